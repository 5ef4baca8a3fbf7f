import type { NewPerson, PersonChange } from '@portico/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clone, cloneDatabase } from '../../../database/test/template.ts';
import { type Access, openAccess } from '../access/as.ts';
import { closePools, openPools, type Pools } from '../access/pools.ts';
import { hashOf, makeSecret, type Reader, readerOf } from '../access/secrets.ts';
import { prepareJobs } from '../jobs/worker.ts';
import { newId } from '../work/id.ts';
import * as access from './access.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { get } from './get.ts';
import { invite } from './invite.ts';
import { count, list } from './list.ts';

let clone: Clone;
let pools: Pools;
let door: Access;
const workspaceId = newId();
const cast: Record<string, Reader> = {};
const ids: Record<string, string> = {};

/** Ada administers, Bela may grant, Chidi adds clients, Dora sees no contact. */
beforeAll(async () => {
  clone = await cloneDatabase();
  await prepareJobs(clone.admin);
  pools = openPools(clone.admin, clone.secret, 3);
  door = openAccess(pools);
  await door.asSystem('set up a workspace', async (db) => {
    await db.insertInto('workspaces').values({ workspaceId, name: 'Meridian' }).execute();
    await sql`select access.ship(${workspaceId})`.execute(db);
  });
  await joins('Ada', { kind: 'administrator' });
  await joins('Bela', { kind: 'manager', mayGrantAccess: true });
  await joins('Chidi', { kind: 'member', addClient: true });
  await joins('Dora', { kind: 'member' });
  for (const [name, parent] of [
    ['Acme', null],
    ['Acme (France)', 'Acme'],
    ['Pierre', 'Acme (France)'],
    ['Ravi', 'Acme'],
  ] as const) {
    const email = parent && !name.startsWith('Acme') ? `${name}@Acme.example` : null;
    const person = await as('Chidi', (work) =>
      add(work, said({ name, kind: email ? 'individual' : 'company', email, parentId: parent && ids[parent], supervisorId: ids.Bela })),
    );
    ids[name] = person.id;
  }
});

afterAll(async () => {
  await closePools(pools);
  await clone.drop();
});

async function joins(name: string, { kind, ...ticks }: { kind: string; mayGrantAccess?: boolean; addClient?: boolean }) {
  const personId = newId();
  await door.asSystem('set up a workspace', (db) =>
    db
      .insertInto('people')
      .values({ workspaceId, personId, side: 'team', kind, name, email: `${name.toLowerCase()}@meridian.example`, ...ticks })
      .execute(),
  );
  ids[name] = personId;
  await signsIn(name, 'team');
}

async function signsIn(name: string, side: 'team' | 'outside') {
  const secret = makeSecret(side === 'team' ? 't' : 'c');
  await door.asSystem('sign in', (db) =>
    db
      .insertInto('tokens')
      .values({ workspaceId, tokenId: newId(), personId: ids[name]!, side, kind: 'session', hash: hashOf(secret) })
      .execute(),
  );
  cast[name] = readerOf(secret)!;
}

const as = <T>(name: string, work: Parameters<typeof door.as<T>>[1]) => door.as(cast[name]!, work);
// biome-ignore lint/suspicious/noExplicitAny: the parts of a call that these verbs read
const call = (parts: object): any => ({ params: {}, query: {}, body: {}, ...parts });
const said = (body: NewPerson) => call({ body });
const of = (name: string, body: PersonChange = {}, ifMatch?: number) => call({ params: { personId: ids[name] }, body, ifMatch });
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);
const jobs = async () =>
  (
    await sql<{ payload: { personId: string } }>`select j.payload from graphile_worker._private_jobs j order by j.id`.execute(
      pools.portico_system,
    )
  ).rows;

test('contacts are listed for those who may see them, in the order of names and page by page', async () => {
  const all = ['Acme', 'Acme (France)', 'Ada', 'Bela', 'Chidi', 'Dora', 'Pierre', 'Ravi'];
  expect(names(await as('Chidi', (work) => list(work, call({ query: {} }))))).toEqual(all);
  expect(names(await as('Dora', (work) => list(work, call({ query: {} }))))).toEqual(['Ada', 'Bela', 'Chidi', 'Dora']);
  expect(await as('Dora', (work) => count(work, call({ query: { side: 'outside' } })))).toEqual({ count: 0 });

  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await as('Chidi', (work) => list(work, call({ query: { limit: 3, cursor } })));
    paged.push(...names(page));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
});

test('filters find by side, parent, and part of a name or an address', async () => {
  const found = async (query: object) => names(await as('Bela', (work) => list(work, call({ query }))));
  expect(await found({ side: 'outside', parent: 'none' })).toEqual(['Acme']);
  expect(await found({ parent: ids.Acme })).toEqual(['Acme (France)', 'Ravi']);
  expect(await found({ text: 'PIERRE@acme' })).toEqual(['Pierre']);
  expect(await found({ text: '%' })).toEqual([]);
  expect(await found({ text: '_' })).toEqual([]);
  expect(await found({ addressable: true })).toEqual(['Ada', 'Bela', 'Chidi', 'Dora']);
});

test('a card shows the way up, who looks after it and how many stand below', async () => {
  const card = await as('Bela', (work) => get(work, of('Acme (France)')));
  expect(card).toMatchObject({
    side: 'outside',
    kind: 'company',
    parent: { name: 'Acme' },
    ancestors: [{ name: 'Acme' }],
    supervisor: { name: 'Bela' },
    profile: { name: 'Collaborator' },
    childCount: 1,
    accessLevel: 'none',
    accessState: 'none',
    may: { change: false, grantAccess: true },
  });
  const pierre = await as('Chidi', (work) => get(work, of('Pierre')));
  expect(pierre).toMatchObject({
    email: 'pierre@acme.example',
    ancestors: [{ name: 'Acme' }, { name: 'Acme (France)' }],
    may: { change: true, grantAccess: false },
  });
  await expect(as('Dora', (work) => get(work, of('Pierre')))).rejects.toMatchObject({ code: 'not-found' });
});

test('an employee is added by an administrator and invited at once', async () => {
  const eve: NewPerson = { name: 'Eve', kind: 'member', email: 'Eve@Meridian.example' };
  await expect(as('Bela', (work) => add(work, said(eve)))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(as('Ada', (work) => add(work, said({ ...eve, email: null })))).rejects.toMatchObject({ code: 'email-needed' });
  const before = (await jobs()).length;
  const added = await as('Ada', (work) => add(work, said(eve)));
  expect(added).toMatchObject({ email: 'eve@meridian.example', accessState: 'invited', may: { change: true } });
  expect((await jobs()).slice(before)).toMatchObject([{ payload: { personId: added.id, invitedBy: ids.Ada } }]);
  await expect(as('Ada', (work) => add(work, said(eve)))).rejects.toMatchObject({ code: 'email-taken' });
});

test('what does not fit a person, or cannot be seen, is refused at its field', async () => {
  const refusal = (who: string, body: NewPerson) =>
    as(who, (work) => add(work, said(body))).then(
      () => null,
      (error) => ({ code: error.code, fields: error.more.fields?.map((it: { field: string }) => it.field) }),
    );
  const contact = { name: 'Nils', kind: 'individual' as const };
  expect(await refusal('Ada', { ...contact, viewClientInfo: true })).toEqual({ code: 'invalid', fields: ['#/viewClientInfo'] });
  expect(await refusal('Ada', { name: 'Nils', kind: 'member', email: 'n@m.example', parentId: ids.Acme })).toEqual({
    code: 'invalid',
    fields: ['#/parentId'],
  });
  expect(await refusal('Ada', { ...contact, parentId: ids.Bela })).toEqual({ code: 'not-found', fields: ['#/parentId'] });
  expect(await refusal('Ada', { ...contact, parentId: newId() })).toEqual({ code: 'not-found', fields: ['#/parentId'] });
  expect(await refusal('Ada', { ...contact, supervisorId: ids.Ravi })).toEqual({ code: 'not-found', fields: ['#/supervisorId'] });
  expect(await refusal('Ada', { ...contact, profileId: newId() })).toEqual({ code: 'not-found', fields: ['#/profileId'] });
  expect(await refusal('Dora', contact)).toEqual({ code: 'forbidden', fields: undefined });
});

test('a profile is given by those who may grant access', async () => {
  const { profileId } = await as('Chidi', ({ db }) =>
    db.selectFrom('profiles').where('key', '=', 'observer').select('profileId').executeTakeFirstOrThrow(),
  );
  await expect(as('Chidi', (work) => change(work, of('Ravi', { profileId })))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await as('Bela', (work) => change(work, of('Ravi', { profileId })))).toMatchObject({ profile: { name: 'Observer' } });
  await expect(as('Chidi', (work) => add(work, said({ name: 'Nils', kind: 'individual', profileId })))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a change asks for the version that was read, and a move for a tree', async () => {
  const { version } = await as('Chidi', (work) => get(work, of('Acme')));
  const changed = await as('Chidi', (work) => change(work, of('Acme', { phone: '1' }, version)));
  expect(changed).toMatchObject({ phone: '1', version: version + 1 });
  await expect(as('Chidi', (work) => change(work, of('Acme', { phone: '2' }, version)))).rejects.toMatchObject({
    code: 'edited-meanwhile',
  });
  await expect(as('Chidi', (work) => change(work, of('Acme', { parentId: ids['Acme (France)'] })))).rejects.toMatchObject({
    code: 'tree-cycle',
  });
  await expect(as('Bela', (work) => change(work, of('Acme', { phone: '3' }, version + 1)))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(as('Ada', (work) => change(work, of('Bela', { email: null })))).rejects.toMatchObject({ code: 'email-needed' });
});

test('access is given by those who may, once, to somebody with an address', async () => {
  await expect(as('Chidi', (work) => access.give(work, of('Pierre')))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(as('Bela', (work) => access.give(work, of('Acme')))).rejects.toMatchObject({ code: 'email-needed' });
  await expect(as('Bela', (work) => access.give(work, of('Chidi')))).rejects.toMatchObject({ code: 'invalid' });
  await expect(as('Bela', (work) => invite(work, of('Pierre')))).rejects.toMatchObject({ code: 'forbidden' });

  const before = (await jobs()).length;
  const given = await as('Bela', (work) => access.give(work, of('Pierre')));
  expect(given).toMatchObject({ accessLevel: 'advanced', accessState: 'invited', accessSince: expect.any(Date) });
  expect(await as('Bela', (work) => access.give(work, of('Pierre')))).toEqual(given);
  expect((await jobs()).slice(before)).toMatchObject([{ payload: { personId: ids.Pierre, invitedBy: ids.Bela } }]);

  await expect(as('Chidi', (work) => change(work, of('Pierre', { email: 'mallory@acme.example' })))).rejects.toMatchObject({
    code: 'email-signs-in',
  });
  await expect(as('Chidi', (work) => invite(work, of('Pierre')))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await as('Bela', (work) => invite(work, of('Pierre')))).toBeNull();
  await door.asSystem('change a password', (db) =>
    db.updateTable('credentials').set({ passwordSetAt: new Date() }).where('personId', '=', ids.Pierre!).execute(),
  );
  await expect(as('Bela', (work) => invite(work, of('Pierre')))).rejects.toMatchObject({ code: 'already-there' });
});

test('from outside one meets oneself and whom one may write to, and nothing more of them', async () => {
  await signsIn('Pierre', 'outside');
  const met = await as('Pierre', (work) => list(work, call({ query: {} })));
  expect(met.items).toMatchObject([
    { name: 'Bela', email: null, phone: null, mayGrantAccess: false, supervisor: null, may: { change: false, grantAccess: false } },
    { name: 'Pierre', email: 'pierre@acme.example', supervisor: { name: 'Bela' }, parent: null, ancestors: [], accessState: 'active' },
  ]);
  const found = async (query: object) => names(await as('Pierre', (work) => list(work, call({ query }))));
  expect(await found({ addressable: true })).toEqual(['Bela']);
  expect(await found({ text: 'meridian.example' })).toEqual([]);
  expect(await found({ parent: ids.Acme })).toEqual([]);
  for (const stranger of ['Ada', 'Ravi', 'Acme']) {
    await expect(as('Pierre', (work) => get(work, of(stranger)))).rejects.toMatchObject({ code: 'not-found' });
  }
  for (const write of [
    () => as('Pierre', (work) => change(work, of('Pierre', { name: 'Pete' }))),
    () => as('Pierre', (work) => add(work, said({ name: 'Nils', kind: 'individual' }))),
    () => as('Pierre', (work) => access.give(work, of('Pierre'))),
    () => as('Pierre', (work) => invite(work, of('Pierre'))),
  ])
    await expect(write()).rejects.toMatchObject({ code: 'forbidden' });
});

test('withdrawn access ends every session, and can be given again', async () => {
  await expect(as('Chidi', (work) => access.withdraw(work, of('Pierre')))).rejects.toMatchObject({ code: 'forbidden' });
  const without = await as('Bela', (work) => access.withdraw(work, of('Pierre')));
  expect(without).toMatchObject({ accessLevel: 'none', accessState: 'none', accessSince: null });
  expect(await as('Bela', (work) => access.withdraw(work, of('Pierre')))).toEqual(without);
  await expect(as('Pierre', (work) => get(work, of('Pierre')))).rejects.toMatchObject({ code: 'sign-in-needed' });
  expect(await as('Bela', (work) => access.give(work, of('Pierre')))).toMatchObject({ accessState: 'invited' });
  await expect(as('Pierre', (work) => get(work, of('Pierre')))).rejects.toMatchObject({ code: 'sign-in-needed' });
});

test('jobs are added about one’s own workspace only, and not from outside', async () => {
  const add = (who: string, of: string) =>
    as(who, (work) => sql`select access.later('mail-invitation', ${JSON.stringify({ workspaceId: of })}::jsonb)`.execute(work.db));
  await expect(add('Ada', newId())).rejects.toMatchObject({ code: 'forbidden' });
  await expect(add('Ada', workspaceId)).resolves.toBeTruthy();
  await as('Bela', (work) => access.give(work, of('Ravi')));
  await signsIn('Ravi', 'outside');
  await expect(add('Ravi', workspaceId)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await sql<{ rule: string }>`select * from access.broken_rules()`.execute(pools.portico_system)).rows).toEqual([]);
});
