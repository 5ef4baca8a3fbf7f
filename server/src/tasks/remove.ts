import { loadPerson } from '../work/person.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadTask, openTask } from './task.ts';

/** Into the bin, where those who may remove it still find it. */
export async function removeTask(work: Work, taskId: string): Promise<null> {
  const { address } = await loadTask(work, taskId);
  if (address.removed) return null;
  const { side, name } = await loadPerson(work, work.reader.personId);
  await work.db
    .insertInto('removals')
    .values({ ...address, authorId: work.reader.personId, authorSide: side, authorName: name })
    .onConflict((removedMeanwhile) => removedMeanwhile.doNothing())
    .execute();
  return null;
}

export async function restoreTask(work: Work, taskId: string) {
  await restore(work, taskId);
  return openTask(work, taskId);
}

/** The same, without looking at it again. */
export async function restore(work: Work, taskId: string): Promise<void> {
  const { removed } = await loadTask(work, taskId);
  if (removed) exactlyOne(await work.db.deleteFrom('removals').where('taskId', '=', taskId).executeTakeFirst());
}
