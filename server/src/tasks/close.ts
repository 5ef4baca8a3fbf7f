import type { Closure } from '@portico/contract';
import { loadPerson } from '../work/person.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadTask, openTask } from './task.ts';

/** Closing it again answers with the first closure. A requester from outside withdraws it (P22). */
export async function closeTask(work: Work, taskId: string, note?: string): Promise<Closure> {
  await close(work, taskId, note);
  return (await openTask(work, taskId)).closure!;
}

/** The same, without looking at it again. */
export async function close(work: Work, taskId: string, note = ''): Promise<void> {
  const { db, reader } = work;
  const { address, closedAt, requesterId } = await loadTask(work, taskId);
  if (!closedAt) {
    const { side, name } = await loadPerson(work, reader.personId);
    await db
      .insertInto('closures')
      .values({
        ...address,
        note,
        authorId: reader.personId,
        authorSide: side,
        authorName: name,
        withdrawn: side === 'outside' && requesterId === reader.personId,
      })
      .onConflict((closedMeanwhile) => closedMeanwhile.doNothing())
      .execute();
  }
}

export async function reopenTask(work: Work, taskId: string): Promise<null> {
  const { closedAt } = await loadTask(work, taskId);
  if (!closedAt) return null;
  exactlyOne(await work.db.deleteFrom('closures').where('taskId', '=', taskId).executeTakeFirst());
  return null;
}
