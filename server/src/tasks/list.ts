import type { countTasks, listTasks } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { conditions } from './filters.ts';
import { type Sort, sorts } from './sorts.ts';
import { describeTasks, presentTask, type TaskRow } from './task.ts';

type Query = Call<typeof listTasks>['query'];

/**
 * The first tasks in one of the orders. No single shape serves everybody, so
 * the list picks one by the size of what the reader may see, which `enter` has
 * counted: somebody with a few projects takes the first of each; whoever sees
 * most of the town walks the index of that order. The rule is the same below
 * both.
 */
export async function list(work: Work, { query }: Call<typeof listTasks>) {
  const limit = query.limit ?? 50;
  const sort = sorts[query.sort ?? '-updatedAt'];
  const page = isNarrow(work, query) ? firstOfEach(work, query, sort, limit) : walk(work, query, sort, limit);
  const place = sql`${sort.said} as place`;
  const { rows } = await sql<TaskRow & { place: string }>`${describeTasks(work, page, place)} order by ${order(sort)}`.execute(
    work.db.withoutPlugins(),
  );
  return pageOf(rows, limit, (row) => (sort.key ? [row.place, row.taskId] : [row.taskId]), presentTask);
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

// The first are found in the index; only those that are shown are read whole.
function firstOfEach(work: Work, query: Query, sort: Sort, limit: number) {
  const workspace = work.reader.workspaceId;
  const wanted = sql`${conditions(work, query)}${after(query, sort)}`;
  const first = sql`order by ${order(sort)} limit ${rows(limit)}`;
  const found = sort.column ? sql`t.task_id, t.${sql.ref(sort.column)}` : sql`t.task_id`;
  return sql`
    select t.* from (
      select t.task_id from (
        select first.* from unnest(access.projects('see', 'tasks')) as mine (project_id)
        cross join lateral (select ${found} from tasks t where t.place_id = mine.project_id and ${wanted} ${first}) first
        union
        select ${found} from unnest(access.tasks('see', 'tasks')) as mine (task_id)
        join tasks t on t.workspace_id = ${workspace} and t.task_id = mine.task_id where ${wanted}
      ) t ${first}
    ) first
    join tasks t on t.workspace_id = ${workspace} and t.task_id = first.task_id`;
}

function walk(work: Work, query: Query, sort: Sort, limit: number) {
  return sql`select t.* from tasks t where ${conditions(work, query)}${after(query, sort)} order by ${order(sort)} limit ${rows(limit)}`;
}

function order({ key, falls }: Sort) {
  const direction = falls ? sql`desc` : sql`asc`;
  return key ? sql`${key} ${direction}, t.task_id ${direction}` : sql`t.task_id ${direction}`;
}

function after(query: Query, { key, falls, shape, type }: Sort) {
  const place = readCursor(query.cursor, shape);
  if (!place) return sql``;
  const beyond = falls ? sql`<` : sql`>`;
  if (!key) return sql` and t.task_id ${beyond} ${place[0]}::uuid`;
  return sql` and (${key}, t.task_id) ${beyond} (${place[0]}::${type}, ${place[1]}::uuid)`;
}
