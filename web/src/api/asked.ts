import { api } from './client.ts';

// What is asked in several places. Routes ask what their page asks first, so that the answer comes beside its script, and when a link is pointed at.

export const projectQuery = (projectId: string) =>
  api.queryOptions('get', '/api/projects/{projectId}', { params: { path: { projectId } } });

export const taskQuery = (taskId: string) => api.queryOptions('get', '/api/tasks/{taskId}', { params: { path: { taskId } } });

export const membersQuery = (projectId: string) =>
  api.queryOptions('get', '/api/projects/{projectId}/members', { params: { path: { projectId } } });

/** Employees only. */
export const grantsQuery = (projectId: string) =>
  api.queryOptions('get', '/api/projects/{projectId}/grants', { params: { path: { projectId } } });

/** Of the client's start page. */
export const openTasksQuery = (of: { assignee?: 'me' }) =>
  api.queryOptions('get', '/api/tasks', { params: { query: { ...of, status: 'open', limit: 50 } } });

/** Of the client's start page. */
export const clientProjectsQuery = () => api.queryOptions('get', '/api/projects', { params: { query: { limit: 20 } } });
