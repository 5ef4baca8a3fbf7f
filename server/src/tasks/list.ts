import type { countTasks, listTasks } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, isMoment, pageOf, readCursor } from '../work/cursor.ts';
import { containing } from '../work/like.ts';
import type { Work } from '../work/work.ts';
import { describeTasks, presentTask, type TaskRow } from './task.ts';

type Query = Call<typeof listTasks>['query'];
type Filters = Call<typeof countTasks>['query'];

/**
 * The newest tasks. No single shape serves everybody, so the list picks one by
 * the size of what the reader may see, which `enter` has counted: somebody with
 * a few projects takes the newest of each; whoever sees most of the town walks
 * the index by date. The rule is the same below both.
 */
export async function list(work: Work, { query }: Call<typeof listTasks>) {
  const limit = query.limit ?? 50;
  const page = isNarrow(work, query) ? newestOfEach(work, query, limit) : walkByDate(work, query, limit);
  const changed = sql`to_char(t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as changed`;
  const { rows } = await sql<TaskRow & { changed: string }>`${describeTasks(work, page, changed)} order by ${order(query)}`.execute(
    work.db.withoutPlugins(),
  );
  return pageOf(rows, limit, (row) => (byAge(query) ? [row.taskId] : [row.changed, row.taskId]), presentTask);
}

export async function count(work: Work, { query }: Call<typeof countTasks>) {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from tasks t where ${conditions(work, query)}`.execute(
    work.db,
  );
  return rows[0]!;
}

const few = { projects: 200, tasks: 1000 };

// One more than asked for, to know whether there is a next page. In the text
// and not a value: the planner must know that it is few.
const rows = (limit: number) => sql.lit(limit + 1);

function isNarrow({ reader }: Work, query: Query) {
  return reader.side === 'outside' && !query.project && reader.projects <= few.projects && reader.tasks <= few.tasks;
}

// The newest are found in the index alone; only those that are shown are read whole.
function newestOfEach(work: Work, query: Query, limit: number) {
  const workspace = work.reader.workspaceId;
  const wanted = sql`${conditions(work, query)}${after(query)}`;
  const newest = sql`order by ${order(query)} limit ${rows(limit)}`;
  return sql`
    select t.* from (
      select t.task_id from (
        select newest.* from unnest(access.projects('see', 'tasks')) as mine (project_id)
        cross join lateral (select t.task_id, t.updated_at from tasks t where t.place_id = mine.project_id and ${wanted} ${newest}) newest
        union
        select t.task_id, t.updated_at from unnest(access.tasks('see', 'tasks')) as mine (task_id)
        join tasks t on t.workspace_id = ${workspace} and t.task_id = mine.task_id where ${wanted}
      ) t ${newest}
    ) newest
    join tasks t on t.workspace_id = ${workspace} and t.task_id = newest.task_id`;
}

function walkByDate(work: Work, query: Query, limit: number) {
  return sql`select t.* from tasks t where ${conditions(work, query)}${after(query)} order by ${order(query)} limit ${rows(limit)}`;
}

// Ids are made in the order of time, so that the order of age is that of the ids.
const byAge = ({ sort }: Query) => sort === '-createdAt';
const order = (query: Query) => (byAge(query) ? sql`t.task_id desc` : sql`t.updated_at desc, t.task_id desc`);

function after(query: Query) {
  if (byAge(query)) {
    const place = readCursor(query.cursor, [isId]);
    return place ? sql` and t.task_id < ${place[0]}::uuid` : sql``;
  }
  const place = readCursor(query.cursor, [isMoment, isId]);
  return place ? sql` and (t.updated_at, t.task_id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
}

function conditions({ reader }: Work, { project, parent, stage, status, assignee, text, removed }: Filters) {
  const all = [sql`t.workspace_id = ${reader.workspaceId}`, removed ? sql`t.removed` : sql`not t.removed`];
  if (project) all.push(sql`t.place_id = ${project}`);
  if (parent) all.push(sql`t.parent_id = ${parent}`);
  if (stage) all.push(sql`t.stage_id = ${stage}`);
  if (status) all.push(status === 'open' ? sql`t.closed_at is null` : sql`t.closed_at is not null`);
  if (text?.trim()) all.push(found(text.trim()));
  if (assignee) {
    all.push(sql`t.task_id = any (array(
      select m.task_id from task_members m
      where m.workspace_id = ${reader.workspaceId} and m.person_id = ${assignee === 'me' ? reader.personId : assignee} and m.role in ('assignee', 'co_assignee')))`);
  }
  return sql.join(all, sql` and `);
}

/** By a part of the title; by the number too where that is what was typed, as "12" or "#12". */
function found(text: string) {
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  const titled = sql`t.title ilike ${containing(text)}`;
  return number ? sql`(${titled} or t.number = ${Number(number)})` : titled;
}
