import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { useCaretAtEnd } from '../parts/caret.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './comments.module.css';

/** Where the comment stands; those who read it stay who they are. */
export function EditComment({ comment, close }: { comment: Comment; close: () => void }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const [text, setText] = useState(comment.text);
  const change = api.useMutation('patch', '/api/comments/{commentId}', besideField);
  const ready = text.trim() !== '' && !change.isPending;
  const save = () => {
    if (text === comment.text) close();
    else if (ready) change.mutate({ params: { path: { commentId: comment.id } }, body: { text } }, { onSuccess: close });
  };
  return (
    <form
      className={classes.editing}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        ref={useCaretAtEnd()}
        data-takes-escape
        aria-label={t('comments.editYours')}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') close();
        }}
      />
      {change.error !== null && <ProblemNote problem={asProblem(change.error, unreachable)} />}
      <div className={classes.editButtons}>
        <Button size="xs" onClick={close}>
          {t('parts.cancel')}
        </Button>
        <Button size="xs" type="submit" loading={change.isPending} data-disabled={!ready || undefined} aria-disabled={!ready || undefined}>
          {t('parts.save')}
        </Button>
      </div>
    </form>
  );
}
