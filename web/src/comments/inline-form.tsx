import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useCaretAtEnd } from '../parts/caret.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './comments.module.css';

type Props = {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What the button says. */
  action: string;
  submit: () => void;
  close: () => void;
  pending: boolean;
  error: unknown;
  children?: ReactNode;
};

/** To write where a comment stands, beside it or in its place. */
export function InlineForm({ label, text, onText, action, submit, close, pending, error, children }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const ready = text.trim() !== '' && !pending;
  const send = () => ready && submit();
  return (
    <form
      className={classes.editing}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={useCaretAtEnd()}
        data-takes-escape
        aria-label={label}
        placeholder={label}
        maxRows={16}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
          if (event.key === 'Escape') close();
        }}
      />
      {children}
      {error !== null && <ProblemNote problem={asProblem(error, unreachable)} />}
      <div className={classes.editButtons}>
        <Button size="xs" onClick={close}>
          {t('parts.cancel')}
        </Button>
        <Button size="xs" type="submit" loading={pending} data-disabled={!ready || undefined} aria-disabled={!ready || undefined}>
          {action}
        </Button>
      </div>
    </form>
  );
}
