import { IconArrowUpRight, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenProject, Task } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { useOutsiders } from '../parts/outsiders.tsx';
import { FaceStack } from '../parts/person-name.tsx';
import classes from './board.module.css';
import { taskAddress } from './place.ts';
import { CommentCount, Due } from './task-row.tsx';

type Props = { task: Task; project: OpenProject; chosen?: boolean; carried?: boolean; children?: ReactNode };

export function BoardCard({ task, project, chosen, carried, children }: Props) {
  const people = [...task.outsiders.map((person) => ({ ...person, side: 'outside' })), ...task.assignees];
  const once = people.filter(({ id }, place) => people.findIndex((one) => one.id === id) === place);
  return (
    <div className={classes.card} data-chosen={chosen || undefined} data-carried={carried || undefined}>
      <Fold task={task} project={project} />
      <Link {...taskAddress(task, 'project')} data-row draggable={false} className={classes.title} aria-current={chosen || undefined}>
        {task.title}
      </Link>
      <span className={classes.foot}>
        <Due task={task} />
        <CommentCount task={task} />
        <span className={classes.people}>
          <FaceStack people={once} most={3} />
        </span>
      </span>
      {children}
    </div>
  );
}

/** Who is let in, at a glance, for the team: an arrow where an outsider takes part, a lock where nobody outside comes in at all. */
function Fold({ task, project }: { task: Task; project: OpenProject }) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const readers = useOutsiders();
  if (!marks) return null;
  if (task.outsiders.length > 0) {
    const words = t('tasks.board.outsideTakesPart', { names: task.outsiders.map(({ name }) => name).join(', ') });
    return (
      <span className={classes.fold} data-kind="outside" role="img" aria-label={words} title={words}>
        <IconArrowUpRight size={13} stroke={2} />
      </span>
    );
  }
  if (!project.private || readers.size > 0) return null;
  return (
    <span
      className={classes.fold}
      data-kind="private"
      role="img"
      aria-label={t('tasks.board.nobodyOutside')}
      title={t('tasks.board.nobodyOutside')}
    >
      <IconLock size={12} stroke={2} />
    </span>
  );
}
