import type { NewBudget, ProjectMoney, TaskMoney } from '@portico/contract';
import { sql } from 'kysely';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { at, budgetAt, ofProject, ofTask, type Place } from './budgetAt.ts';
import { loadMoneyOf, projectMoney } from './project.ts';
import { loadMoneyOfTask, taskMoney } from './task.ts';

export async function setBudget(work: Work, projectId: string, budget: NewBudget, ifMatch: number | undefined): Promise<ProjectMoney> {
  const { private: closed } = await loadMoneyOf(work, projectId);
  await write(work, ofProject(projectId), { private: closed }, budget, ifMatch);
  return projectMoney(work, projectId);
}

export async function setTaskBudget(work: Work, taskId: string, budget: NewBudget, ifMatch: number | undefined): Promise<TaskMoney> {
  const { placeId, private: closed, removed } = await loadMoneyOfTask(work, taskId);
  await write(work, ofTask(taskId), { place_id: placeId, private: closed, removed }, budget, ifMatch);
  return taskMoney(work, taskId);
}

export async function removeBudget(work: Work, projectId: string): Promise<null> {
  await loadMoneyOf(work, projectId);
  return remove(work, ofProject(projectId));
}

export async function removeTaskBudget(work: Work, taskId: string): Promise<null> {
  await loadMoneyOfTask(work, taskId);
  return remove(work, ofTask(taskId));
}

/** `address`: the further columns of a new row’s address. */
async function write(
  work: Work,
  place: Place,
  address: Record<string, string | boolean>,
  { amount, currency, note = '' }: NewBudget,
  ifMatch: number | undefined,
): Promise<void> {
  const before = await budgetAt(work, place);
  if (!before) {
    const row = { workspace_id: work.reader.workspaceId, [place.of]: place.id, ...address, amount, currency, note };
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
  if (numUpdatedRows === 0n) demandVersion((await budgetAt(work, place))?.version ?? 0, ifMatch);
  exactlyOne({ numUpdatedRows });
}

async function remove(work: Work, place: Place): Promise<null> {
  const { numAffectedRows: numDeletedRows = 0n } = await sql`delete from ${sql.table(place.table)} ${at(work, place)}`.execute(work.db);
  exactlyOne({ numDeletedRows });
  return null;
}
