import type { LinkProps } from '@tanstack/react-router';
import type { Task } from '../api/shapes.ts';

/** Where a list stands, and so where its tasks open. */
export type Place = 'project' | 'my-tasks' | 'alone';

/** A project keeps its view while a task of it is open beside it. */
export function taskAddress(task: Pick<Task, 'id' | 'project'>, place: Place): Pick<LinkProps, 'to' | 'params' | 'search'> {
  if (place === 'my-tasks') return { to: '/my-tasks/$taskId', params: { taskId: task.id } };
  if (place === 'project' && task.project) {
    return { to: '/projects/$projectId/tasks/$taskId', params: { projectId: task.project.id, taskId: task.id }, search: true };
  }
  return { to: '/tasks/$taskId', params: { taskId: task.id } };
}
