import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useKey } from '../finder/keys.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './comments.module.css';
import type { Look } from './look.ts';

type Props = {
  look: Pick<Look, 'edge' | 'ground'>;
  text: string;
  onText: (text: string) => void;
  send: () => void;
  pending: boolean;
  error: unknown;
  button: string;
  above?: ReactNode;
  children?: ReactNode;
};

export function ComposerBox({ look, text, onText, send, pending, error, button, above, children }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const field = useRef<HTMLTextAreaElement>(null);
  useKey('m', () => field.current?.focus(), { rank: 1 });
  const ready = text.trim() !== '' && !pending;
  return (
    <form
      className={classes.foothold}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      <div className={classes.composer} data-edge={look.edge} data-ground={look.ground}>
        {above}
        <Textarea
          ref={field}
          className={classes.input}
          aria-label={t('comments.write')}
          placeholder={t('comments.write')}
          minRows={1}
          maxRows={12}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) {
              event.preventDefault();
              send();
            }
          }}
        />
        {children}
        {error !== null && <ProblemNote problem={asProblem(error, unreachable)} />}
        <div className={classes.foot}>
          <span />
          <span className={classes.kbd} aria-hidden="true">
            <kbd>{t('comments.ctrl')}</kbd>
            <kbd>↵</kbd>
          </span>
          <Button
            type="submit"
            size="xs"
            variant="filled"
            loading={pending}
            data-disabled={!ready || undefined}
            aria-disabled={!ready || undefined}
          >
            {button}
          </Button>
        </div>
      </div>
    </form>
  );
}
