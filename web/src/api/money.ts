import { api } from './client.ts';

// Apart from what everybody asks: the browser of somebody from outside never fetches this.

export const moneyQuery = (projectId: string) =>
  api.queryOptions('get', '/api/projects/{projectId}/money', { params: { path: { projectId } } });

export const taskMoneyQuery = (taskId: string) => api.queryOptions('get', '/api/tasks/{taskId}/money', { params: { path: { taskId } } });

export const orderQuery = (orderId: string) => api.queryOptions('get', '/api/orders/{orderId}', { params: { path: { orderId } } });
