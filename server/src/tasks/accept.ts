import { exactlyOne, type Work } from '../work/work.ts';
import { loadTask, openTask } from './task.ts';

/** From here on a requester from outside can withdraw the task, but no longer edit it (P22). Accepting again changes nothing. */
export async function acceptTask(work: Work, taskId: string) {
  const { acceptedAt } = await loadTask(work, taskId);
  if (!acceptedAt) {
    exactlyOne(await work.db.updateTable('tasks').set({ acceptedAt: new Date() }).where('taskId', '=', taskId).executeTakeFirst());
  }
  return openTask(work, taskId);
}
