import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoButton } from '../access/who-button.tsx';
import { projectQuery, taskQuery } from '../api/asked.ts';
import type { OpenTask } from '../api/shapes.ts';
import { Conversation } from '../comments/conversation.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { useTitle } from '../frame/page.tsx';
import { Panel } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { OutsidersProvider } from '../parts/outsiders.tsx';
import { useReaders } from '../parts/readers.ts';
import { Checklist } from '../tasks/checklist.tsx';
import type { Place } from '../tasks/place.ts';
import { SubTasks } from '../tasks/sub-tasks.tsx';
import { AcceptButton, CloseButton, TaskMenu } from '../tasks/task-buttons.tsx';
import { TaskFields } from '../tasks/task-fields.tsx';
import { TaskHead } from '../tasks/task-head.tsx';
import classes from './pages.module.css';

export function ProjectTask() {
  const { taskId, projectId } = useParams({ from: '/frame/projects/$projectId/tasks/$taskId' });
  const navigate = useNavigate();
  return (
    <TaskPanel
      key={taskId}
      taskId={taskId}
      place="project"
      onClose={() => navigate({ to: '/projects/$projectId', params: { projectId }, search: true })}
    />
  );
}

export function MyTask() {
  const { taskId } = useParams({ from: '/frame/my-tasks/$taskId' });
  const navigate = useNavigate();
  return <TaskPanel key={taskId} taskId={taskId} place="my-tasks" onClose={() => navigate({ to: '/my-tasks' })} />;
}

export function TaskPage() {
  const { taskId } = useParams({ from: '/frame/tasks/$taskId' });
  return <TaskPanel key={taskId} taskId={taskId} place="alone" />;
}

// A client never fetches its script.
const TaskMoney = lazy(() => import('./task-money.tsx').then((it) => ({ default: it.TaskMoney })));
// What the task is, and what was said of it, is there before.
const TaskDocuments = lazy(() => import('./task-documents.tsx').then((it) => ({ default: it.TaskDocuments })));

type Props = { taskId: string; place: Place; onClose?: () => void };

function TaskPanel({ taskId, place, onClose }: Props) {
  const { t } = useTranslation();
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  return (
    <Panel
      label={task?.title ?? t('tasks.task')}
      wide={place === 'alone'}
      onClose={onClose}
      left={
        task && (
          <>
            <CloseButton task={task} />
            <AcceptButton task={task} />
          </>
        )
      }
      right={
        task && (
          <>
            {task.may.askWho && <WhoButton thing={{ task: task.id }} of="task" compact />}
            <TaskMenu task={task} />
          </>
        )
      }
    >
      {error && !task && <Refused error={error} retry={refetch} />}
      {!task && !error && <LoadingRows />}
      {task && <OpenedTask task={task} place={place} />}
    </Panel>
  );
}

function OpenedTask({ task, place }: { task: OpenTask; place: Place }) {
  useTitle(task.title);
  const { person } = useMe();
  const readers = useReaders({ task: task.id }, task.may.askWho);
  const { data: project } = useQuery({ ...projectQuery(task.project?.id ?? ''), enabled: task.project !== null });
  // What the task is stands there first; its fields, what belongs to it and what was said of it are drawn in the next breath.
  const drawn = useDeferredValue(true, false);
  return (
    <OutsidersProvider readers={readers}>
      {place === 'alone' && <Back task={task} />}
      <TaskHead task={task} />
      {task.parent && <Parent taskId={task.parent} />}
      {drawn && (
        <>
          <TaskFields task={task} />
          <Checklist task={task} />
          <SubTasks task={task} project={project} place={place} />
          {person.side === 'team' && (
            <Suspense>
              <TaskMoney task={task} />
            </Suspense>
          )}
          <Suspense>
            <TaskDocuments task={task} />
          </Suspense>
          <Conversation task={task} whoCanSee={(comment) => <WhoButton thing={{ comment: comment.id }} of="comment" compact />} />
        </>
      )}
    </OutsidersProvider>
  );
}

/** A page of its own has nothing beside it that says where one is. */
function Back({ task: { project } }: { task: OpenTask }) {
  const { t } = useTranslation();
  return (
    <p className={classes.back}>
      <IconChevronLeft size={14} stroke={2} aria-hidden="true" />
      {project ? (
        <Link to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.name}
        </Link>
      ) : (
        <Link to="/my-tasks">{t('frame.entries.myTasks')}</Link>
      )}
    </p>
  );
}

function Parent({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(taskQuery(taskId));
  if (!data) return null;
  return (
    <p style={{ color: 'var(--ink-2)', marginTop: 6 }}>
      {t('tasks.partOf')}{' '}
      <Link to="/tasks/$taskId" params={{ taskId }} style={{ color: 'var(--accent)' }}>
        {data.title}
      </Link>
    </p>
  );
}
