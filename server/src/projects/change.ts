import type { ProjectChange } from '@portico/contract';
import { problemOf } from '../problem.ts';
import { fillFields } from '../work/fillFields.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { loadProject, openProject } from './project.ts';

export async function changeProject(work: Work, projectId: string, { fields, ...change }: ProjectChange, ifMatch: number | undefined) {
  const { version } = await loadProject(work, projectId);
  demandVersion(version, ifMatch);
  if (Object.keys(change).length > 0) await changeColumns(work, projectId, change, ifMatch);
  await fillFields(work, 'projects', await loadProject(work, projectId), fields);
  return openProject(work, projectId);
}

async function changeColumns(work: Work, projectId: string, change: Omit<ProjectChange, 'fields'>, ifMatch: number | undefined) {
  const { parentId } = change;
  if (parentId) {
    await loadProject(work, parentId).catch(() => {
      throw problemOf('#/parentId', 'not-found', 'Choose a project you can see.');
    });
    await refuseCircle(work, projectId, parentId);
  }
  const changed = await work.db
    .updateTable('projects')
    .set(change)
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('projectId', '=', projectId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await loadProject(work, projectId)).version, ifMatch);
  exactlyOne(changed);
  if (change.private !== undefined) await work.refresh();
}

async function refuseCircle({ db }: Work, projectId: string, parentId: string) {
  const above = await db
    .withRecursive('above', (q) =>
      q
        .selectFrom('projects')
        .where('projectId', '=', parentId)
        .select(['projectId', 'parentId'])
        .union((q) =>
          q.selectFrom('projects as p').innerJoin('above as a', 'a.parentId', 'p.projectId').select(['p.projectId', 'p.parentId']),
        ),
    )
    .selectFrom('above')
    .select('projectId')
    .execute();
  if (above.some((it) => it.projectId === projectId))
    throw problemOf('#/parentId', 'task-cycle', 'Choose a project that does not stand below this one.');
}
