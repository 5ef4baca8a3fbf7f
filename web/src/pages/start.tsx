import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecklist, IconPlus, IconStack2 } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { ProjectBrief } from '../projects/brief.tsx';
import { AddTask } from '../tasks/add-task.tsx';
import { TaskRow } from '../tasks/task-row.tsx';
import classes from './pages.module.css';

/** A client never needs it. */
const TeamStart = lazyRouteComponent(() => import('./first-steps.tsx'), 'TeamStart');

export function StartPage() {
  const { person } = useMe();
  return person.side === 'team' ? <TeamStart /> : <ClientStart />;
}

/** Where a client arrives: what waits for them, what goes on, and their projects. */
function ClientStart() {
  const { t } = useTranslation();
  const { person, workspace, may } = useMe();
  const [adding, { open, close }] = useDisclosure();
  return (
    <Page
      title={t('start.welcome', { name: person.name })}
      below={<p className={classes.sentence}>{t('start.sentence', { workspace: workspace.name })}</p>}
      actions={
        may.addTask && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
            {t('start.ask')}
          </Button>
        )
      }
    >
      <div className={classes.columns}>
        <div>
          <Tasks
            title={t('start.waits')}
            query={{ assignee: 'me', status: 'open', limit: 20 }}
            none={t('start.nothingWaits')}
            noneNext={t('start.nothingWaitsNext')}
          />
          <Tasks
            title={t('start.goesOn')}
            query={{ status: 'open', limit: 20 }}
            without={person.id}
            none={t('start.nothingGoesOn')}
            noneNext={t('start.nothingGoesOnNext', { workspace: workspace.name })}
          />
        </div>
        <Projects />
      </div>
      <AddTask opened={adding} close={close} place="project" />
    </Page>
  );
}

type TasksProps = {
  title: string;
  query: { assignee?: 'me'; status: 'open'; limit: number };
  without?: string;
  none: string;
  noneNext: string;
};

function Tasks({ title, query, without, none, noneNext }: TasksProps) {
  const { data, error, refetch } = api.useQuery('get', '/api/tasks', { params: { query } });
  const tasks = data?.items.filter(({ assignees }) => !assignees.some(({ id }) => id === without));
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {error && <Refused error={error} retry={refetch} />}
      {!data && !error && <LoadingRows rows={3} />}
      {tasks?.length === 0 && <Empty icon={IconChecklist} title={none} next={noneNext} />}
      <ul>
        {tasks?.map((task) => (
          <TaskRow key={task.id} task={task} place="project" withProject />
        ))}
      </ul>
    </section>
  );
}

function Projects() {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const { data } = api.useQuery('get', '/api/projects', { params: { query: { limit: 20 } } });
  return (
    <section className={classes.part}>
      <h2>{t('projects.yourProjects')}</h2>
      {!data && <LoadingRows rows={2} />}
      {data?.items.length === 0 && (
        <Empty icon={IconStack2} title={t('projects.none')} next={t('start.noProjectsNext', { workspace: workspace.name })} />
      )}
      {data?.items.map((project) => (
        <ProjectBrief key={project.id} project={project} />
      ))}
    </section>
  );
}
