import { IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask } from '../api/shapes.ts';
import { PanelTitle } from '../frame/panel.tsx';
import { useDays } from '../parts/day.ts';
import { InPlace } from '../parts/in-place.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './tasks.module.css';

export function TaskHead({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const days = useDays();
  return (
    <>
      {task.removed && (
        <p className={classes.state}>
          <IconTrash size={16} stroke={1.75} aria-hidden="true" />
          {t('tasks.inBin')}
        </p>
      )}
      {task.closure && (
        <p className={classes.state}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
          {t(task.closure.withdrawn ? 'tasks.withdrawnBy' : 'tasks.closedBy', {
            name: task.closure.by.name,
            when: days.moment(task.closure.at),
          })}
          {task.closure.note && ` ${task.closure.note}`}
        </p>
      )}
      <Title task={task} />
      <Description task={task} />
    </>
  );
}

function Title({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const text = useText(task, 'title');
  const title = <PanelTitle>{task.title}</PanelTitle>;
  if (!task.may.change || task.removed) return title;
  return (
    <InPlace label={t('tasks.editTitle')} value={task.title} maxLength={250} {...text}>
      {title}
    </InPlace>
  );
}

function Description({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const text = useText(task, 'description');
  const description = task.description && <p className={classes.description}>{task.description}</p>;
  if (!task.may.change || task.removed) return description;
  return (
    <div className={classes.descriptionPlace}>
      <InPlace
        paragraph
        label={t('tasks.editDescription')}
        value={task.description}
        maxLength={50_000}
        empty={t('tasks.addDescription')}
        {...text}
      >
        {description}
      </InPlace>
    </div>
  );
}

/** Saved over the version that was read: what somebody else wrote meanwhile is not lost without a word. */
function useText(task: OpenTask, field: 'title' | 'description') {
  const unreachable = useUnreachable();
  const queries = useQueryClient();
  const change = api.useMutation('patch', '/api/tasks/{taskId}', besideField);
  return {
    pending: change.isPending,
    note: change.error !== null && <ProblemNote problem={asProblem(change.error, unreachable)} />,
    save: (text: string) =>
      change
        .mutateAsync({ params: { path: { taskId: task.id } }, body: { [field]: text }, headers: { 'If-Match': `"${task.version}"` } })
        .then(
          () => true,
          () => {
            // What is there now shows behind the field; saved again, it is that which is overwritten.
            void queries.invalidateQueries({ queryKey: ['get', '/api/tasks/{taskId}'] });
            return false;
          },
        ),
  };
}
