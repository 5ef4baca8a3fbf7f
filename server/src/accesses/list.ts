import type { listAccesses as contract } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { cursorOf, isId, isMoment, isText, readCursor } from '../work/cursor.ts';
import { containing } from '../work/like.ts';
import type { Work } from '../work/work.ts';
import { describe, type Way } from './access.ts';

type Query = Call<typeof contract>['query'];
export type Filters = Omit<Query, 'limit' | 'cursor' | 'sort'>;

/** Nothing known comes before every moment, no end after all of them. */
const isMomentOrNever = { test: (text: string) => /^-?infinity$/.test(text) || isMoment.test(text) };
const atMoment = {
  person: sql`w.person_id`,
  type: sql`timestamptz`,
  shape: isMomentOrNever,
  said: sql`case when isfinite(f.sorted) then to_char(f.sorted at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else f.sorted::text end`,
};

/** What a page is sorted by: each is read from an index, row by row, until the page is full. */
const sorts = {
  name: { key: sql`lower(p.name)`, person: sql`p.person_id`, type: sql`text`, shape: isText, said: sql`f.sorted` },
  since: { key: sql`w.since`, ...atMoment },
  until: { key: sql`w.until`, ...atMoment },
  lastUsed: { key: sql`w.last_used`, ...atMoment },
};

const views = { own: 'access.own_ways', grant: 'access.granted_ways' };

/** The ways in are paged first, and told at length only for the page. @throws forbidden */
export async function listAccesses(work: Work, query: Query) {
  const { limit = 50, cursor, sort = 'name', ...filters } = query;
  await demandSight(work);
  const { key, person, type, shape, said } = sorts[sort];
  const after = readCursor(cursor, [shape, isId, isId]);
  const beyond = after ? sql`and (${key}, ${person}, w.way_id) > (${after[0]}::${type}, ${after[1]}::uuid, ${after[2]}::uuid)` : sql``;
  const first = (view: string) => sql`(
    select w.person_id, w.grant_id, w.way_id, w.last_used, ${key} as sorted
    from ${sql.table(view)} w
    join people p on p.workspace_id = w.workspace_id and p.person_id = w.person_id and p.side = 'outside'
    where w.workspace_id = ${work.reader.workspaceId} ${conditions(filters)} ${beyond}
    order by ${key}, ${person}, w.way_id limit ${sql.lit(limit + 1)})`;
  const ways = filters.way ? [views[filters.way]] : Object.values(views);
  const { rows } = await sql<Way & { place: string }>`
    select f.person_id, f.grant_id, f.way_id, nullif(f.last_used, '-infinity') as last_used_at, ${said} as place from (${sql.join(ways.map(first), sql` union all `)}) f
    order by f.sorted, f.person_id, f.way_id limit ${sql.lit(limit + 1)}`.execute(work.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await describe(work, shown),
    nextCursor: last && rows.length > limit ? cursorOf([last.place, last.personId, last.wayId]) : null,
  };
}

function conditions({ text, unusedFor, endsWithin }: Filters): RawBuilder<unknown> {
  const days = (count: number) => sql`make_interval(days => ${count})`;
  const part = text?.trim() && containing(text);
  return sql`
    ${
      part
        ? sql`and (p.name ilike ${part} or exists (
      select from people above where above.workspace_id = p.workspace_id and above.person_id = p.parent_id and above.name ilike ${part}))`
        : sql``
    }
    ${unusedFor ? sql`and greatest(w.last_used, w.since) < now() - ${days(unusedFor)}` : sql``}
    ${endsWithin ? sql`and w.until < now() + ${days(endsWithin)}` : sql``}`;
}

/** @throws forbidden: an empty page would say that nobody can come in */
export async function demandSight({ db }: Work): Promise<void> {
  const { rows } = await sql<{ sees: boolean }>`select access.everywhere('see', 'access') as sees`.execute(db);
  if (!rows[0]!.sees) throw problem('forbidden', 'Ask an administrator, or an employee who may grant access to clients.');
}
