import { fetchApi } from '../api/client.ts';

/** What stands here already: asked before one is signed in. */
export async function readSetup() {
  const { data } = await fetchApi.GET('/api/setup');
  return data ?? { needed: false, sample: 'none' as const, mayLoadSample: false };
}
