import type { groupTasks, TaskGroup } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import type { Work } from '../work/work.ts';
import { conditions, type Filters, spanOf } from './filters.ts';

type By = Call<typeof groupTasks>['query']['by'];
type Grouping = { key: RawBuilder<unknown>; name?: RawBuilder<unknown>; with?: RawBuilder<unknown>; order: RawBuilder<unknown> };

/** Every group with its size, so that a list can show them all before it has fetched what is in them. */
export async function groups(work: Work, { query }: Call<typeof groupTasks>) {
  const { by, ...filters } = query;
  const it = grouping(by, filters);
  const { rows } = await sql<TaskGroup>`
    select key, name, count(distinct task_id)::int as count
    from (
      select t.task_id, ${it.key} as key, ${it.name ?? sql`null`} as name, ${it.order} as position
      from tasks t ${it.with ?? sql``}
      where ${conditions(work, filters)}) grouped
    group by position, key, name order by position, key limit 500`.execute(work.db);
  return { items: rows, nextCursor: null };
}

function grouping(by: By, filters: Filters): Grouping {
  const span = spanOf(filters);
  const known: Record<By, Grouping> = {
    stage: {
      key: sql`coalesce(t.stage_id::text, 'none')`,
      name: sql`s.name`,
      with: sql`left join stages s on s.workspace_id = t.workspace_id and s.stage_id = t.stage_id`,
      order: sql`coalesce(s.position, -1)`,
    },
    assignee: {
      key: sql`coalesce(m.person_id::text, 'none')`,
      name: sql`m.name`,
      with: sql`left join task_members m on m.workspace_id = t.workspace_id and m.task_id = t.task_id and m.role in ('assignee', 'co_assignee')`,
      order: sql`lower(m.name)`,
    },
    deadline: { key: span, order: sql`array_position(array['past', 'today', 'week', 'later', 'none'], ${span})` },
    status: {
      key: sql`case when t.closed_at is null then 'open' else 'closed' end`,
      order: sql`t.closed_at is not null`,
    },
  };
  return known[by];
}
