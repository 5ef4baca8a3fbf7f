import { Checkbox, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { atOnce } from '../api/at-once.ts';
import { api } from '../api/client.ts';
import { asProblem, fieldErrors } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask, Sent, TaskChange } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { DayField, isDay } from '../parts/day-field.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { DayText } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { OwnFields } from './own-fields.tsx';
import { Roles } from './roles.tsx';
import { Due } from './task-row.tsx';
import classes from './tasks.module.css';

const dayFields = ['deadline', 'plannedStart', 'plannedEnd'] as const;

/** Every field of the task; for those who may change it, each is changed where it stands. */
export function TaskFields({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const unreachable = useUnreachable();
  const change = api.useMutation('patch', '/api/tasks/{taskId}', {
    ...besideField,
    ...atOnce('tasks', ({ body: { stageId, counterpartyId: _, fields: __, ...shown } }: Sent<'changeTask'>) => ({
      id: task.id,
      to: () => ({ ...shown, ...(stageId !== undefined && { stage: task.stages.find(({ id }) => id === stageId) ?? null }) }),
      undone: t('tasks.notChanged', { title: task.title }),
    })),
  });
  const may = task.may.change && !task.removed;
  const set = (body: TaskChange) => change.mutate({ params: { path: { taskId: task.id } }, body });
  const problem = change.error ? asProblem(change.error, unreachable) : null;
  const errors = problem ? fieldErrors(problem) : {};
  const requester = task.members.find((member) => member.person.id === task.requester.id);

  return (
    <>
      <dl className={classes.fields}>
        {(task.stage || (may && task.stages.length > 0)) && (
          <FieldRow term={t('tasks.stage')}>
            {may ? (
              <Select
                className={classes.value}
                aria-label={t('tasks.stage')}
                data={task.stages.map(({ id, name }) => ({ value: id, label: name }))}
                value={task.stage?.id ?? null}
                onChange={(stageId) => set({ stageId })}
                error={errors['stageId']}
                allowDeselect={false}
                rightSectionWidth={0}
                rightSection={<span />}
              />
            ) : (
              task.stage?.name
            )}
          </FieldRow>
        )}
        {dayFields.map(
          (field) =>
            (may || task[field]) && (
              <FieldRow key={field} term={t(`tasks.${field}`)}>
                {may ? (
                  <div className={classes.value}>
                    <DayField
                      aria-label={t(`tasks.${field}`)}
                      placeholder={t('tasks.noDay')}
                      value={task[field]}
                      onChange={(day) => (day === null || isDay(day)) && set({ [field]: day })}
                      error={errors[field]}
                    />
                  </div>
                ) : (
                  <DayOrDue task={task} field={field} />
                )}
              </FieldRow>
            ),
        )}
        {task.project && (
          <FieldRow term={t('tasks.project')}>
            <Link to="/projects/$projectId" params={{ projectId: task.project.id }} className={classes.place}>
              {task.project.name}
            </Link>
          </FieldRow>
        )}
        {(task.counterparty || (may && person.side === 'team')) && (
          <FieldRow term={t('tasks.counterparty')}>
            {may && person.side === 'team' ? (
              <>
                <div className={classes.value}>
                  <PersonPicker
                    aria-label={t('tasks.counterparty')}
                    placeholder={t('parts.none')}
                    filter={{ side: 'outside' }}
                    chosen={task.counterparty}
                    value={task.counterparty?.id ?? null}
                    onChange={(counterpartyId) => set({ counterpartyId })}
                    error={errors['counterpartyId']}
                  />
                </div>
                {task.counterparty && (
                  <Checkbox
                    size="xs"
                    label={t('tasks.hiddenFromCompany')}
                    checked={task.hiddenFromCompany}
                    onChange={({ currentTarget }) => set({ hiddenFromCompany: currentTarget.checked })}
                  />
                )}
              </>
            ) : (
              task.counterparty && <PersonName person={{ ...task.counterparty, side: 'outside' }} />
            )}
          </FieldRow>
        )}
        <FieldRow term={t('tasks.requester')} wide>
          <PersonName person={{ ...task.requester, ...(requester && { side: requester.side }) }}>
            {task.requester.id === person.id ? t('people.you') : task.requester.name}
          </PersonName>
        </FieldRow>
        <Roles task={task} />
        <OwnFields task={task} />
      </dl>
      <ProblemNote problem={problem} fields={Object.keys(errors)} />
    </>
  );
}

function DayOrDue({ task, field }: { task: OpenTask; field: (typeof dayFields)[number] }) {
  return field === 'deadline' ? <Due task={task} /> : <DayText day={task[field] ?? ''} />;
}
