import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ComponentProps, type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { FieldText } from '../parts/field-text.tsx';
import { useListedFields } from '../parts/own-fields.ts';
import { FaceStack } from '../parts/person-name.tsx';
import { SelectBox } from '../parts/select-box.tsx';
import { useSelection } from '../parts/selection.tsx';
import { CloseTick } from './close-tick.tsx';
import { type Place, taskAddress } from './place.ts';
import classes from './tasks.module.css';
import { type Column, usualColumns } from './view.ts';

type Props = { task: Task; place: Place; chosen?: boolean; withProject?: boolean; columns?: Column[] } & ComponentProps<'li'>;

/** Remembered, because a list draws itself again whenever a panel beside it opens: the rows that stay the same need not. */
export const TaskRow = memo(function TaskRow({ task, place, chosen = false, withProject, columns = usualColumns, ...item }: Props) {
  const { t } = useTranslation();
  const selection = useSelection<Task>();
  const isSelected = selection?.items.has(task.id) ?? false;
  const choosing = selection !== null && (selection.choosing || selection.items.size > 0);
  const reach = (event: MouseEvent) => {
    if (!event.shiftKey || !selection) return;
    event.preventDefault();
    if (event.type === 'click') selection.reach(task);
  };
  return (
    <li
      {...item}
      className={`${classes.row} ${task.closedAt ? classes.closed : ''}`}
      data-item={task.id}
      data-chosen={chosen || undefined}
      data-selected={isSelected || undefined}
      data-choosing={choosing || undefined}
    >
      <SelectBox item={task} label={t('tasks.select', { title: task.title })} className={classes.box} />
      <CloseTick task={task} />
      <span className={classes.title}>
        {/* With Shift the browser would mark text, and then open a window. */}
        <Link {...taskAddress(task, place)} data-row aria-current={chosen || undefined} onMouseDown={reach} onClick={reach}>
          {task.title}
        </Link>
        {withProject && task.project && <span className={classes.project}>{task.project.name}</span>}
      </span>
      <Cells task={task} columns={columns} />
    </li>
  );
});

function Cells({ task, columns }: { task: Task; columns: Column[] }) {
  const { t } = useTranslation();
  const days = useDays();
  const own = useListedFields('tasks');
  const has = (column: Column) => columns.includes(column);
  const outsiders = has('assignee') ? task.outsiders.filter(({ id }) => !task.assignees.some((one) => one.id === id)) : task.outsiders;
  return (
    <>
      <span className={classes.cells}>
        {has('number') && <span className={classes.number}>#{task.number}</span>}
        {has('stage') && <span className={classes.stage}>{task.stage?.name}</span>}
        {own.map(({ id, name }) => {
          const value = task.fields.find((field) => field.id === id)?.value;
          return (
            <span key={id} className={classes.own} title={name}>
              {value && <FieldText value={value} />}
            </span>
          );
        })}
        {has('planned') && <span className={classes.planned}>{days.range(task.plannedStart, task.plannedEnd)}</span>}
        {has('comments') && <CommentCount task={task} />}
        {has('deadline') && <Due task={task} />}
        {has('updatedAt') && (
          <time
            className={classes.changed}
            data-words={t('tasks.columnNames.updatedAt')}
            dateTime={task.updatedAt}
            title={days.exact(task.updatedAt)}
          >
            {days.momentDay(task.updatedAt)}
          </time>
        )}
      </span>
      {(has('outside') || has('assignee')) && (
        <span className={classes.faces}>
          {has('outside') && (
            <span className={classes.outsiders}>
              <FaceStack people={outsiders.map((person) => ({ ...person, side: 'outside' }))} most={2} />
            </span>
          )}
          {has('assignee') && (
            <span className={classes.people}>
              <FaceStack people={task.assignees} most={2} />
            </span>
          )}
        </span>
      )}
    </>
  );
}

export function CommentCount({ task }: { task: Pick<Task, 'commentCount'> }) {
  const { t } = useTranslation();
  return (
    <span className={classes.comments}>
      {task.commentCount > 0 && (
        <>
          <IconMessage size={14} stroke={2} aria-label={t('tasks.comments')} />
          {task.commentCount}
        </>
      )}
    </span>
  );
}

export function Due({ task }: { task: Pick<Task, 'deadline' | 'closedAt'> }) {
  const days = useDays();
  if (!task.deadline) return <span className={classes.due} />;
  const { words, late, today } = days.deadline(task.deadline, task.closedAt !== null);
  return (
    <time
      dateTime={task.deadline}
      title={days.exactDay(task.deadline)}
      className={classes.due}
      data-late={late || undefined}
      data-today={today || undefined}
    >
      {words}
    </time>
  );
}
