import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './comments.module.css';

type Props = { comment: Comment; opened: boolean; close: () => void };

export function DeleteComment({ comment, opened, close }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const unreachable = useUnreachable();
  const remove = api.useMutation('delete', '/api/comments/{commentId}', besideField);
  return (
    <Dialog opened={opened} close={close} title={t('comments.deleteThis')} size={440}>
      <p>{t(person.side === 'team' ? 'comments.deleteTeam' : 'comments.deleteOutside')}</p>
      {remove.error !== null && <ProblemNote problem={asProblem(remove.error, unreachable)} />}
      <div className={classes.editButtons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { commentId: comment.id } } }, { onSuccess: close })}
        >
          {t('comments.delete')}
        </Button>
      </div>
    </Dialog>
  );
}
