import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { paths } from './schema.d.ts';
import { sentOnce } from './sent-once.ts';

/** A refusal that Portico did not write, such as that of a proxy before it, is the same as no answer. */
const oursAlone: Middleware = {
  onResponse({ response }) {
    const ours = response.ok || response.headers.get('content-type')?.includes('json');
    if (!ours) throw new Error(`${response.status} from ${response.url}`);
  },
};

/** One call, outside of a component. */
export const fetchApi = createFetchClient<paths>({ baseUrl: '/' });
// An answer is heard by the last of them first: what is none does not end the key.
fetchApi.use(sentOnce, oursAlone);

/** Queries and mutations, typed by the contract. */
export const api = createQueryClient(fetchApi);
