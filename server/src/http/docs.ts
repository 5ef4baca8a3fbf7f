import { createHash } from 'node:crypto';
import { openapi } from '@portico/contract/openapi';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** The contract, for machines and for people. Nothing on the page is loaded from elsewhere. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  const text = JSON.stringify(openapi());
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(text));
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload === 'string' && payload.includes('<script')) reply.header('content-security-policy', policyFor(payload));
      return payload;
    });
    await scope.register(reference, {
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
  });
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
