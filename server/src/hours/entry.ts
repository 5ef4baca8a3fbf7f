import type { TimeEntry } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

export const entries = ({ db, reader }: Work) =>
  db
    .selectFrom('timeEntries as e')
    .leftJoin('tasks as t', (join) => join.onRef('t.workspaceId', '=', 'e.workspaceId').onRef('t.taskId', '=', 'e.taskId'))
    .leftJoin('projects as p', (join) => join.onRef('p.workspaceId', '=', 'e.workspaceId').onRef('p.projectId', '=', 'e.placeId'))
    .where('e.workspaceId', '=', reader.workspaceId)
    .select(['e.entryId', 'e.personId', 'e.personName', 'e.day', 'e.minutes', 'e.note'])
    .select(['t.taskId', 't.title', 'p.projectId', 'p.name as projectName'])
    .select([
      sql<boolean>`e.person_id = (select access.person()) and access.may('close', 'tasks', e.place_id, e.task_id, e.private)`.as('own'),
      sql<boolean>`access.may('remove', 'money', e.place_id, e.task_id, e.private)`.as('remove'),
    ]);

export type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

type Worth = TimeEntry['worth'];

/** Of a page, asked once: nothing for those who do not see money. */
export async function worthOf({ db }: Work, rows: EntryRow[]): Promise<Map<string, Worth>> {
  const found = await sql<{ entryId: string; amount: string; currency: string }>`
    select entry_id, amount, currency from access.worth_of(null, ${rows.map(({ entryId }) => entryId)}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ entryId, amount, currency }) => [entryId, { amount: Number(amount), currency }]));
}

export const present = (row: EntryRow, worth: Worth): TimeEntry => ({
  id: row.entryId,
  task: row.taskId && row.title !== null ? { id: row.taskId, name: row.title } : null,
  project: row.projectId && row.projectName !== null ? { id: row.projectId, name: row.projectName } : null,
  person: { id: row.personId, name: row.personName },
  day: row.day,
  minutes: row.minutes,
  note: row.note,
  worth,
  may: { change: row.own, remove: row.own || row.remove },
});

/** @throws not-found */
export async function getEntry(work: Work, entryId: string): Promise<TimeEntry> {
  const row = await entries(work).where('e.entryId', '=', entryId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row, (await worthOf(work, [row])).get(entryId) ?? null);
}
