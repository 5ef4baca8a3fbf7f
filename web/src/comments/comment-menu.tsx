import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './comments.module.css';

/** For whoever wrote it. */
export function CommentMenu({ comment, edit }: { comment: Comment; edit: () => void }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const unreachable = useUnreachable();
  const [asking, ask] = useDisclosure();
  const remove = api.useMutation('delete', '/api/comments/{commentId}', besideField);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={22} aria-label={t('comments.more')} title={t('comments.more')}>
            <IconDots size={14} stroke={2} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit}>
            {t('comments.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={ask.open}>
            {t('comments.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('comments.deleteThis')}
        size={440}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <p>{t(person.side === 'team' ? 'comments.deleteTeam' : 'comments.deleteOutside')}</p>
        {remove.error !== null && <ProblemNote problem={asProblem(remove.error, unreachable)} />}
        <div className={classes.editButtons}>
          <Button onClick={ask.close}>{t('parts.cancel')}</Button>
          <Button
            variant="filled"
            data-autofocus
            loading={remove.isPending}
            onClick={() => remove.mutate({ params: { path: { commentId: comment.id } } }, { onSuccess: ask.close })}
          >
            {t('comments.delete')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
