import { createHash } from 'node:crypto';
import { openapi } from '@portico/contract/openapi';
import Fastify, { type FastifyInstance } from 'fastify';

/** The contract, for machines and for people. Nothing on the page is loaded from elsewhere. */
export function serveDocs(app: FastifyInstance): void {
  const text = JSON.stringify(openapi());
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(text));

  let reading: ReturnType<typeof openReference> | undefined;
  app.get('/api/docs', (_request, reply) => reply.redirect('/api/docs/'));
  app.get('/api/docs/*', async (request, reply) => {
    reading ??= openReference();
    const { statusCode, headers, payload, rawPayload } = await (await reading).inject(request.url);
    if (headers['content-type']?.toString().startsWith('text/html')) reply.header('content-security-policy', policyFor(payload));
    return reply
      .code(statusCode)
      .type(String(headers['content-type'] ?? 'text/plain'))
      .send(rawPayload);
  });
}

// An app of its own, opened when somebody first reads: it takes as much memory as a third of everything else.
async function openReference() {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const app = Fastify();
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      title: 'Portico API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      hideClientButton: true,
      showDeveloperTools: 'never',
    } as object,
  });
  return app;
}

/** The page of the reference begins with a script of its own; that one may run, named by its hash, and no other. */
function policyFor(html: string) {
  const own = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
  return `default-src 'self'; script-src 'self' ${own.join(' ')}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'`;
}
