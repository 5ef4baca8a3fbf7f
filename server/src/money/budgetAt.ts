import type { Budget } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../work/work.ts';

/** Where a budget stands: its table, and the column and id of what it is of. */
export type Place = { table: 'project_budgets' | 'task_budgets'; of: 'project_id' | 'task_id'; id: string };

export const ofProject = (id: string): Place => ({ table: 'project_budgets', of: 'project_id', id });
export const ofTask = (id: string): Place => ({ table: 'task_budgets', of: 'task_id', id });

export const at = ({ reader }: Work, { of, id }: Place): RawBuilder<unknown> =>
  sql`where workspace_id = ${reader.workspaceId} and ${sql.ref(of)} = ${id}`;

export async function budgetAt(work: Work, place: Place): Promise<Budget | null> {
  const { rows } = await sql<Omit<Budget, 'amount'> & { amount: string }>`
    select amount, currency, note, version from ${sql.table(place.table)} ${at(work, place)}`.execute(work.db);
  return rows[0] ? { ...rows[0], amount: Number(rows[0].amount) } : null;
}
