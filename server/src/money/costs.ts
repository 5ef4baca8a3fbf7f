import type { CostChange, listCosts as list, NewCost } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { isDayOrNever, isId, pageOf, readCursor } from '../work/cursor.ts';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import { addressOf } from '../work/spentOn.ts';
import { exactlyOne, type Work } from '../work/work.ts';

const costs = ({ db, reader }: Work) => {
  const may = (verb: string) => sql<boolean>`access.may(${sql.lit(verb)}, 'money', c.place_id, c.task_id, c.private)`;
  return db
    .selectFrom('costs as c')
    .leftJoin('tasks as t', (join) => join.onRef('t.workspaceId', '=', 'c.workspaceId').onRef('t.taskId', '=', 'c.taskId'))
    .where('c.workspaceId', '=', reader.workspaceId)
    .select(['c.costId', 'c.day', 'c.words', 'c.amount', 'c.currency', 'c.authorId', 'c.authorName', 't.taskId', 't.title'])
    .select([may('change').as('change'), may('remove').as('remove')]);
};

type Row = Awaited<ReturnType<ReturnType<typeof costs>['execute']>>[number];

const present = (row: Row) => ({
  id: row.costId,
  task: row.taskId && row.title !== null ? { id: row.taskId, name: row.title } : null,
  day: row.day,
  words: row.words,
  amount: Number(row.amount),
  currency: row.currency,
  by: { id: row.authorId, name: row.authorName },
  may: { change: row.change, remove: row.remove },
});

export async function listCosts(work: Work, { query: { project, task, limit = 50, cursor } }: Call<typeof list>) {
  if (!project && !task) throw problem('invalid', 'Say of which project or task.');
  const after = readCursor(cursor, [isDayOrNever, isId]);
  const rows = await costs(work)
    .$if(project !== undefined, (q) => q.where('c.placeId', '=', project!))
    .$if(task !== undefined, (q) => q.where('c.taskId', '=', task!))
    .where('c.removed', '=', false)
    .$if(after !== undefined, (q) => q.where(sql<boolean>`(c.day, c.cost_id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`))
    .orderBy('c.day', 'desc')
    .orderBy('c.costId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(rows, limit, (row) => [row.day, row.costId], present);
}

/** @throws not-found */
async function getCost(work: Work, costId: string) {
  const row = await costs(work).where('c.costId', '=', costId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}

export async function addCost(work: Work, { projectId, taskId, ...spent }: NewCost) {
  const address = await addressOf(work, { projectId, taskId });
  const costId = newId();
  await work.db
    .insertInto('costs')
    .values({ ...address, ...spent, costId, ...(await authorOf(work)) })
    .execute();
  return getCost(work, costId);
}

export async function changeCost(work: Work, costId: string, change: CostChange) {
  await getCost(work, costId);
  exactlyOne(
    await work.db
      .updateTable('costs')
      .set(change)
      .where('workspaceId', '=', work.reader.workspaceId)
      .where('costId', '=', costId)
      .executeTakeFirst(),
  );
  return getCost(work, costId);
}

export async function removeCost(work: Work, costId: string): Promise<null> {
  await getCost(work, costId);
  exactlyOne(
    await work.db.deleteFrom('costs').where('workspaceId', '=', work.reader.workspaceId).where('costId', '=', costId).executeTakeFirst(),
  );
  return null;
}
