import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { FaceStack } from '../parts/person-name.tsx';
import { CloseTick } from './close-tick.tsx';
import { type Place, taskAddress } from './place.ts';
import classes from './tasks.module.css';

type Props = { task: Task; place: Place; chosen?: string; withProject?: boolean };

export function TaskRow({ task, place, chosen, withProject }: Props) {
  const { t } = useTranslation();
  const isChosen = task.id === chosen;
  return (
    <li className={`${classes.row} ${task.closedAt ? classes.closed : ''}`} data-chosen={isChosen || undefined}>
      <CloseTick task={task} />
      <span className={classes.title}>
        <Link {...taskAddress(task, place)} data-row aria-current={isChosen || undefined}>
          {task.title}
        </Link>
        {withProject && task.project && <span className={classes.project}>{task.project.name}</span>}
      </span>
      <span className={classes.comments}>
        {task.commentCount > 0 && (
          <>
            <IconMessage size={14} stroke={2} aria-label={t('tasks.comments')} />
            {task.commentCount}
          </>
        )}
      </span>
      <span className={classes.people}>
        <FaceStack people={task.assignees} most={2} />
      </span>
      <Due task={task} />
    </li>
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
