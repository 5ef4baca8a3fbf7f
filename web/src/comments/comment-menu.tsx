import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../api/shapes.ts';
import { DeleteComment } from './delete-comment.tsx';
import { EntryMenu } from './entry-menu.tsx';

/** For whoever wrote it, and for whoever may release it. */
export function CommentMenu({ comment, edit }: { comment: Comment; edit: () => void }) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure();
  if (!comment.may.change && !comment.may.release) return null;
  return (
    <>
      <EntryMenu
        entry={{ kind: 'comment', id: comment.id, released: comment.class === 'history_released' }}
        mayRelease={comment.may.release}
        words={t('comments.more')}
      >
        {comment.may.change && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit}>
              {t('comments.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={ask.open}>
              {t('comments.delete')}
            </Menu.Item>
          </>
        )}
      </EntryMenu>
      <DeleteComment comment={comment} opened={asking} close={ask.close} />
    </>
  );
}
