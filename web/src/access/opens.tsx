import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { Section } from '../parts/field-row.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './access.module.css';
import { Reasons } from './reasons.tsx';

/** What is open to a contact, each with its reasons and where to change them. */
export function Opens({ person }: { person: Person }) {
  const { t } = useTranslation();
  const query = { params: { query: { person: person.id, limit: 20 } } };
  const projects = api.useInfiniteQuery('get', '/api/access/reach/projects', query, keyset);
  const tasks = api.useInfiniteQuery('get', '/api/access/reach/tasks', query, keyset);
  const error = projects.error ?? tasks.error;
  if (error) return <Refused error={error} retry={() => void Promise.all([projects.refetch(), tasks.refetch()])} />;
  if (!projects.data || !tasks.data) return <LoadingRows rows={2} />;
  const [projectCount, taskCount] = [projects.data.pages[0]?.count ?? 0, tasks.data.pages[0]?.count ?? 0];
  if (projectCount + taskCount === 0) {
    return (
      <Section title={t('access.opensNothing')}>
        <p className={classes.reason}>{t('access.opensNothingNext')}</p>
      </Section>
    );
  }
  return (
    <>
      {projectCount > 0 && (
        <Section title={t('access.opensProjects', { count: projectCount })}>
          {person.accessLevel === 'none' && <p className={classes.noSignIn}>{t('access.wouldOpen')}</p>}
          <ul>
            {itemsOf(projects.data).map(({ id, name, private: closed, allTasks, taskCount: count, reasons }) => (
              <li key={id} className={classes.opened}>
                <p className={classes.openedHead}>
                  <Link to="/projects/$projectId" params={{ projectId: id }}>
                    {name}
                  </Link>
                  {closed && <IconLock size={14} stroke={2} color="var(--private)" aria-label={t('projects.private')} />}
                  {allTasks && count > 0 && <span className={classes.count}>{t('access.allTasks', { count })}</span>}
                </p>
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
          <LoadMore pages={projects} />
        </Section>
      )}
      {taskCount > 0 && (
        <Section title={t('access.opensTasks', { count: taskCount })}>
          <ul>
            {itemsOf(tasks.data).map(({ id, title, closed, project, reasons }) => (
              <li key={id} className={classes.opened}>
                <p className={classes.openedHead}>
                  <Link to="/tasks/$taskId" params={{ taskId: id }} data-closed={closed || undefined}>
                    {title}
                  </Link>
                  {project && <span className={classes.count}>{project.name}</span>}
                </p>
                {reasons.map(({ words }) => (
                  <p key={words} className={classes.reason}>
                    {words}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <LoadMore pages={tasks} />
        </Section>
      )}
    </>
  );
}
