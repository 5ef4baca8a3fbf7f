import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problem.ts';
import { sessionCookie } from './route.ts';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** The web app: its files, and its one page for every address that is a page. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(dist)) {
    app.log.warn('The web app is not built; `npm start` builds it. Only the API is served.');
    return;
  }
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  await app.register(files, {
    root: dist,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) throw problem('not-found');
    // Every page asks who is signed in: told so, the browser asks before it has the script that would.
    if (request.cookies[sessionCookie]) reply.header('link', '</api/me>; rel=preload; as=fetch; crossorigin');
    return reply.type('text/html').header('cache-control', 'no-cache').send(page);
  });
}
