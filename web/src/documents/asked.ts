import { api } from '../api/client.ts';
import { keyset } from '../parts/pages.ts';
import type { Place } from './uploads.ts';

/** Newest first; of a project with those of its tasks. */
export const useDocuments = (of: Place) =>
  api.useInfiniteQuery('get', '/api/documents', { params: { query: { ...of, limit: 'task' in of ? 10 : 30 } } }, keyset);
