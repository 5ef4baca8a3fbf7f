import { api } from '../api/client.ts';

/** Whether there is a workspace yet, and which, where there is one alone. */
export const doorQuery = () => api.queryOptions('get', '/api/setup', undefined, { staleTime: 60_000 });
