import { openapi } from '@portico/contract/openapi';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** The contract, for machines and for people. Nothing on the page is loaded from elsewhere. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  const text = JSON.stringify(openapi());
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(text));
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      title: 'Portico API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
    } as object,
  });
}
