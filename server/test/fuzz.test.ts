import { operations } from '@portico/contract/openapi';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Method } from './portico.ts';
import { openWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: [] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], assignees: ['Bela'], seenBy: [] });
  await world.task('Code', { seenBy: [] });
  await world.comment('Hello', { task: 'Floor plan', seenBy: [] });
});

afterAll(() => world.stop());

/** Ids that exist, by what a field calls them. */
type Ids = (name: string) => string[];

/** What nobody should send, and somebody will. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e300,
    2 ** 53,
    '',
    ' ',
    '\0',
    'null',
    '0',
    '\ud800',
    '\u202e',
    "'; --",
    '%',
    '2027-02-30',
    '0000-01-01',
    '2027-12-31T23:59:60Z',
    'me',
    'none',
    'x'.repeat(300),
    'urn:uuid:01900000-0000-7000-8000-000000000000',
    [],
    {},
    [null],
    { toString: 1 },
    { length: -1 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

type Known = {
  const?: unknown;
  type?: string;
  anyOf?: TSchema[];
  properties?: Record<string, TSchema>;
  required?: string[];
  format?: string;
  items?: TSchema;
  pattern?: string;
};

/** What a schema takes, with a slip here and there. */
function near(schema: TSchema, ids: Ids, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: good(schema, ids, name) }, { weight: 1, arbitrary: odd });
}

function good(schema: TSchema, ids: Ids, name = ''): fc.Arbitrary<unknown> {
  const it = schema as Known;
  if (it.const !== undefined) return fc.constant(it.const);
  if (it.anyOf) return fc.oneof(...it.anyOf.map((one) => good(one, ids, name)));
  if (it.properties) {
    const known = Object.fromEntries(Object.entries(it.properties).map(([name, shape]) => [name, near(shape, ids, name)]));
    return fc.record(known, { requiredKeys: it.required ?? [] });
  }
  switch (it.type) {
    case 'array':
      return fc.array(near(it.items!, ids, name), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -1, max: 250 });
    case 'null':
      return fc.constant(null);
  }
  switch (it.format) {
    case 'uuid':
      return fc.constantFrom(...ids(name));
    case 'email':
      return fc.constantFrom('x@outside.example', 'ADA@meridian.example', 'a@b');
    case 'date':
      return fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    case 'time-zone':
      return fc.constantFrom('UTC', 'Europe/Bucharest', 'America/Argentina/Buenos_Aires');
    case 'date-time':
      return fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((moment) => moment.toISOString());
  }
  if (it.pattern === '^[0-9a-f-]{36}:') {
    const wanted = fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom('2027-01-01..', '1..9', '..-1.5', ...ids(name)));
    return fc.tuple(fc.constantFrom(...ids(name)), wanted).map((parts) => parts.join(':'));
  }
  return fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom('Lyon', 'manager', 'administrator'));
}

const asText = (it: unknown) => (typeof it === 'string' ? it : JSON.stringify(it)) ?? '';

function request(ids: Ids): fc.Arbitrary<{ id: string; method: Method; url: string; body: unknown; headers: Record<string, string> }> {
  // Signing out would leave nobody to ask the rest.
  return fc.constantFrom(...operations.filter(({ id }) => id !== 'signOut')).chain(({ id, method, url, params, query, body }) =>
    fc
      .record({
        params: fc.record(Object.fromEntries(Object.keys(params?.properties ?? {}).map((name) => [name, fc.constantFrom(...ids(name))]))),
        query: query ? good(query, ids) : fc.constant({}),
        body: body ? near(body, ids) : fc.constant(undefined),
        headers: fc.oneof(
          { weight: 10, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.record({ 'if-match': fc.constantFrom('"1"', '"2"', 'x') }) },
          { weight: 1, arbitrary: fc.record({ 'idempotency-key': fc.constantFrom('one', 'two') }) },
        ),
      })
      .map((drawn) => {
        const path = url.replaceAll(/:(\w+)/g, (_, name: string) => drawn.params[name]!);
        const search = Object.entries(drawn.query as object)
          .flatMap(([name, value]) => (Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value] as const]))
          .map(([name, value]) => `${name}=${encodeURIComponent(asText(value).toWellFormed())}`)
          .join('&');
        return { id, method, url: search ? `${path}?${search}` : path, body: drawn.body, headers: drawn.headers };
      }),
  );
}

for (const person of ['Pierre', 'Ada']) {
  test(`whatever ${person} sends, it is done or refused in words`, async () => {
    const people = ['Ada', 'Bela', 'Pierre', 'Ravi', 'Acme (France)', 'Mila'].map((name) => world.ids[name]!);
    const kinds = new Map(
      ['projects', 'tasks', 'comments'].map((kind) => [kind, world.things.filter((it) => it.kind === kind).map(({ id }) => id)]),
    );
    const ids: Ids = (name) => {
      if (/parent/.test(name)) return [...people, ...kinds.get('projects')!, ...kinds.get('tasks')!];
      return [...kinds].find(([kind]) => name.toLowerCase().startsWith(kind.slice(0, -1)))?.[1] ?? people;
    };
    const cookie = world.cookies.get(person)!;
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request(ids), async ({ method, url, body, headers }) => {
        world.cookies.set(person, cookie); // also after signing in as somebody else
        const { status, text } = await world.call(person, method, url, body, headers);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        if (status >= 500) throw new Error(text);
      }),
      { seed: Number(process.env.FUZZ_SEED ?? 20_261_122), numRuns: Number(process.env.FUZZ_RUNS ?? 550), endOnFailure: true },
    );
    // Not only refusals.
    expect([200, 201, 204].reduce((sum, status) => sum + (seen.get(status) ?? 0), 0)).toBeGreaterThan(50);
  });
}
