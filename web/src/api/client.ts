import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { paths } from './schema.d.ts';

/** One call, outside of a component. */
export const fetchApi = createFetchClient<paths>({ baseUrl: '/' });

/** Queries and mutations, typed by the contract. */
export const api = createQueryClient(fetchApi);
