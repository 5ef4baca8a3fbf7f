import type { FastifyInstance } from 'fastify';
import { problem } from '../problem.ts';

/**
 * A browser that was sent here by another site brings our cookie along. It also
 * says where it comes from; what does not come from our own pages writes nothing.
 * An API key is not sent by itself, so a request with one needs no such care.
 */
export function refuseCrossSite(app: FastifyInstance, ownUrl: string): void {
  app.addHook('onRequest', async (request) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.authorization?.startsWith('Bearer ')) return;
    const site = request.headers['sec-fetch-site'];
    const { origin, host } = request.headers;
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && origin !== ownUrl && origin !== `http://${host}` && origin !== `https://${host}`;
    if (foreign) throw problem('cross-site', 'Open Portico itself and try again there.');
  });
}
