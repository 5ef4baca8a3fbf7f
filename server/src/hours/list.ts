import type { listHours as list } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isDayOrNever, isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { type EntryRow, entries, present, worthOf } from './entry.ts';

export async function listHours(work: Work, { query: { project, task, limit = 50, cursor } }: Call<typeof list>) {
  const after = readCursor(cursor, [isDayOrNever, isId]);
  const asked = entries(work)
    .$if(project !== undefined, (q) => q.where('e.placeId', '=', project!))
    .$if(task !== undefined, (q) => q.where('e.taskId', '=', task!))
    .$if(!project && !task, (q) => q.where('e.personId', '=', work.reader.personId))
    .where('e.removed', '=', false);
  const rows = await asked
    .$if(after !== undefined, (q) => q.where(sql<boolean>`(e.day, e.entry_id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`))
    .orderBy('e.day', 'desc')
    .orderBy('e.entryId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  const worth = await worthOf(work, rows.slice(0, limit));
  const { minutes } = await asked
    .clearSelect()
    .select(sql<number>`coalesce(sum(e.minutes), 0)::int`.as('minutes'))
    .executeTakeFirstOrThrow();
  return {
    ...pageOf(
      rows,
      limit,
      (row: EntryRow) => [row.day, row.entryId],
      (row) => present(row, worth.get(row.entryId) ?? null),
    ),
    minutes,
    may: { add: await mayAdd(work, project, task) },
  };
}

async function mayAdd({ db, reader }: Work, project: string | undefined, task: string | undefined): Promise<boolean> {
  const { rows } = await sql<{ add: boolean }>`
    select exists (
      select from tasks t where t.workspace_id = ${reader.workspaceId} and t.task_id = ${task ?? null}::uuid and not t.removed
        and access.may('close', 'tasks', t.place_id, t.task_id, t.private)
      union all
      select from projects p where p.workspace_id = ${reader.workspaceId} and p.project_id = ${project ?? null}::uuid
        and access.may('close', 'tasks', p.project_id, null, p.private)) as add`.execute(db);
  return rows[0]!.add;
}
