import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Question } from '../parts/question.tsx';

type Props = { comment: Comment; opened: boolean; close: () => void };

export function DeleteComment({ comment, opened, close }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const remove = api.useMutation('delete', '/api/comments/{commentId}', besideField);
  return (
    <Question
      opened={opened}
      close={close}
      title={t('comments.deleteThis')}
      size={440}
      error={remove.error}
      pending={remove.isPending}
      words={t('comments.delete')}
      yes={() => remove.mutate({ params: { path: { commentId: comment.id } } }, { onSuccess: close })}
    >
      <p>{t(person.side === 'team' ? 'comments.deleteTeam' : 'comments.deleteOutside')}</p>
    </Question>
  );
}
