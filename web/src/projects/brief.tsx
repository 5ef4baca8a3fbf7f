import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Project, Task } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import classes from './projects.module.css';
import { StatusText } from './status.tsx';

type Props = {
  project: Project;
  /** What waits there for whoever looks, the soonest first. */
  waiting: Task[] | undefined;
};

/** A project in three lines: how it goes, how far it is, and what of it waits for one. */
export function ProjectBrief({ project, waiting }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { taskCount: count, closedCount: closed } = project;
  const [next] = waiting ?? [];
  return (
    <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.brief}>
      <span className={classes.briefHead}>
        <span className={classes.briefName}>{project.name}</span>
        <StatusText status={project.status} />
      </span>
      {count > 0 && (
        <span className={classes.bar} style={{ display: 'block' }}>
          <span style={{ width: `${(100 * closed) / count}%` }} />
        </span>
      )}
      <span className={classes.briefFoot}>
        <span>{count > 0 ? t('projects.done', { closed, count }) : days.range(project.startsOn, project.endsOn)}</span>
        {next?.deadline ? (
          <span className={classes.briefNext}>{t('projects.nextForYou', { when: days.deadline(next.deadline, false).words })}</span>
        ) : (
          waiting && <span>{waiting.length > 0 ? t('projects.waitsForYou', { count: waiting.length }) : t('projects.nothingForYou')}</span>
        )}
      </span>
    </Link>
  );
}
