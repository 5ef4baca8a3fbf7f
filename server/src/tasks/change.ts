import type { TaskChange } from '@portico/contract';
import { problemOf } from '../problem.ts';
import { fillFields } from '../work/fillFields.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { counterparty } from './add.ts';
import { loadTask, openTask } from './task.ts';

export async function changeTask(work: Work, taskId: string, change: TaskChange, ifMatch: number | undefined) {
  const task = await loadTask(work, taskId);
  demandVersion(task.version, ifMatch);
  const { fields: filling, ...rest } = change;
  if (Object.keys(rest).length > 0) await changeColumns(work, task, rest, ifMatch);
  // Moved, it has another address.
  if (filling) await fillFields(work, 'tasks', (await loadTask(work, taskId)).address, filling);
  return openTask(work, taskId);
}

type Loaded = Awaited<ReturnType<typeof loadTask>>;

async function changeColumns(work: Work, task: Loaded, change: Omit<TaskChange, 'fields'>, ifMatch: number | undefined) {
  const { taskId } = task;
  const { counterpartyId, projectId, ...fields } = change;
  if (fields.parentId) await refuseCircle(work, taskId, fields.parentId);

  const changed = await work.db
    .updateTable('tasks')
    .set({
      ...fields,
      ...(projectId !== undefined && projectId !== task.projectId && (await moveTo(work, projectId, fields.stageId))),
      ...(counterpartyId === null && { counterpartyId: null, counterpartyName: null }),
      ...(counterpartyId && (await counterparty(work, counterpartyId))),
    })
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('taskId', '=', taskId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await loadTask(work, taskId)).version, ifMatch);
  exactlyOne(changed);
}

/** A stage belongs to its project and stays behind. */
async function moveTo({ db, reader }: Work, projectId: string | null, stageId: string | null | undefined) {
  if (projectId === null) return { projectId: null, private: false, stageId: null };
  const project = await db
    .selectFrom('projects')
    .where('workspaceId', '=', reader.workspaceId)
    .where('projectId', '=', projectId)
    .select('private')
    .executeTakeFirst();
  if (!project) throw problemOf('#/projectId', 'not-found', 'Choose a project you can see.');
  return { projectId, private: project.private, stageId: stageId ?? null };
}

async function refuseCircle(work: Work, taskId: string, parentId: string) {
  await loadTask(work, parentId).catch(() => {
    throw problemOf('#/parentId', 'not-found', 'Choose a task you can see.');
  });
  const above = await work.db
    .withRecursive('above', (q) =>
      q
        .selectFrom('tasks')
        .where('workspaceId', '=', work.reader.workspaceId)
        .where('taskId', '=', parentId)
        .select(['taskId', 'parentId'])
        .union((q) =>
          q
            .selectFrom('tasks as t')
            .innerJoin('above as a', 'a.parentId', 't.taskId')
            .where('t.workspaceId', '=', work.reader.workspaceId)
            .select(['t.taskId', 't.parentId']),
        ),
    )
    .selectFrom('above')
    .select('taskId')
    .execute();
  if (above.some((it) => it.taskId === taskId))
    throw problemOf('#/parentId', 'task-cycle', 'Choose a task that does not stand below this one.');
}
