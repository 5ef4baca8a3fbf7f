import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Operation, Problem, type ProblemCode, problemsOf } from '@portico/contract';
import { operations } from '@portico/contract/openapi';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type Clone, cloneDatabase } from '../../database/test/template.ts';
import { type Access, openAccess } from '../src/access/as.ts';
import { closePools, openPools } from '../src/access/pools.ts';
import { openApp } from '../src/app.ts';
import { documentJobs } from '../src/documents/jobs.ts';
import { openStore } from '../src/documents/store.ts';
import { forgetOldKeys } from '../src/http/idempotency.ts';
import { importJobs } from '../src/imports/job.ts';
import { prepareJobs, startWorker } from '../src/jobs/worker.ts';
import { mailJobs } from '../src/mails/jobs.ts';
import { hashPassword } from '../src/sessions/passwords.ts';
import { makeSeal } from '../src/sessions/seal.ts';
import { readSettings } from '../src/settings.ts';
import { foundWorkspace } from '../src/workspaces/found.ts';
import { sampleJob } from '../src/workspaces/sampleJob.ts';
import { openAviary } from './canary.ts';
import { nobody } from './cast.ts';

export { nobody };

export const ownUrl = 'https://portico.example';
export const password = 'lyon window oak 7';

// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by what the contract says of it, below
type Body = any;
export type Answer = { status: number; body: Body; text: string; headers: Record<string, unknown> };
export type Method = Operation['method'];
export type Asking = { body?: unknown; headers?: Record<string, string>; payload?: string | Buffer; from?: string };

/** Whoever asks, by name. Each keeps a cookie of their own, as a browser does; nobody keeps none. */
export type Portico = {
  app: FastifyInstance;
  access: Access;
  clone: Clone;
  /** Where the bytes of documents lie. */
  folder: string;
  /** Ask, and have the answer judged by the contract. */
  call(person: string, method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same, with everything about the request in one's own hands. */
  ask(person: string, method: Method, url: string, asking?: Asking): Promise<Answer>;
  /** What must succeed. @returns what was answered */
  did(person: string, method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<Body>;
  cookies: Map<string, string>;
  /** Every text that was answered to somebody since it was last emptied. */
  heard: Map<string, string[]>;
  /** The secret of the newest link mailed to an address, read in the outbox by an administrator. */
  linkTo(address: string, options?: { after?: string; kind?: string }): Promise<{ secret: string; mail: Body }>;
  /** Access given, mail read, link used: everybody who has an address and is named here comes in. */
  comeIn(people: { name: string; email: string }[]): Promise<void>;
  /** A further workspace, as the operator makes it, with its administrator signed in. */
  foundAnother(workspaceName: string, name: string, email: string): Promise<string>;
  sql(text: string, values?: unknown[]): Promise<Body[]>;
  /** Ends everything and drops the database, or leaves that behind. */
  stop(options?: { keepDatabase: boolean }): Promise<void>;
};

/** The whole server on a database of its own; mails stay in the outbox. */
export async function openPortico(given?: Clone, environment: Record<string, string> = {}): Promise<Portico> {
  const clone = given ?? (await cloneDatabase());
  await prepareJobs(clone.admin);
  const pools = openPools(clone.admin, clone.secret, 4);
  const access = openAccess(pools);
  const settings = readSettings({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', ...environment });
  const folder = await mkdtemp(join(tmpdir(), 'portico-test-'));
  const store = openStore(folder);
  const app = await openApp(access, store, settings, ownUrl, clone.secret);
  const jobs = {
    ...(await mailJobs({ access, settings, ownUrl })).jobs,
    ...importJobs(access, makeSeal(clone.secret, 'imports')),
    ...documentJobs(access, store),
    ...sampleJob({ app, access, ownUrl }),
    'forget-idempotency-keys': () => forgetOldKeys(access),
  };
  const quiet = () => {};
  const worker = await startWorker({ url: clone.urls.portico_system, jobs, logger: { error: quiet, warn: quiet, debug: quiet } });
  const admin = new pg.Pool({ connectionString: clone.admin, max: 1 });
  // At the end, PostgreSQL may be quicker than its goodbye.
  admin.on('error', quiet).on('connect', (client) => client.on('error', quiet));
  const cookies = new Map<string, string>();
  const heard = new Map<string, string[]>();

  const aviary = openAviary();

  const ask: Portico['ask'] = async (person, method, url, { body: said, headers, payload, from } = {}) => {
    const operation = operationAt(method, url)?.id;
    const body = aviary.plant(person, operation, said);
    const cookie = cookies.get(person);
    const answer = await app.inject({
      method,
      url,
      remoteAddress: from ?? '127.0.0.1',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(cookie && { cookie }), ...headers },
      ...(body !== undefined ? { payload: JSON.stringify(body) } : payload !== undefined && { payload }),
    });
    const set = answer.cookies.find(({ name }) => name === 'portico_session');
    if (set && person !== nobody) cookies.set(person, `portico_session=${set.value}`);
    const text = aviary.without(answer.payload);
    heard.set(person, heard.get(person) ?? []);
    // Compressed bytes of a PDF say nothing by their letters.
    if (answer.headers['content-type'] !== 'application/pdf') heard.get(person)!.push(text);
    const json = String(answer.headers['content-type']).includes('json');
    const seen = { status: answer.statusCode, body: json ? JSON.parse(text) : null, text, headers: answer.headers };
    judge(method, url, seen);
    aviary.note(operation, seen.body);
    aviary.listen(person, `${method} ${url}`, answer);
    return seen;
  };
  const call: Portico['call'] = (person, method, url, body, headers) => ask(person, method, url, { body, headers });
  const did: Portico['did'] = async (person, method, url, body, headers) => {
    const answer = await call(person, method, url, body, headers);
    if (answer.status >= 300) throw new Error(`${person} ${method} ${url}: ${answer.status} ${answer.text}`);
    return answer.body;
  };

  const linkTo: Portico['linkTo'] = async (address, { after, kind = 'invitation' } = {}) => {
    const mail = await waitFor(`a mail to ${address}`, async () => {
      const { items } = await did('Ada', 'GET', '/api/mails?limit=200');
      return items.find((it: Body) => it.to === address && it.kind === kind && (!after || it.id > after));
    });
    const opened = await did('Ada', 'GET', `/api/mails/${mail.id}`);
    return { secret: /(l_[\w-]{43})/.exec(opened.text)![1]!, mail: opened };
  };

  const comeIn: Portico['comeIn'] = async (people) => {
    await waitFor('a mail to each', async () => {
      const { items } = await did('Ada', 'GET', '/api/mails?limit=200');
      return people.every(({ email }) => items.some(({ to }: Body) => to === email)) || undefined;
    });
    await Promise.all(
      people.map(async ({ name, email }) => {
        const { secret } = await linkTo(email);
        await did(name, 'POST', '/api/activations', { secret, password });
      }),
    );
  };

  return {
    app,
    access,
    clone,
    folder,
    call,
    ask,
    did,
    cookies,
    heard,
    linkTo,
    comeIn,
    async foundAnother(workspaceName, name, email) {
      const passwordHash = await hashPassword(password);
      const { personId } = await access.asSystem('set up a workspace', (db) =>
        foundWorkspace(db, { workspaceName, name, email, passwordHash }),
      );
      await did(name, 'POST', '/api/session', { login: email, password });
      return personId;
    },
    sql: async (text, values) => (await admin.query(text, values)).rows,
    async stop({ keepDatabase } = { keepDatabase: false }) {
      await app.close();
      await worker.stop();
      await Promise.all([closePools(pools), admin.end(), rm(folder, { recursive: true, force: true })]);
      if (!keepDatabase) await clone.drop();
    },
  };
}

export async function waitFor<T>(what: string, look: () => Promise<T | undefined>, patience = 20_000): Promise<T> {
  for (const until = Date.now() + patience; Date.now() < until; await new Promise((done) => setTimeout(done, 50))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited in vain for ${what}`);
}

const routes = operations.map((operation) => ({
  operation,
  path: new RegExp(`^${operation.url.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

// Fixed words come before a parameter: `/api/tasks/count` is not a task.
export const operationAt = (method: string, url: string): Operation | undefined => {
  const path = url.split('?')[0]!;
  const found = routes.filter((it) => it.operation.method === method && it.path.test(path));
  return (found.find(({ operation }) => !operation.url.includes(':')) ?? found[0])?.operation;
};

/** Said of every operation alike, so that no operation needs to say it. */
const everywhere: ProblemCode[] = [
  'invalid',
  'malformed',
  'too-large',
  'unsupported-media',
  'cross-site',
  'idempotency-reused',
  'only-looking',
];

/** Successes that were seen, by operation. */
export const answered = new Set<string>();

const compiled = new Map<TSchema, ReturnType<typeof Compile>>();

function keepsTo(shape: TSchema, body: unknown): boolean {
  if (!compiled.has(shape)) compiled.set(shape, Compile(shape));
  return compiled.get(shape)!.Check(body);
}

/** Whatever leaves the server keeps to the contract: its own shape, or a problem that was announced. */
function judge(method: string, url: string, { status, body, text, headers }: Answer) {
  const told = `${method} ${url} answered ${status} ${text.slice(0, 1000)}`;
  const operation = operationAt(method, url);
  if (status >= 400) {
    if (!String(headers['content-type']).startsWith('application/problem+json')) throw new Error(`Not a problem document: ${told}`);
    if (!keepsTo(Problem, body) || body.status !== status || body.type !== `urn:portico:problem:${body.code}`)
      throw new Error(`Not a problem: ${told}`);
    const announced = !operation || new Set<string>([...everywhere, ...problemsOf(operation)]).has(body.code);
    if (!announced) throw new Error(`A refusal that ${operation.id} does not announce: ${told}`);
    return;
  }
  if (!operation) return;
  const shape = operation.response[status];
  if (!shape) throw new Error(`A status that ${operation.id} does not announce: ${told}`);
  if ('type' in shape && shape.type === 'null' ? text !== '' : !keepsTo(shape, body)) {
    const [first] = compiled.get(shape)!.Errors(body);
    throw new Error(`Not the shape of ${operation.id} (${first?.instancePath} ${first?.message}): ${told}`);
  }
  answered.add(operation.id);
}
