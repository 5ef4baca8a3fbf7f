import type { ProjectMoney, ProjectSum } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { usualCurrency } from '../work/currency.ts';
import type { Work } from '../work/work.ts';
import { budgetAt, ofProject } from './budgetAt.ts';

/** The project, for those who see its money. To all others there is nothing here. @throws not-found */
export async function loadMoneyOf({ db, reader }: Work, projectId: string) {
  const may = (verb: string) => sql<boolean>`access.may(${sql.lit(verb)}, 'money', project_id, null, private)`;
  const project = await db
    .selectFrom('projects')
    .where('workspaceId', '=', reader.workspaceId)
    .where('projectId', '=', projectId)
    .select(['private', may('see').as('see'), may('add').as('add'), may('change').as('change'), may('remove').as('remove')])
    .executeTakeFirst();
  if (!project?.see) throw problem('not-found');
  return project;
}

type Sum = { currency: string } & Record<Exclude<keyof ProjectSum, 'currency'>, string>;

/** What is in the bin counts no more, and comes back with its task. */
export async function projectMoney(work: Work, projectId: string): Promise<ProjectMoney> {
  const { db, reader } = work;
  const { add, change, remove } = await loadMoneyOf(work, projectId);
  const budget = await budgetAt(work, ofProject(projectId));
  const { rows } = await sql<Sum>`
    select currency, sum(costs) as costs, sum(worth) as worth, sum(invoiced) as invoiced, sum(paid) as paid
    from (
      select currency, amount as costs, 0 as worth, 0 as invoiced, 0 as paid from costs
      where workspace_id = ${reader.workspaceId} and place_id = ${projectId} and not removed
      union all
      select currency, 0, amount, 0, 0 from access.worth_of(${projectId}, null)
      union all
      select currency, 0, 0, gross, case status when 'paid' then gross else 0 end from orders
      where workspace_id = ${reader.workspaceId} and project_id = ${projectId} and kind = 'invoice' and status in ('sent', 'paid')) parts
    group by currency order by currency is distinct from ${budget?.currency ?? null}, currency`.execute(db);
  const hours = await sql<{ minutes: number; unrated: number }>`
    select coalesce(sum(e.minutes), 0)::int as minutes, coalesce(sum(e.minutes) filter (where w.entry_id is null), 0)::int as unrated
    from time_entries e
    left join access.worth_of(${projectId}, null) w on w.entry_id = e.entry_id
    where e.workspace_id = ${reader.workspaceId} and e.place_id = ${projectId} and not e.removed`.execute(db);
  const { minutes, unrated } = hours.rows[0]!;
  return {
    budget,
    currency: budget?.currency ?? rows[0]?.currency ?? (await usualCurrency(work)),
    minutes,
    unratedMinutes: unrated,
    sums: rows.map(({ currency, costs, worth, invoiced, paid }) => ({
      currency,
      costs: Number(costs),
      worth: Number(worth),
      invoiced: Number(invoiced),
      paid: Number(paid),
    })),
    may: { add, change, remove },
  };
}
