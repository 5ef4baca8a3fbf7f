import type { ChecklistItem } from '@portico/contract';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { exactlyOne, oneAtATime, type Work } from '../work/work.ts';
import { loadTask } from './task.ts';

type Item = { id?: string; title: string; done?: boolean };

/** The whole list at once, in its order. */
export async function setChecklist(work: Work, taskId: string, items: Item[]) {
  const { db } = work;
  const { address } = await loadTask(work, taskId);
  await oneAtATime(work, `checklist ${taskId}`);
  const before = await db.selectFrom('checklistItems').where('taskId', '=', taskId).select(['itemId', 'done']).execute();
  const { numDeletedRows } = await db.deleteFrom('checklistItems').where('taskId', '=', taskId).executeTakeFirst();
  if (Number(numDeletedRows) !== before.length) throw problem('forbidden', 'Ask an assignee of the task, or the manager of the project.');

  const kept = new Map(before.map(({ itemId, done }) => [itemId, done]));
  const free = new Set(kept.keys()); // an id that is named twice is kept once
  const rows = items.map(({ id, title, done }, position) => ({
    ...address,
    title,
    position,
    itemId: id && free.delete(id) ? id : newId(),
    done: done ?? (id ? kept.get(id) : undefined) ?? false,
  }));
  if (rows.length > 0) await db.insertInto('checklistItems').values(rows).execute();
  return { items: rows.map(({ itemId, title, done }) => ({ id: itemId, title, done })), nextCursor: null };
}

export async function tickItem(work: Work, taskId: string, itemId: string, done: boolean): Promise<ChecklistItem> {
  await loadTask(work, taskId);
  const item = await work.db
    .selectFrom('checklistItems')
    .where('taskId', '=', taskId)
    .where('itemId', '=', itemId)
    .select('title')
    .executeTakeFirst();
  if (!item) throw problem('not-found');
  exactlyOne(
    await work.db.updateTable('checklistItems').set({ done }).where('taskId', '=', taskId).where('itemId', '=', itemId).executeTakeFirst(),
  );
  return { id: itemId, title: item.title, done };
}
