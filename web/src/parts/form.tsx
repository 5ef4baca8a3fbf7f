import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import type { Kept } from './kept-form.ts';
import classes from './parts.module.css';
import { ProblemNote } from './problem-note.tsx';

type Props = {
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  sending: { problem: Problem | null; fields: string[] };
  pending: boolean;
  button: string;
  onCancel?: () => void;
  wide?: boolean;
  /** Of a form that keeps what is typed. */
  kept?: Kept;
  /** One of several forms on a page: none of them is the page's one filled button. */
  quiet?: boolean;
  /** What else can be done, beside the button. */
  beside?: ReactNode;
  children: ReactNode;
};

/** A form with its one filled button, and the note that a refusal leaves. */
export function Form({ onSubmit, sending, pending, button, onCancel, wide, kept, quiet, beside, children }: Props) {
  const { t } = useTranslation();
  const itself = useRef<HTMLFormElement>(null);
  const { problem } = sending;
  useEffect(() => {
    if (problem) itself.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  return (
    <form ref={itself} onSubmit={onSubmit} className={classes.form} noValidate>
      {kept?.back && (
        <p className={classes.back}>
          {t('parts.typedBefore')}
          <Button size="compact-sm" variant="subtle" onClick={kept.discard}>
            {t('parts.discard')}
          </Button>
        </p>
      )}
      {children}
      <ProblemNote problem={sending.problem} fields={sending.fields} />
      <div className={classes.buttons}>
        {beside}
        {onCancel && <Button onClick={onCancel}>{t('parts.cancel')}</Button>}
        <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={pending} fullWidth={wide}>
          {button}
        </Button>
      </div>
    </form>
  );
}

export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
