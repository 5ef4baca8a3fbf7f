import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMe } from './me.tsx';
import classes from './shell.module.css';

/** The projects that changed last: the shortest way back into the work. */
export function ProjectLinks() {
  const { t } = useTranslation();
  const { person } = useMe();
  const { data } = api.useQuery('get', '/api/projects', { params: { query: { limit: 8 } } });
  if (!data?.items.length) return null;
  return (
    <>
      <h2 className={classes.heading}>{t(person.side === 'team' ? 'frame.projects' : 'frame.yourProjects')}</h2>
      <ul>
        {data.items.map((project) => (
          <li key={project.id}>
            <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.item}>
              <span className={classes.label}>{project.name}</span>
              {person.side === 'team' && project.private && (
                <IconLock size={14} stroke={2} color="var(--private)" aria-label={t('projects.private')} />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
