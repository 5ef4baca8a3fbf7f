import { useDroppable } from '@dnd-kit/core';
import { ActionIcon, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name, OpenProject, Task, TasksQuery } from '../api/shapes.ts';
import { Refused } from '../frame/refused.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './board.module.css';
import { DraggableCard } from './draggable-card.tsx';
import { type Moves, withMoves } from './moves.ts';
import { useVirtualRows } from './virtual-rows.ts';

type Props = {
  stage: Name;
  stages: Name[];
  query: TasksQuery;
  count: number;
  project: OpenProject;
  moves: Moves;
  move: (task: Task, to: string) => void;
  chosen: string | undefined;
  add: (() => void) | undefined;
};

export function BoardColumn({ stage, stages, query, count: settled, project, moves, move, chosen, add }: Props) {
  const { t } = useTranslation();
  const { setNodeRef, isOver } = useDroppable({ id: stage.id });
  const pages = api.useInfiniteQuery(
    'get',
    '/api/tasks',
    { params: { query: { ...query, limit: 50 } } },
    { ...keyset, placeholderData: keepPreviousData },
  );
  const { tasks, more } = withMoves(itemsOf(pages.data), stage.id, moves);
  const count = settled + more;
  const rows = useVirtualRows({
    count,
    loaded: tasks.length,
    pages,
    height: 92,
    scrolls: 'self',
  });
  return (
    <section ref={setNodeRef} className={classes.column} data-over={isOver || undefined} aria-label={stage.name}>
      <div className={classes.head}>
        <h2>
          {stage.name} <span className={classes.count}>{count}</span>
        </h2>
        {project.may.addTask && add && (
          <ActionIcon aria-label={t('tasks.board.add', { stage: stage.name })} onClick={add}>
            <IconPlus size={16} stroke={1.75} />
          </ActionIcon>
        )}
      </div>
      <div className={classes.scroll}>
        {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
        <ul ref={rows.list} style={rows.space}>
          {rows.shown.map(({ index }) => {
            const task = tasks[index];
            const row = { ref: rows.measure, 'data-index': index, 'aria-setsize': count, 'aria-posinset': index + 1 };
            if (!task) {
              return (
                <li key={index} {...row} className={classes.slot} aria-busy="true">
                  <Skeleton height={80} radius="md" />
                </li>
              );
            }
            return (
              <li key={task.id} {...row} className={classes.slot}>
                <DraggableCard task={task} stage={stage.id} stages={stages} project={project} move={move} chosen={task.id === chosen} />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
