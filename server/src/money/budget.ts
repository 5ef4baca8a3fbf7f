import type { Budget, NewBudget, ProjectMoney, TaskMoney } from '@portico/contract';
import { sql } from 'kysely';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { loadMoneyOf, projectMoney } from './project.ts';
import { loadMoneyOfTask, taskMoney } from './task.ts';

/** Where it stands: the columns of its address, the first of which names the thing it is of. */
type Place = { table: 'project_budgets' | 'task_budgets'; address: Record<string, string | boolean> };

export async function setBudget(work: Work, projectId: string, budget: NewBudget, ifMatch: number | undefined): Promise<ProjectMoney> {
  const { private: closed } = await loadMoneyOf(work, projectId);
  const place: Place = { table: 'project_budgets', address: { project_id: projectId, private: closed } };
  const now = () => projectMoney(work, projectId);
  await write(work, place, budget, ifMatch, async () => (await now()).budget);
  return now();
}

export async function setTaskBudget(work: Work, taskId: string, budget: NewBudget, ifMatch: number | undefined): Promise<TaskMoney> {
  const { placeId, private: closed, removed } = await loadMoneyOfTask(work, taskId);
  const place: Place = { table: 'task_budgets', address: { task_id: taskId, place_id: placeId, private: closed, removed } };
  const now = () => taskMoney(work, taskId);
  await write(work, place, budget, ifMatch, async () => (await now()).budget);
  return now();
}

export async function removeBudget(work: Work, projectId: string): Promise<null> {
  await loadMoneyOf(work, projectId);
  return remove(work, { table: 'project_budgets', address: { project_id: projectId } });
}

export async function removeTaskBudget(work: Work, taskId: string): Promise<null> {
  await loadMoneyOfTask(work, taskId);
  return remove(work, { table: 'task_budgets', address: { task_id: taskId } });
}

async function write(
  work: Work,
  place: Place,
  { amount, currency, note = '' }: NewBudget,
  ifMatch: number | undefined,
  there: () => Promise<Budget | null>,
): Promise<void> {
  const before = await there();
  if (!before) {
    const row = { workspace_id: work.reader.workspaceId, ...place.address, amount, currency, note };
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(place.table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(work.db);
    return;
  }
  demandVersion(before.version, ifMatch);
  const still = ifMatch === undefined ? sql`` : sql` and version = ${ifMatch}`;
  const { numAffectedRows: numUpdatedRows = 0n } = await sql`
    update ${sql.table(place.table)} set amount = ${amount}, currency = ${currency}, note = ${note} ${at(work, place)}${still}`.execute(
    work.db,
  );
  if (numUpdatedRows === 0n) demandVersion((await there())?.version ?? 0, ifMatch);
  exactlyOne({ numUpdatedRows });
}

async function remove(work: Work, place: Place): Promise<null> {
  const { numAffectedRows: numDeletedRows = 0n } = await sql`delete from ${sql.table(place.table)} ${at(work, place)}`.execute(work.db);
  exactlyOne({ numDeletedRows });
  return null;
}

function at({ reader }: Work, { address }: Place) {
  const [[key, id]] = Object.entries(address) as [[string, string | boolean]];
  return sql`where workspace_id = ${reader.workspaceId} and ${sql.ref(key)} = ${id}`;
}
