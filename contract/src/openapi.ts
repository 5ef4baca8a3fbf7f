import type { TObject, TSchema } from 'typebox';
import * as contract from './index.ts';
import { type Operation, Problem, problems, problemsOf } from './index.ts';

/** Every operation of the contract, by name. */
export const operations = Object.values<unknown>(contract).filter(isOperation);

function isOperation(it: unknown): it is Operation {
  return typeof it === 'object' && it !== null && 'url' in it && 'method' in it && 'response' in it;
}

/** The contract as an OpenAPI 3.1 document: TypeBox shapes are JSON Schema already. */
export function openapi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portico',
      version: '1',
      description:
        'Sign in with `POST /api/session` (a cookie), or send `Authorization: Bearer <API key>`. ' +
        'Lists answer `{ items, nextCursor }`. Refusals are RFC 9457 problem documents. ' +
        'Writes take an `Idempotency-Key`; edits take `If-Match` with the version that was read.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'portico_session' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function describe(operation: Operation) {
  return {
    operationId: operation.id,
    tags: [operation.url.split('/')[2]],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    security: operation.caller === 'person' ? [{ session: [] }, ...(operation.own ? [] : [{ apiKey: [] }])] : [],
    parameters: [...parameters(operation.params, 'path'), ...parameters(operation.query, 'query')],
    ...(operation.body && { requestBody: { required: true, content: { [mediaOf(operation.body)]: { schema: operation.body } } } }),
    responses: { ...answers(operation), ...refusals(operation) },
  };
}

function parameters(shape: TObject | undefined, place: 'path' | 'query') {
  const required: readonly string[] = shape?.required ?? [];
  return Object.entries(shape?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function answers(operation: Operation) {
  return Object.fromEntries(
    Object.entries(operation.response).map(([status, schema]) => [
      status,
      {
        description: operation.summary,
        ...(!isNothing(schema) && { content: { [mediaOf(schema)]: { schema } } }),
      },
    ]),
  );
}

/** What is no JSON says so: a picture, a file. */
const mediaOf = (schema: TSchema) => ('contentMediaType' in schema ? String(schema.contentMediaType) : 'application/json');

const isNothing = (schema: TSchema) => 'type' in schema && schema.type === 'null';

function refusals(operation: Operation) {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => problems[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problems[code][1]}`).join('  \n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
