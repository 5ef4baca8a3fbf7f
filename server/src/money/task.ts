import type { TaskMoney } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { usualCurrency } from '../work/currency.ts';
import type { Work } from '../work/work.ts';
import { budgetAt, ofTask } from './budgetAt.ts';

/** The address of a task, for those who see its money. To all others there is nothing here. @throws not-found */
export async function loadMoneyOfTask({ db, reader }: Work, taskId: string) {
  const may = (verb: string) => sql<boolean>`access.may(${sql.lit(verb)}, 'money', place_id, task_id, private)`;
  const task = await db
    .selectFrom('tasks')
    .where('workspaceId', '=', reader.workspaceId)
    .where('taskId', '=', taskId)
    .select(['placeId', 'private', 'removed', may('see').as('see'), may('add').as('add'), may('change').as('change')])
    .select(may('remove').as('remove'))
    .executeTakeFirst();
  if (!task?.see) throw problem('not-found');
  return task;
}

export async function taskMoney(work: Work, taskId: string): Promise<TaskMoney> {
  const { db, reader } = work;
  const { add, change, remove } = await loadMoneyOfTask(work, taskId);
  const budget = await budgetAt(work, ofTask(taskId));
  const { rows } = await sql<{ currency: string; costs: string; worth: string }>`
    with entries as materialized (
      select entry_id from time_entries where workspace_id = ${reader.workspaceId} and task_id = ${taskId})
    select currency, sum(costs) as costs, sum(worth) as worth
    from (
      select currency, amount as costs, 0 as worth from costs where workspace_id = ${reader.workspaceId} and task_id = ${taskId}
      union all
      select currency, 0, amount from access.worth_of(null, array(select entry_id from entries))) parts
    group by currency order by currency is distinct from ${budget?.currency ?? null}, currency`.execute(db);
  return {
    budget,
    currency: budget?.currency ?? rows[0]?.currency ?? (await usualCurrency(work)),
    sums: rows.map(({ currency, costs, worth }) => ({ currency, costs: Number(costs), worth: Number(worth) })),
    may: { add, change, remove },
  };
}
