import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Project } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import classes from './projects.module.css';
import { StatusText } from './status.tsx';

/** A project in three lines: how it goes and how far it is. */
export function ProjectBrief({ project }: { project: Project }) {
  const { t } = useTranslation();
  const days = useDays();
  const share = project.taskCount ? (100 * project.closedCount) / project.taskCount : 0;
  return (
    <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.brief}>
      <span className={classes.briefHead}>
        <span className={classes.briefName}>{project.name}</span>
        <StatusText status={project.status} />
      </span>
      <span className={classes.bar} style={{ display: 'block' }}>
        <span style={{ width: `${share}%` }} />
      </span>
      <span className={classes.briefFoot}>
        <span>{t('projects.done', { closed: project.closedCount, count: project.taskCount })}</span>
        <span>{days.range(project.startsOn, project.endsOn)}</span>
      </span>
    </Link>
  );
}
