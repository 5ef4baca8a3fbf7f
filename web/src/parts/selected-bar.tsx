import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './parts.module.css';

type Props = { words: string; none: string; busy: boolean; clear: () => void; children: ReactNode };

/** How many rows are selected, and what can be done to them; it floats above the list. */
export function SelectedBar({ words, none, busy, clear, children }: Props) {
  return (
    <div className={classes.barPlace}>
      <section className={classes.bar} aria-label={words} aria-busy={busy}>
        <span className={classes.barCount} aria-live="polite">
          {words}
        </span>
        {children}
        <ActionIcon aria-label={none} onClick={clear}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </section>
    </div>
  );
}
