import { problem, problemOf } from '../problem.ts';
import type { Work } from './work.ts';

type SpentOn = { projectId?: string | undefined; taskId?: string | undefined };

/** The address of a row that hangs on a project or on a task. @throws invalid, not-found of the field */
export async function addressOf({ db, reader: { workspaceId } }: Work, { projectId, taskId }: SpentOn) {
  if (!projectId === !taskId) throw problem('invalid', 'Name a task, or else a project.');
  if (taskId) {
    const task = await db
      .selectFrom('tasks')
      .where('workspaceId', '=', workspaceId)
      .where('taskId', '=', taskId)
      .select(['workspaceId', 'taskId', 'placeId', 'private', 'removed'])
      .executeTakeFirst();
    if (!task) throw problemOf('#/taskId', 'not-found', 'Choose a task you can see.');
    return task;
  }
  const project = await db
    .selectFrom('projects')
    .where('workspaceId', '=', workspaceId)
    .where('projectId', '=', projectId!)
    .select(['workspaceId', 'projectId', 'projectId as placeId', 'private'])
    .executeTakeFirst();
  if (!project) throw problemOf('#/projectId', 'not-found', 'Choose a project you can see.');
  return { ...project, removed: false };
}
