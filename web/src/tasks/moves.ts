import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Task } from '../api/shapes.ts';
import { tellRefusal } from '../parts/refusal-notice.tsx';

/** A stage by its id, or `none`. */
type Move = { task: Task; from: string; to: string };

export const stageOf = (task: Pick<Task, 'stage'>) => task.stage?.id ?? 'none';

/** Cards stand at once where they were put; one that is refused, or never arrives, goes back with a word. */
export function useMoves(nameOf: (stage: string) => string) {
  const { t } = useTranslation();
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const change = api.useMutation('patch', '/api/tasks/{taskId}', besideField);

  const move = async (task: Task, to: string) => {
    const mine: Move = { task, from: stageOf(task), to };
    setMoves((was) => new Map(was).set(task.id, mine));
    try {
      const stageId = to === 'none' ? null : to;
      await change.mutateAsync({ params: { path: { taskId: task.id } }, body: { stageId } });
    } catch (error) {
      tellRefusal({ error, undone: t('tasks.board.stays', { title: task.title, stage: nameOf(mine.from) }) });
    } finally {
      setMoves((was) => {
        if (was.get(task.id) !== mine) return was; // moved on meanwhile
        const now = new Map(was);
        now.delete(task.id);
        return now;
      });
    }
  };

  return { moves, move };
}

export type Moves = ReturnType<typeof useMoves>['moves'];

/** The tasks of a column as they stand while some are under way: the newly come on top. */
export function withMoves(tasks: Task[], stage: string, moves: Moves) {
  const come = [...moves.values()].filter(({ task, to }) => to === stage && !tasks.some(({ id }) => id === task.id));
  const gone = tasks.filter(({ id }) => (moves.get(id)?.to ?? stage) !== stage);
  return { tasks: [...come.map(({ task }) => task), ...tasks.filter((task) => !gone.includes(task))], more: come.length - gone.length };
}
