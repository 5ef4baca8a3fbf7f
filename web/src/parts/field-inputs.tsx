import { lazy, type ReactNode, Suspense } from 'react';
import type { FieldOf, FilledField } from '../api/shapes.ts';
import classes from './own-fields.module.css';
import { type Drafts, useFields } from './own-fields.ts';

// Calendars and pickers come with it; lists that only show what stands there do without.
const FieldInput = lazy(() => import('./field-input.tsx').then((it) => ({ default: it.FieldInput })));

type Props = { of: FieldOf; fields: FilledField[]; drafts: Drafts; onChange: (drafts: Drafts) => void; error?: ReactNode };

/** The fields of a form that one may fill in, two in a row. */
export function FieldInputs({ of, fields, drafts, onChange, error }: Props) {
  const known = useFields(of);
  const open = fields.filter(({ mayChange }) => mayChange);
  if (open.length === 0) return null;
  return (
    <Suspense>
      <div className={classes.inputs}>
        {open.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            choices={known.find(({ id }) => id === field.id)?.choices ?? []}
            draft={drafts[field.id] ?? { typed: '' }}
            onChange={(draft) => onChange({ ...drafts, [field.id]: draft })}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </Suspense>
  );
}
