import { Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { Dialog } from './dialog.tsx';
import layout from './parts.module.css';
import { ProblemNote, useUnreachable } from './problem-note.tsx';

type Props = ComponentProps<typeof Dialog> & {
  /** Why it was not done, when it was tried. */
  error: unknown;
  pending: boolean;
  /** On the button that does it. */
  words: string;
  yes: () => void;
};

/** Asked before something is taken away. It begins with what does nothing. */
export function Question({ error, pending, words, yes, children, ...dialog }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  return (
    <Dialog {...dialog}>
      {children}
      <ProblemNote problem={error ? asProblem(error, unreachable) : null} />
      <div className={layout.buttons}>
        <Button onClick={dialog.close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" loading={pending} onClick={yes}>
          {words}
        </Button>
      </div>
    </Dialog>
  );
}
