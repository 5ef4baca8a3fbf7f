import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenProject, Task } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Refused } from '../frame/refused.tsx';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { useBoardWords } from './board-words.ts';
import { columnUnder, useSensorsOfBoard } from './dragging.ts';
import { Nothing, useGroups } from './grouped-list.tsx';
import { useMoves } from './moves.ts';
import { questionOf, type View } from './use-view.ts';

type Props = { project: OpenProject; view: View; chosen: string | undefined; add: (stageId: string) => void };

/** The stages of the project side by side; a task is carried from one to another. */
export function Board({ project, view: asked, chosen, add }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const view: View = { ...asked, group: 'stage' };
  const question = questionOf(project.id, view);
  const groups = useGroups(question, view);
  const [carried, setCarried] = useState<Task | null>(null);
  const { ref, height } = useRestOfPage();
  const counts = new Map(groups.items?.map(({ key, count }) => [key, count]));
  const stages = [...(counts.has('none') ? [{ id: 'none', name: t('tasks.noStage') }] : []), ...project.stages];
  const nameOf = (stage: string) => stages.find(({ id }) => id === stage)?.name ?? t('tasks.noStage');
  const { moves, move } = useMoves(nameOf);
  const sensors = useSensorsOfBoard(stages.map(({ id }) => id));
  const { announcements, instructions } = useBoardWords(nameOf);
  if (groups.error) return <Refused error={groups.error} retry={groups.refetch} />;
  if (!groups.items) return <LoadingRows />;
  if (stages.length === 0 || (view.narrowed > 0 && counts.size === 0))
    return <Nothing project={project} view={view} add={() => add('none')} />;
  const status = view.status === 'all' ? {} : { status: view.status === 'closed' ? ('closed' as const) : ('open' as const) };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
      onDragStart={({ active }) => setCarried((active.data.current?.['task'] as Task | undefined) ?? null)}
      onDragCancel={() => setCarried(null)}
      onDragEnd={({ active, over }) => {
        setCarried(null);
        const { task, stage } = active.data.current as { task: Task; stage: string };
        if (over && over.id !== stage) void move(task, String(over.id));
      }}
    >
      <section
        ref={ref}
        className={classes.board}
        style={{ height }}
        data-carrying={carried !== null || undefined}
        aria-label={t('tasks.views.board')}
      >
        {stages.map(({ id, name }) => (
          <BoardColumn
            key={id}
            stage={{ id, name }}
            stages={stages}
            query={{ ...question, ...status, sort: view.sort, stage: id }}
            count={counts.get(id) ?? 0}
            project={project}
            moves={moves}
            move={move}
            chosen={chosen}
            // Whoever asks from outside leaves it to the team where it begins.
            add={id === 'none' || person.side === 'outside' ? undefined : () => add(id)}
          />
        ))}
      </section>
      <DragOverlay dropAnimation={null}>{carried && <BoardCard task={carried} project={project} carried />}</DragOverlay>
    </DndContext>
  );
}

/** The board is as high as what is left of the window, and each column scrolls by itself. */
function useRestOfPage() {
  const ref = useRef<HTMLElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const page = ref.current?.closest('main');
      if (page && ref.current) setAbove(ref.current.getBoundingClientRect().top + page.scrollTop);
    };
    const resized = new ResizeObserver(measure);
    resized.observe(document.body);
    measure();
    return () => resized.disconnect();
  });
  return { ref, height: `max(var(--least-board), calc(100dvh - ${Math.round(above)}px - var(--below-board)))` };
}
