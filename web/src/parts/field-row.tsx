import type { ReactNode } from 'react';
import { PanelHeading } from '../frame/panel.tsx';
import classes from './parts.module.css';

export function FieldRow({ term, wide, children }: { term: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.fieldRow} data-wide={wide}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Section({ title, count, action, children }: { title: string; count?: number; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <PanelHeading>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </PanelHeading>
        {action}
      </div>
      {children}
    </section>
  );
}

export function SettingRow({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.setting}>
      <div>
        <div>{title}</div>
        {note && <div className={classes.second}>{note}</div>}
      </div>
      {children}
    </div>
  );
}
