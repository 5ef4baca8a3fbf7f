import { Skeleton } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { TasksQuery } from '../api/shapes.ts';
import { Refused } from '../frame/refused.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { useTell } from '../parts/selection.tsx';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';
import type { View } from './use-view.ts';
import { useVirtualRows } from './virtual-rows.ts';

type Props = { place: number; query: TasksQuery; count: number; view: View; chosen: string | undefined; around: number };

/** The tasks of one group, however many: each group is a question of its own, so its order and its end are the server's. */
export function TaskRows({ place, query, count, view, chosen, around }: Props) {
  const pages = api.useInfiniteQuery(
    'get',
    '/api/tasks',
    { params: { query: { ...query, limit: 100 } } },
    { ...keyset, placeholderData: keepPreviousData },
  );
  const tasks = itemsOf(pages.data);
  const rows = useVirtualRows({
    count,
    loaded: tasks.length,
    pages,
    height: 36,
    scrolls: 'page',
    around,
  });
  useTell(place, tasks);
  return (
    <>
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      <ul ref={rows.list} style={rows.space}>
        {rows.shown.map(({ index }) => {
          const task = tasks[index];
          const row = { ref: rows.measure, 'data-index': index, 'aria-setsize': count, 'aria-posinset': index + 1 };
          if (!task) return <LoadingRow key={index} {...row} />;
          return <TaskRow key={task.id} task={task} place="project" chosen={task.id === chosen} columns={view.columns} {...row} />;
        })}
      </ul>
    </>
  );
}

function LoadingRow(row: { ref: (row: HTMLLIElement | null) => void; 'data-index': number }) {
  return (
    <li {...row} className={classes.row} aria-busy="true">
      <Skeleton circle height={16} />
      <Skeleton height={10} width="48%" />
    </li>
  );
}
