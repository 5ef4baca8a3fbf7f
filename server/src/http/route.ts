import type { Readable } from 'node:stream';
import type { Operation } from '@portico/contract';
import { Problem } from '@portico/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import type { Access } from '../access/as.ts';
import { type Reader, readerOf } from '../access/secrets.ts';
import { onlyLooking, problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { onlyOnce } from './idempotency.ts';

type Shape<T> = T extends TSchema ? Static<T> : unknown;
type Answer<O extends Operation> = { [K in keyof O['response']]: Static<O['response'][K] & TSchema> }[keyof O['response']];

export type Call<O extends Operation> = {
  params: Shape<O['params']>;
  query: Shape<O['query']>;
  body: Shape<O['body']>;
  request: FastifyRequest;
  reply: FastifyReply;
  /** The version that was read, from `If-Match`. */
  ifMatch: number | undefined;
};

/** What JSON makes of it: a moment may leave a verb as a Date. */
type Loose<T> = T extends string
  ? string | Date
  : T extends (infer U)[]
    ? Loose<U>[]
    : T extends object
      ? { [K in keyof T]: Loose<T[K]> }
      : T;

declare module 'fastify' {
  interface FastifyContextConfig {
    mediaType?: string;
  }
}

export type Room = { app: FastifyInstance; access: Access };

/** Serve an operation for a signed-in person: the verb is called inside a transaction opened as them. */
export function serve<O extends Operation>(
  { app, access }: Room,
  operation: O & { caller: 'person' },
  verb: (work: Work, call: Call<O>) => Promise<Loose<Answer<O>>>,
): void {
  route(app, operation, async (request, reply) => {
    const reader = demandReader(request);
    return access.as(reader, (work) => {
      // The transaction is for reading only; what a verb leaves to a job would be done outside of it.
      if (work.reader.viewing && operation.method !== 'GET') throw onlyLooking();
      return onlyOnce(work, operation, request, () => verb(work, callOf(request, reply)));
    });
  });
}

/**
 * Serve an operation about what is one's own: with a session, and at the door of links, where there is nothing else. So it
 * is open also to whoever has to set something up before they come in at all.
 */
export function serveOwn<O extends Operation>(
  { app, access }: Room,
  operation: O & { own: true },
  verb: (work: Work, call: Call<O>) => Promise<Loose<Answer<O>>>,
): void {
  route(app, operation, async (request, reply) => {
    const reader = readerOf(secretOf(request));
    if (!reader || reader.pool === 'portico_link') throw problem('sign-in-needed', 'Sign in; an API key does not open this.');
    return access.as({ ...reader, pool: 'portico_link' }, (work) => verb(work, callOf(request, reply)));
  });
}

function demandReader(request: FastifyRequest): Reader {
  const reader = readerOf(secretOf(request));
  if (!reader || reader.pool === 'portico_link') throw problem('sign-in-needed', 'Sign in, or send an API key.');
  return reader;
}

/** Opens a transaction as whoever asked, as often as it is called. */
export type Anew = <T>(work: (work: Work) => Promise<T>) => Promise<T>;

/** Serve what takes longer than one transaction should, such as a file that is sent or read: the verb enters anew for each part. */
export function serveFile<O extends Operation>(
  { app, access }: Room,
  operation: O & { caller: 'person' },
  verb: (anew: Anew, call: Call<O>) => Promise<Buffer | Readable | Loose<Answer<O>>>,
): void {
  route(app, operation, async (request, reply) => {
    const reader = demandReader(request);
    return verb((work) => access.as(reader, work), callOf(request, reply));
  });
}

/** Serve an operation that anybody may call. Who they turn out to be is the verb’s affair. */
export function serveAnybody<O extends Operation>(
  { app }: Room,
  operation: O & { caller: 'anybody' },
  verb: (call: Call<O>) => Promise<Loose<Answer<O>>>,
): void {
  route(app, operation, (request, reply) => verb(callOf(request, reply)));
}

function route(app: FastifyInstance, operation: Operation, answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) {
  const status = Number(Object.keys(operation.response)[0]);
  const file = fileOf(operation);
  const options: RouteOptions = {
    method: operation.method,
    url: operation.url,
    schema: schemaOf(operation),
    async handler(request, reply) {
      const result = await answer(request, reply);
      reply.code(status);
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      if (isVersioned(result)) reply.header('etag', `"${result.version}"`);
      return reply.send(status === 204 || result === null ? undefined : result);
    },
  };
  if (file) {
    // In a room of its own: no other operation takes bytes.
    void app.register(async (inner) => {
      inner.removeAllContentTypeParsers();
      if (operation.streamed) inner.addContentTypeParser(file.mediaType, (_request, body, done) => done(null, body));
      else inner.addContentTypeParser(file.mediaType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      inner.route({ ...options, bodyLimit: file.most, config: { mediaType: file.mediaType } });
    });
  } else app.route(options);
}

/** Of an operation whose body is no JSON but the bytes of a file: what it takes, and how much at most. */
function fileOf({ body }: Operation): { mediaType: string; most: number } | undefined {
  if (!body || !('contentMediaType' in body)) return undefined;
  return { mediaType: String(body.contentMediaType), most: Number('maxLength' in body && body.maxLength) };
}

/** The bytes that such an operation was sent; none, where the body was left out. */
export const bytesOf = (body: unknown): Buffer => (body as Buffer | undefined) ?? Buffer.alloc(0);

const schemaOf = (operation: Operation): Record<string, TObject | TSchema | object> => ({
  ...(operation.params && { params: operation.params }),
  ...(operation.query && { querystring: operation.query }),
  ...(operation.body && !fileOf(operation) && { body: operation.body }),
  response: { ...operation.response, '4xx': Problem, '5xx': Problem },
});

const isVersioned = (it: unknown): it is { version: number } =>
  typeof it === 'object' && it !== null && 'version' in it && typeof it.version === 'number';

function callOf<O extends Operation>(request: FastifyRequest, reply: FastifyReply): Call<O> {
  const { params, query, body } = request;
  return { params, query, body, request, reply, ifMatch: ifMatchOf(request) } as Call<O>;
}

function ifMatchOf(request: FastifyRequest) {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw problem('malformed', 'If-Match takes the ETag of what was read, such as "3".');
  return Number(version);
}

export const sessionCookie = 'portico_session';

/** The secret of a request: an API key where one is sent, else the session. */
export function secretOf(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? request.cookies[sessionCookie];
}
