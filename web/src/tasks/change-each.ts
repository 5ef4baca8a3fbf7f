import { api } from '../api/client.ts';
import type { Task, TasksChange, TasksChanged } from '../api/shapes.ts';

type Change = TasksChange['change'];
type Problem = NonNullable<TasksChanged['items'][number]['problem']>;
export type Told = { done: Task[]; refused: { task: Task; problem: Problem }[] };

const most = 200;

/** One request for as many as one takes; afterwards every task is either done or refused in words. */
export function useChangeEach() {
  const change = api.useMutation('patch', '/api/tasks');
  const each = async (tasks: Task[], what: Change): Promise<Told> => {
    const told: Told = { done: [], refused: [] };
    for (let at = 0; at < tasks.length; at += most) {
      const some = new Map(tasks.slice(at, at + most).map((task) => [task.id, task]));
      const { items } = await change.mutateAsync({ body: { taskIds: [...some.keys()], change: what } });
      for (const { taskId, problem } of items) {
        const task = some.get(taskId)!;
        if (problem) told.refused.push({ task, problem });
        else told.done.push(task);
      }
    }
    return told;
  };
  return { each, pending: change.isPending };
}

/** What brings each task back to where it was; null where that cannot be said in the same words. */
export function backFrom(what: Change): ((task: Task) => Change) | null {
  if (what.assigneeId !== undefined) return null;
  return (task) => ({
    ...(what.stageId !== undefined && { stageId: task.stage?.id ?? null }),
    ...(what.deadline !== undefined && { deadline: task.deadline }),
    ...(what.closed !== undefined && { closed: task.closedAt !== null }),
    ...(what.removed !== undefined && { removed: !what.removed }),
  });
}
