import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenProject } from '../api/shapes.ts';
import { FaceStack } from '../parts/person-name.tsx';
import classes from './projects.module.css';

/** Everybody who has a part in the project, as faces that lead to their names. */
export function WholeCircle({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const params = { path: { projectId: project.id } };
  const { data, isPending } = api.useQuery('get', '/api/projects/{projectId}/members', { params });
  // Their place is kept: nothing below it moves when they come.
  if (isPending) return <span className={classes.circle} style={{ width: 150 }} />;
  const people = new Map(data?.items.map(({ person, side }) => [person.id, { ...person, side }]));
  if (!people.size) return null;
  return (
    <Link
      to="/projects/$projectId/participants"
      params={{ projectId: project.id }}
      className={classes.circle}
      title={t('projects.participants')}
    >
      <FaceStack people={[...people.values()]} most={6} />
    </Link>
  );
}
