import type { ReactNode } from 'react';
import classes from './spent.module.css';

/** A part of a page, with what can be done there beside its heading. */
export function PagePart({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
