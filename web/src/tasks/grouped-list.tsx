import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChecklist, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenProject, TasksQuery } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { ColumnHead } from './column-head.tsx';
import { TaskRows } from './task-rows.tsx';
import classes from './tasks.module.css';
import { type Question, questionOf, type View } from './use-view.ts';
import type { Group } from './view.ts';

type Props = { project: OpenProject; view: View; chosen: string | undefined; add: () => void };

/** The tasks of a project in groups; as usual the open ones, and the closed ones folded below. */
export function GroupedList({ project, view, chosen, add }: Props) {
  const { t } = useTranslation();
  const { ref, width, height } = useElementSize();
  const question = questionOf(project.id, view);
  const status = statusOf(view);
  const closed = useClosedCount(question, view);
  const groups = useGroups(question, view);
  if (groups.error) return <Refused error={groups.error} retry={groups.refetch} />;
  if (!groups.items || closed === undefined) return <LoadingRows />;
  const common = { view, chosen, around: height * 10_000 + width };
  const query = { ...question, sort: view.sort, ...(status && { status }) };
  const nothing = closed === 0 && groups.items.every(({ count }) => count === 0);
  return (
    <div ref={ref} className={classes.list}>
      {nothing && <Nothing project={project} view={view} add={add} />}
      {!nothing && <ColumnHead columns={view.columns} />}
      {groups.items.map(({ key, name, count }, place) => (
        <TaskGroup key={`${view.group} ${key}`} name={name} count={count} folded={view.group === 'status' && key === 'closed'}>
          <TaskRows place={place} query={{ ...query, ...groupQuery(view.group, key) }} count={count} {...common} />
        </TaskGroup>
      ))}
      {closed > 0 && (
        <TaskGroup name={t('tasks.closed')} count={closed} folded>
          <TaskRows place={groups.items.length} query={{ ...query, status: 'closed' }} count={closed} {...common} />
        </TaskGroup>
      )}
    </div>
  );
}

/** Grouped by status, the closed ones have a group of their own. */
function statusOf({ status, group }: View): 'open' | 'closed' | undefined {
  if (status === 'usual') return group === 'status' ? undefined : 'open';
  return status === 'all' ? undefined : status;
}

/** The key of a group is what the filter of its name takes. */
const groupQuery = (group: Group, key: string): TasksQuery => (group === 'none' ? {} : { [group]: key });

/** The groups that hold something, as they are called here. Ungrouped, one without a name holds everything. */
export function useGroups(question: Question, view: View) {
  const { t } = useTranslation();
  const by = view.group === 'none' ? 'status' : view.group;
  const status = statusOf(view);
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/tasks/groups',
    { params: { query: { ...question, by, ...(status && { status }) } } },
    { placeholderData: keepPreviousData },
  );
  const nameOf = (key: string, name: string | null) => {
    if (by === 'stage') return name ?? t('tasks.noStage');
    if (by === 'assignee') return name ?? t('tasks.nobody');
    if (by === 'status') return t(key === 'closed' ? 'tasks.closed' : 'tasks.open');
    return t(`tasks.spans.${key === 'past' && status === 'open' ? 'late' : (key as 'past')}`);
  };
  const items = data?.items.map(({ key, name, count }) => ({ key, name: nameOf(key, name), count }));
  if (view.group !== 'none') return { items, error, refetch };
  const all = items?.reduce((sum, { count }) => sum + count, 0);
  return { items: all ? [{ key: 'all', name: '', count: all }] : items && [], error, refetch };
}

function useClosedCount(question: Question, view: View): number | undefined {
  const below = view.status === 'usual' && view.group !== 'status';
  const { data } = api.useQuery(
    'get',
    '/api/tasks/count',
    { params: { query: { ...question, status: 'closed' as const } } },
    { enabled: below, placeholderData: keepPreviousData },
  );
  return below ? data?.count : 0;
}

function TaskGroup({ name, count, folded = false, children }: { name: string; count: number; folded?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(!folded);
  if (!name) return children;
  return (
    <section>
      <h2 style={{ font: 'inherit' }}>
        <button type="button" className={classes.group} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} stroke={2} aria-hidden="true" />
          <span className={classes.groupName}>{name}</span>
          <span className={classes.count}>{count}</span>
        </button>
      </h2>
      {open && children}
    </section>
  );
}

export function Nothing({ project, view, add }: Omit<Props, 'chosen'>) {
  const { t } = useTranslation();
  if (view.narrowed > 0) {
    return (
      <Empty icon={IconSearch} title={t('tasks.noneFound')} next={t('tasks.noneFoundNext')}>
        <Button onClick={() => view.change({ status: undefined, assignee: undefined, text: undefined })}>{t('tasks.showAll')}</Button>
      </Empty>
    );
  }
  return (
    <Empty icon={IconChecklist} title={t('tasks.none')} next={t(project.may.addTask ? 'tasks.noneNext' : 'tasks.noneNextOutside')}>
      {project.may.addTask && <Button onClick={add}>{t('tasks.add')}</Button>}
    </Empty>
  );
}
