import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { InlineForm } from './inline-form.tsx';
import { TeamLine } from './team-line.tsx';

/** Where the comment stands; those who read it stay who they are, unless it now speaks to @team. */
export function EditComment({ comment, close }: { comment: Comment; close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(comment.text);
  const change = api.useMutation('patch', '/api/comments/{commentId}', besideField);
  return (
    <InlineForm
      label={t('comments.editYours')}
      text={text}
      onText={setText}
      action={t('parts.save')}
      submit={() =>
        text === comment.text
          ? close()
          : change.mutate({ params: { path: { commentId: comment.id } }, body: { text } }, { onSuccess: close })
      }
      close={close}
      pending={change.isPending}
      error={change.error}
    >
      {!comment.toTeam && <TeamLine taskId={comment.taskId} text={text} kind={comment.class} />}
    </InlineForm>
  );
}
