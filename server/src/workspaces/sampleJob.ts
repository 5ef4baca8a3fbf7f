import type { Api } from '@portico/database/sample';
import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/as.ts';
import { sessionCookie } from '../http/route.ts';
import type { JobList } from '../jobs/worker.ts';
import { addWorkspace } from './further.ts';
import { progress } from './sample.ts';

type Given = { app: FastifyInstance; access: Access; ownUrl: string };

/** Loads the sample company, for the queue: through the API, as its people would. */
export function sampleJob({ app, access, ownUrl }: Given): Pick<JobList, 'load-sample'> {
  return {
    async 'load-sample'() {
      Object.assign(progress, { here: true, done: 0 });
      const { loadSample } = await import('@portico/database/sample');
      try {
        await loadSample(counting(apiOf(app)), async (it) => {
          const link = await addWorkspace(access, ownUrl, it);
          progress.done += 1;
          return link;
        });
      } catch (error) {
        // Somebody created a workspace in the same moment: nothing of the sample is there, and nothing is broken.
        if (progress.done > 0) throw error;
      } finally {
        progress.here = false;
      }
    },
  };
}

const counted = ['/api/workspaces', '/api/people', '/api/tasks', '/api/comments'];

function counting(api: Api): Api {
  return async (request) => {
    const answer = await api(request);
    if (request.method === 'POST' && counted.includes(request.url) && answer.status < 400) progress.done += 1;
    return answer;
  };
}

/** Straight into the server, without the network between. */
export const apiOf =
  (app: FastifyInstance): Api =>
  async ({ method, url, body, secret }) => {
    const answer = await app.inject({
      method,
      url,
      ...(body && { payload: body instanceof Uint8Array ? Buffer.from(body) : body }),
      headers: {
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...(body instanceof Uint8Array && { 'content-type': 'application/octet-stream' }),
      },
    });
    const cookie = answer.cookies.find(({ name }) => name === sessionCookie);
    return { status: answer.statusCode, body: answer.body ? answer.json() : null, secret: cookie?.value };
  };
