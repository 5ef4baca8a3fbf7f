import { Button } from '@mantine/core';
import { IconChecklist, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientProjectsQuery, openTasksQuery } from '../api/asked.ts';
import type { Task } from '../api/shapes.ts';
import { useKey } from '../finder/keys.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { useContacts } from '../parts/contacts.ts';
import { PersonName } from '../parts/person-name.tsx';
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

/** Where a client arrives: what waits for them, what goes on, their projects, and whom they may ask. */
function ClientStart() {
  const { t } = useTranslation();
  const { person, workspace, may } = useMe();
  /** Nobody in particular, or the one whom they ask. */
  const [asking, setAsking] = useState<{ to?: string } | null>(null);
  useKey('c', () => setAsking({}), { enabled: may.addTask });
  const mine = useQuery(openTasksQuery({ assignee: 'me' }));
  const all = useQuery(openTasksQuery({}));
  const waiting = mine.data && [...mine.data.items].sort(bySoonest);
  // Shown together: what comes later would push away what is being read, or touched.
  const projects = useQuery(clientProjectsQuery());
  const comes = mine.isPending || all.isPending || projects.isPending;
  const others = all.data?.items.filter(({ assignees }) => !assignees.some(({ id }) => id === person.id));
  return (
    <Page
      title={t('start.welcome', { name: person.name })}
      below={<p className={classes.sentence}>{t('start.sentence', { workspace: workspace.name })}</p>}
      actions={
        may.addTask && (
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsking({})}>
            {t('start.ask')}
          </Button>
        )
      }
    >
      {comes && <LoadingRows rows={8} />}
      <div className={classes.columns} hidden={comes}>
        <div>
          <Tasks
            title={t('start.waits')}
            asked={mine}
            tasks={waiting}
            none={t('start.nothingWaits')}
            noneNext={t('start.nothingWaitsNext')}
          />
          <Tasks
            title={t('start.goesOn')}
            asked={all}
            tasks={others}
            none={t('start.nothingGoesOn')}
            noneNext={t('start.nothingGoesOnNext', { workspace: workspace.name })}
          />
        </div>
        <div>
          <Projects waiting={waiting} />
          {may.addTask && <Contacts ask={(to) => setAsking({ to })} />}
        </div>
      </div>
      <AddTask opened={asking !== null} close={() => setAsking(null)} to={asking?.to} place="project" />
    </Page>
  );
}

/** What is late or due comes first, what has no date last. */
const bySoonest = (one: Task, other: Task) => (one.deadline ?? '9999').localeCompare(other.deadline ?? '9999');

type TasksProps = {
  title: string;
  asked: { error: unknown; refetch: () => void };
  tasks: Task[] | undefined;
  none: string;
  noneNext: string;
};

function Tasks({ title, asked, tasks, none, noneNext }: TasksProps) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {asked.error !== null && !tasks && <Refused error={asked.error} retry={asked.refetch} />}
      {tasks?.length === 0 && <Empty icon={IconChecklist} title={none} next={noneNext} />}
      <ul>
        {tasks?.map((task) => (
          <TaskRow key={task.id} task={task} place="project" withProject />
        ))}
      </ul>
    </section>
  );
}

function Projects({ waiting }: { waiting: Task[] | undefined }) {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const { data, error, refetch } = useQuery(clientProjectsQuery());
  return (
    <section className={classes.part}>
      <h2>{t('projects.yourProjects')}</h2>
      {error && !data && <Refused error={error} retry={refetch} />}
      {data?.items.length === 0 && (
        <Empty icon={IconStack2} title={t('projects.none')} next={t('start.noProjectsNext', { workspace: workspace.name })} />
      )}
      {data?.items.map((project) => (
        <ProjectBrief key={project.id} project={project} waiting={waiting?.filter((task) => task.project?.id === project.id)} />
      ))}
    </section>
  );
}

function Contacts({ ask }: { ask: (personId: string) => void }) {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const contacts = useContacts();
  if (!contacts?.length) return null;
  return (
    <section className={classes.part}>
      <h2>{t('start.yourPeople', { workspace: workspace.name })}</h2>
      <ul>
        {contacts.map((person) => (
          <li key={person.id} className={classes.contact}>
            <PersonName person={person} size={28} />
            <Button size="xs" aria-label={t('start.askNamed', { name: person.name })} onClick={() => ask(person.id)}>
              {t('start.askOne')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
