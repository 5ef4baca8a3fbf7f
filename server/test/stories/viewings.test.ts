import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf, seenBy } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const nothing = { history: 'none', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false } as const;
const begin = (viewer: string, contact: string, more: object = {}) =>
  world.call(viewer, 'POST', `/api/people/${world.ids[contact]}/viewings`, more);

/** From now on asked at every door: what both see, and what is told besides. */
async function look(viewer: string, contact: string, more: object = {}, besides: string[] = []): Promise<string> {
  const { url } = await world.did(viewer, 'POST', `/api/people/${world.ids[contact]}/viewings`, more);
  const name = seenBy(contact, viewer);
  world.cookies.set(name, `portico_session=${/#view=(.+)$/.exec(url)![1]}`);
  world.viewings.add(name);
  for (const thing of world.things)
    if (besides.includes(thing.name) || (thing.seenBy.has(contact) && thing.seenBy.has(viewer))) thing.seenBy.add(name);
  return name;
}

function endLook(name: string) {
  world.viewings.delete(name);
  for (const thing of world.things) thing.seenBy.delete(name);
}

beforeAll(async () => {
  world = await openWorld();
  const circle = ['Acme (France)', 'Pierre', 'Chloe'];
  await world.project('Showroom', { clients: ['Acme (France)'], seenBy: ['team', ...circle] });
  await world.task('Floor plan', { project: 'Showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  await world.task('Lighting', { project: 'Showroom', seenBy: ['team'] });
  await world.comment('To everybody', { task: 'Floor plan', seenBy: ['team', 'Pierre'] });
  await world.comment('Among us', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
  await world.comment('For two pairs of eyes', {
    task: 'Floor plan',
    class: 'internal',
    readers: ['Pierre'],
    by: 'Chidi',
    seenBy: ['Chidi', 'Pierre'],
  });
  await world.document('plan.txt', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Pierre'] });
  await world.document('costs.txt', { project: 'Showroom', seenBy: ['team'] });
  const id = await world.project('Merger', {
    clients: ['Acme (France)'],
    managerId: world.ids.Chidi,
    seenBy: ['Bela', 'Chidi', ...circle],
  });
  await world.task('Terms', { project: 'Merger', participants: ['Pierre'], seenBy: ['Bela', 'Chidi', 'Pierre'] });
  await world.document('terms.txt', { task: 'Terms', by: 'Chidi', seenBy: ['Bela', 'Chidi', 'Pierre'] });
  await world.did('Chidi', 'PATCH', `/api/projects/${id}`, { private: true });
});

afterAll(() => world.stop());

test('B2: she sees what the contact sees, at every door, less what she may not see herself', async () => {
  const ada = await look('Ada', 'Pierre');
  expect(await world.did(ada, 'GET', '/api/me')).toMatchObject({
    person: { name: 'Pierre', side: 'outside' },
    viewing: { by: 'Ada', supposed: false },
  });
  expect((await world.did('Pierre', 'GET', '/api/me')).viewing).toBe(null);
  await world.askEveryDoor();
  endLook(ada);
});

test('the manager of a project looks from there, and sees the private project that is theirs', async () => {
  expect((await begin('Chidi', 'Pierre')).status).toBe(403);
  expect((await begin('Chidi', 'Pierre', { projectId: world.thing('projects', 'Showroom').id })).status).toBe(403);
  const chidi = await look('Chidi', 'Pierre', { projectId: world.thing('projects', 'Merger').id });
  await world.askEveryDoor('Showroom', 'Merger', 'Floor plan', 'Terms', 'Among us', 'For two pairs of eyes');
  endLook(chidi);
});

test('nobody else looks, and nobody through the eyes of the team', async () => {
  for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody']) {
    expect([401, 403, 404]).toContain((await begin(person, 'Pierre')).status);
    expect([401, 403, 404]).toContain((await begin(person, 'Pierre', { projectId: world.thing('projects', 'Showroom').id })).status);
  }
  for (const person of ['Bela', 'Ada', 'Zed']) expect((await begin('Bela', person)).status).toBe(404);
  expect((await begin('Chidi', 'Ravi', { projectId: world.thing('projects', 'Merger').id })).status).toBe(404);
  expect((await begin('Bela', 'Rex')).body).toMatchObject({ code: 'nothing-to-look-at' });
  const bela = await look('Bela', 'Pierre');
  expect((await begin(bela, 'Chloe')).status).toBe(403);
  endLook(bela);
});

test('every write is refused, in words, and does nothing', async () => {
  const bela = await look('Bela', 'Pierre');
  const task = world.thing('tasks', 'Floor plan').id;
  const before = (await world.did('Pierre', 'GET', '/api/comments?limit=200')).items.length;
  const writes = [
    ['POST', '/api/comments', { taskId: task, text: 'As if I were him' }],
    ['POST', '/api/tasks', { title: 'As if I were him', projectId: world.thing('projects', 'Showroom').id }],
    ['POST', '/api/api-keys', { name: 'Mine now' }],
    ['PUT', '/api/me/password', { current: password, password: `${password} and more` }],
    ['POST', `/api/people/${world.ids.Chloe}/viewings`, {}],
  ] as const;
  for (const [method, url, body] of writes) {
    const answer = await world.call(bela, method, url, body, { 'idempotency-key': crypto.randomUUID() });
    expect([url, answer.status, answer.body.code]).toEqual([url, 403, 'only-looking']);
  }
  expect((await world.did('Pierre', 'GET', '/api/comments?limit=200')).items.length).toBe(before);
  expect((await world.did(bela, 'GET', '/api/sessions')).items).toEqual([]);
  expect((await world.did('Pierre', 'POST', '/api/session', { login: emailOf('Pierre'), password })).viewing).toBe(null);
  endLook(bela);
});

test('D12: before a grant is saved she sees what it would open; nothing of it stays', async () => {
  await world.did('Ada', 'DELETE', `/api/people/${world.ids.Fred}/access`);
  world.byGrantAlone.add('Fred');
  world.thing('people', 'Fred').seenBy.delete('Fred');
  const projectId = world.thing('projects', 'Showroom').id;
  expect((await begin('Bela', 'Fred', { projectId, grant: nothing })).body).toMatchObject({ code: 'not-a-participant' });
  await world.did('Bela', 'POST', `/api/projects/${projectId}/members`, { personId: world.ids.Fred, role: 'participant' });
  expect((await begin('Bela', 'Fred', { projectId })).body).toMatchObject({ code: 'nothing-to-look-at' });
  expect((await begin('Bela', 'Fred', { grant: nothing })).body).toMatchObject({ code: 'invalid', fields: [{ field: '#/projectId' }] });
  expect((await begin('Bela', 'Fred', { projectId, grant: { ...nothing, endsOn: '2020-01-01' } })).body.code).toBe('end-has-passed');
  expect((await begin('Dora', 'Fred', { projectId, grant: nothing })).status).toBe(403);

  const seen = ['Showroom', 'Floor plan', 'Lighting', 'Fred'];
  const few = await look('Bela', 'Fred', { projectId, grant: nothing }, seen);
  expect(await world.did(few, 'GET', '/api/me')).toMatchObject({ viewing: { supposed: true } });
  expect((await world.did(few, 'GET', '/api/tasks?limit=200')).items.map((it: { title: string }) => it.title).sort()).toEqual([
    'Floor plan',
    'Lighting',
  ]);
  expect((await world.did(few, 'GET', '/api/comments/count')).count).toBe(0);
  endLook(few);
  const all = await look('Bela', 'Fred', { projectId, grant: { ...nothing, history: 'all' } }, [...seen, 'To everybody']);
  await world.askEveryDoor();
  endLook(all);

  expect((await world.did('Bela', 'GET', `/api/projects/${projectId}/grants`)).items).toEqual([]);
  expect(await world.sql("select from profiles where key like 'grant %'")).toEqual([]);
  expect((await world.call('Fred', 'GET', '/api/me')).status).toBe(401);
});

test('it ends with the session it was begun in, with the right to look, and with what there is to see', async () => {
  const still = async (name: string) => (await world.call(name, 'GET', '/api/me')).status;
  const own = world.cookies.get('Bela')!;
  await world.did('Bela', 'POST', '/api/session', { login: emailOf('Bela'), password });
  const first = await look('Bela', 'Pierre');
  expect(await still(first)).toBe(200);
  await world.did('Bela', 'DELETE', '/api/session');
  expect(await still(first)).toBe(401);
  world.cookies.set('Bela', own);

  const second = await look('Bela', 'Pierre');
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { mayGrantAccess: false });
  expect(await still(second)).toBe(401);
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { mayGrantAccess: true });
  expect(await still(second)).toBe(200);

  const third = await look('Ada', 'Chloe');
  await world.did('Bela', 'DELETE', `/api/people/${world.ids.Chloe}/access`);
  expect(await still(third)).toBe(401);

  await world.sql('update tokens set expires_at = now() where kind = $1', ['viewing']);
  expect(await still(second)).toBe(401);
});

test('who looked, and when, is written down for those who see who has access', async () => {
  const { items } = await world.did('Ada', 'GET', `/api/people/${world.ids.Pierre}/viewings`);
  expect(items.map((it: { by: { name: string } }) => it.by.name)).toContain('Bela');
  expect(JSON.stringify(items)).not.toContain('Merger');
  const ofFred = (await world.did('Bela', 'GET', `/api/people/${world.ids.Fred}/viewings`)).items;
  expect(ofFred).toMatchObject([
    { by: { name: 'Bela' }, project: { name: 'Showroom' }, supposed: true },
    { by: { name: 'Bela' }, project: { name: 'Showroom' }, supposed: true },
  ]);
  expect((await world.call('Dora', 'GET', `/api/people/${world.ids.Pierre}/viewings`)).status).toBe(404);
  expect((await world.call('Pierre', 'GET', `/api/people/${world.ids.Pierre}/viewings`)).status).toBe(403);
});

test('whatever a viewing asks of the database, nothing is written and nothing supposed is kept', async () => {
  const projectId = world.thing('projects', 'Showroom').id;
  const { url } = await world.did('Bela', 'POST', `/api/people/${world.ids.Fred}/viewings`, { projectId, grant: nothing });
  const enter = `begin; select access.enter(sha256('${/#view=(.+)$/.exec(url)![1]}'))`;
  const client = new pg.Client(world.clone.urls.portico_client);
  await client.connect();
  for (const write of [
    `insert into closures select from tasks limit 1`,
    `update comments set text = ''`,
    `set transaction read write`,
    `select set_config('transaction_read_only', 'off', true)`,
  ]) {
    await client.query(enter);
    expect([write, await client.query(write).then(String, (error: pg.DatabaseError) => error.code)]).toEqual([
      write,
      expect.stringMatching(/^25/),
    ]);
    await client.query('rollback');
  }
  await client.query(enter);
  expect(await client.query('commit').then(String, (error: Error) => error.message)).toMatch('only supposed');
  await client.end();
  expect(await world.sql('select from grants where person_id = $1', [world.ids.Fred])).toEqual([]);
});
