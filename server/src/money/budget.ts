import type { NewBudget, ProjectMoney } from '@portico/contract';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { loadMoneyOf, projectMoney } from './project.ts';

export async function setBudget(
  work: Work,
  projectId: string,
  { note = '', ...budget }: NewBudget,
  ifMatch: number | undefined,
): Promise<ProjectMoney> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const project = await loadMoneyOf(work, projectId);
  const before = (await projectMoney(work, projectId)).budget;
  if (before) {
    demandVersion(before.version, ifMatch);
    const changed = await db
      .updateTable('projectBudgets')
      .set({ ...budget, note })
      .where('workspaceId', '=', workspaceId)
      .where('projectId', '=', projectId)
      .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) demandVersion((await projectMoney(work, projectId)).budget?.version ?? 0, ifMatch);
    exactlyOne(changed);
  } else {
    await db
      .insertInto('projectBudgets')
      .values({ workspaceId, projectId, private: project.private, ...budget, note })
      .execute();
  }
  return projectMoney(work, projectId);
}

export async function removeBudget(work: Work, projectId: string): Promise<null> {
  await loadMoneyOf(work, projectId);
  exactlyOne(
    await work.db
      .deleteFrom('projectBudgets')
      .where('workspaceId', '=', work.reader.workspaceId)
      .where('projectId', '=', projectId)
      .executeTakeFirst(),
  );
  return null;
}
