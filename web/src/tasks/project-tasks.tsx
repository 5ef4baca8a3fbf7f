import { lazy, Suspense, useState } from 'react';
import type { OpenProject } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { SelectionProvider } from '../parts/selection.tsx';
import { AddTask } from './add-task.tsx';
import { ChangeBar } from './change-bar.tsx';
import { GroupedList } from './grouped-list.tsx';
import { useView } from './use-view.ts';
import { ViewTools } from './view-tools.tsx';

// Whoever works in the list need not load what drags cards.
const Board = lazy(() => import('./board.tsx').then((it) => ({ default: it.Board })));

type Props = { project: OpenProject; chosen: string | undefined; beside: boolean; adding: boolean; add: () => void; added: () => void };

/** The tasks of a project as a list or as a board, and what is done to several of them at once. */
export function ProjectTasks({ project, chosen, beside, adding, add, added }: Props) {
  const view = useView(project.id);
  const [stageId, setStageId] = useState<string | null>(null);
  const { changeTasks, closeTasks, removeTasks } = project.may;
  const board = view.view === 'board';
  const addTo = (stage: string) => {
    setStageId(stage);
    add();
  };
  const closeForm = () => {
    setStageId(null);
    added();
  };
  return (
    <SelectionProvider
      view={[view.group, view.status, view.assignee, view.text, board].join()}
      enabled={!board && (changeTasks || closeTasks || removeTasks)}
      escapes={!beside}
    >
      <ViewTools project={project} view={view} add={add} />
      {board ? (
        <Suspense fallback={<LoadingRows />}>
          <Board project={project} view={view} chosen={chosen} add={addTo} />
        </Suspense>
      ) : (
        <GroupedList project={project} view={view} chosen={chosen} add={add} />
      )}
      <ChangeBar project={project} />
      <AddTask opened={adding} close={closeForm} project={project} place="project" {...(stageId && { stageId })} />
    </SelectionProvider>
  );
}
