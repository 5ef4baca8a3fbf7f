import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { FilledField, OpenTask } from '../api/shapes.ts';
import { FieldInput } from '../parts/field-input.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { FieldName, FieldText } from '../parts/field-text.tsx';
import { type Draft, useDrafts, useFields } from '../parts/own-fields.ts';
import { useUnreachable } from '../parts/problem-note.tsx';
import classes from './tasks.module.css';

/** What the company says of each of its tasks; for those who may, each is changed where it stands. */
export function OwnFields({ task }: { task: OpenTask }) {
  return task.fields.map(
    (field) =>
      ((field.mayChange && !task.removed) || field.value) && (
        <FieldRow key={field.id} term={<FieldName field={field} />} wide>
          {field.mayChange && !task.removed ? (
            <OwnField key={field.version} task={task} field={field} />
          ) : (
            field.value && <FieldText value={field.value} />
          )}
        </FieldRow>
      ),
  );
}

function OwnField({ task, field }: { task: OpenTask; field: FilledField }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const { draftOf, filling } = useDrafts();
  const [draft, setDraft] = useState(() => draftOf(field));
  const [unread, setUnread] = useState(false);
  const choices = useFields('tasks').find(({ id }) => id === field.id)?.choices ?? [];
  const change = api.useMutation('patch', '/api/tasks/{taskId}', besideField);
  const save = (said: Draft) => {
    const { fields, unread } = filling([field], { [field.id]: said });
    setUnread(unread.length > 0);
    if (fields.length > 0) change.mutate({ params: { path: { taskId: task.id } }, body: { fields } });
  };
  const problem = change.error && asProblem(change.error, unreachable);
  return (
    <div className={classes.value}>
      <FieldInput
        unlabelled
        field={field}
        choices={choices}
        draft={draft}
        error={
          unread
            ? t(`fields.unread.${field.kind as 'number' | 'money'}`, { name: field.name })
            : problem && (problem.detail ?? problem.title)
        }
        onChange={setDraft}
        onDone={save}
      />
    </div>
  );
}
