import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

export type Place = { task?: string | undefined; project?: string | undefined };

/** @throws invalid where it is both, or neither */
export function demandOnePlace({ task, project }: Place): void {
  if ((task === undefined) === (project === undefined)) {
    throw problem('invalid', 'Name one place: `task` or `project`.', {
      fields: [{ field: 'querystring#/task', message: 'Exactly one of task, project' }],
    });
  }
}

/** The address of what hangs on a task, or on a project itself. @throws not-found */
export async function addressOf({ db, reader }: Work, { task, project }: Place) {
  const found = task
    ? await db
        .selectFrom('tasks')
        .where('workspaceId', '=', reader.workspaceId)
        .where('taskId', '=', task)
        .select(['workspaceId', 'taskId', 'placeId', 'private', 'removed'])
        .executeTakeFirst()
    : await db
        .selectFrom('projects')
        .where('workspaceId', '=', reader.workspaceId)
        .where('projectId', '=', project!)
        .select(['workspaceId', 'projectId', 'projectId as placeId', 'private'])
        .executeTakeFirst();
  if (!found) throw problem('not-found');
  return found;
}
