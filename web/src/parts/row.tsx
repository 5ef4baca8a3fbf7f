import { type ReactNode, useId } from 'react';
import classes from './rows.module.css';

/** One line of the form: what it is about, and beside it what is chosen. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in columns with its legend
    <div role="group" aria-labelledby={id} className={classes.row}>
      <span id={id}>{label}</span>
      <div>{children}</div>
    </div>
  );
}
