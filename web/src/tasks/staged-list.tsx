import { Button } from '@mantine/core';
import { IconChecklist, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenProject, Task } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';

type Props = { project: OpenProject; chosen: string | undefined; add: () => void };

/** The open tasks of a project under the stages of its pipeline; the closed ones below, when asked for. */
export function StagedTasks({ project, chosen, add }: Props) {
  const { t } = useTranslation();
  const query = { project: project.id, status: 'open' as const, limit: 200 };
  const pages = api.useInfiniteQuery('get', '/api/tasks', { params: { query } }, keyset);
  if (pages.isPending) return <LoadingRows />;
  if (pages.error) return <Refused error={pages.error} retry={pages.refetch} />;
  const tasks = itemsOf(pages.data);
  const byStage = Map.groupBy(tasks, ({ stage }) => stage?.id ?? null);
  const stages = [{ id: null, name: t('tasks.noStage') }, ...project.stages];
  return (
    <>
      {!tasks.length && !project.closedCount && (
        <Empty icon={IconChecklist} title={t('tasks.none')} next={t(project.may.addTask ? 'tasks.noneNext' : 'tasks.noneNextOutside')}>
          {project.may.addTask && <Button onClick={add}>{t('tasks.add')}</Button>}
        </Empty>
      )}
      {stages
        .filter(({ id }) => byStage.has(id))
        .map(({ id, name }) => (
          <Group key={id} name={name} count={byStage.get(id)?.length ?? 0}>
            <Rows tasks={byStage.get(id) ?? []} chosen={chosen} />
          </Group>
        ))}
      <LoadMore pages={pages} />
      {project.closedCount > 0 && (
        <Group name={t('tasks.closed')} count={project.closedCount} folded>
          <ClosedTasks projectId={project.id} chosen={chosen} />
        </Group>
      )}
    </>
  );
}

function Group({ name, count, folded = false, children }: { name: string; count: number; folded?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(!folded);
  return (
    <section>
      <h2 style={{ font: 'inherit' }}>
        <button type="button" className={classes.group} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} stroke={2} aria-hidden="true" />
          {name}
          <span className={classes.count}>{count}</span>
        </button>
      </h2>
      {open && children}
    </section>
  );
}

function Rows({ tasks, chosen }: { tasks: Task[]; chosen: string | undefined }) {
  return (
    <ul>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} place="project" chosen={chosen} />
      ))}
    </ul>
  );
}

function ClosedTasks({ projectId, chosen }: { projectId: string; chosen: string | undefined }) {
  const query = { project: projectId, status: 'closed' as const };
  const pages = api.useInfiniteQuery('get', '/api/tasks', { params: { query } }, keyset);
  if (pages.isPending) return <LoadingRows rows={3} />;
  return (
    <>
      <Rows tasks={itemsOf(pages.data)} chosen={chosen} />
      <LoadMore pages={pages} />
    </>
  );
}
