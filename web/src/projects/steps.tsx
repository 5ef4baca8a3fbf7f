import { useTranslation } from 'react-i18next';
import type { OpenProject } from '../api/shapes.ts';
import classes from './projects.module.css';

/** The way that tasks take through the project. */
export function Steps({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  if (!project.stages.length) return null;
  return (
    <ol className={classes.steps} aria-label={t('projects.pipeline')}>
      {project.stages.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ol>
  );
}
