import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { Unreachable } from './problem.ts';
import type { paths } from './schema.d.ts';
import { sentOnce } from './sent-once.ts';
import { throughTheirEyes } from './viewing.ts';

/** No answer, and one that Portico did not write, such as that of a proxy before it, are the same. */
const oursAlone: Middleware = {
  onResponse({ response }) {
    const ours = response.ok || response.headers.get('content-type')?.includes('json');
    if (!ours) throw new Unreachable(`${response.status} from ${response.url}`);
  },
  onError: ({ error }) => (error instanceof TypeError ? new Unreachable(error.message) : undefined),
};

/** One call, outside of a component. */
export const fetchApi = createFetchClient<paths>({ baseUrl: '/' });
// An answer is heard by the last of them first: what is none does not end the key.
fetchApi.use(throughTheirEyes, sentOnce, oursAlone);

/** Queries and mutations, typed by the contract. */
export const api = createQueryClient(fetchApi);
