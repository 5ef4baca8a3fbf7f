import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const ticks = {
  project: true,
  allTasks: true,
  companyTasks: false,
  mayAsk: false,
  history: 'none',
  documents: 'none',
  mayWrite: false,
  isMentioned: false,
  mayUpload: false,
};
const readers = { name: 'Readers', ticks: { ...ticks, history: 'all', documents: 'released' } };

beforeAll(async () => {
  world = await openWorld();
  await world.project('Lobby', { clients: ['IBM'], seenBy: ['team', 'IBM', 'John', 'Alisha'] });
  await world.task('Marble', { project: 'Lobby', seenBy: ['team'] });
  await world.comment('It is heavy', { task: 'Marble', seenBy: ['team'] });
  await world.document('slabs.txt', { task: 'Marble', released: true, seenBy: ['team'] });
  await world.document('prices.txt', { project: 'Lobby', seenBy: ['team'] });
});
afterAll(() => world.stop());

test('those that Portico brings along say what they open, and stay as they are', async () => {
  const { items } = await world.did('Chidi', 'GET', '/api/profiles');
  expect(items.map(({ key, sentence }: { key: string; sentence: string }) => `${key}: ${sentence}`)).toEqual([
    'collaborator: Sees the projects they are a client of and the tasks they take part in; may ask for tasks.',
    'company_lead: Sees the projects they are a client of, the tasks they take part in and every task of their company; may ask for tasks.',
    'stakeholder: Sees the projects they are a client of, all tasks in them, all conversations and all documents; may ask for tasks, write and upload documents.',
    'observer: Sees the projects they are a client of and all tasks in them.',
    'released_only: Sees the projects they are a client of, all tasks in them, released conversations and released documents.',
    'open_book: Sees the projects they are a client of, all tasks in them, all conversations and all documents.',
    'mail_only: Sees the tasks they take part in.',
  ]);
  for (const [method, url] of [
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/preview'],
  ] as const) {
    const body = method === 'PUT' ? readers : method === 'POST' ? { ticks } : undefined;
    expect((await world.call('Ada', method, `/api/profiles/${items[0].id}${url}`, body)).body).toMatchObject({ code: 'profile-shipped' });
  }
});

test('one of your own is added, given, changed for all who have it, and deleted when nobody has it any more', async () => {
  const { id: profileId, version } = await world.did('Ada', 'POST', '/api/profiles', readers);
  expect((await world.call('Ada', 'POST', '/api/profiles', { ...readers, name: 'readers' })).body).toMatchObject({ code: 'already-there' });
  for (const name of ['John', 'Alisha']) await world.did('Bela', 'PATCH', `/api/people/${world.ids[name]}`, { profileId });
  world.seen('tasks', 'Marble', ['team', 'John', 'Alisha']);
  world.seen('comments', 'It is heavy', ['team', 'John', 'Alisha']);
  world.seen('documents', 'slabs.txt', ['team', 'John', 'Alisha']);
  await world.askEveryDoor('Lobby', 'Marble', 'It is heavy', 'slabs.txt', 'prices.txt');

  const other = { name: 'Lookers', ticks };
  expect(await world.did('Ada', 'POST', `/api/profiles/${profileId}/preview`, { ticks })).toEqual({
    peopleCount: 2,
    looked: ['Alisha', 'John'].map((name) => ({
      person: { id: world.ids[name], name },
      before: { projects: 1, tasks: 1, comments: 1, documents: 1 },
      after: { projects: 1, tasks: 1, comments: 0, documents: 0 },
    })),
  });
  await world.askEveryDoor('It is heavy');
  expect(await world.did('Ada', 'PUT', `/api/profiles/${profileId}`, other, { 'if-match': `"${version}"` })).toMatchObject({
    name: 'Lookers',
    ticks,
    useCount: 2,
  });
  world.seen('comments', 'It is heavy', ['team']);
  world.seen('documents', 'slabs.txt', ['team']);
  await world.askEveryDoor('Lobby', 'Marble', 'It is heavy', 'slabs.txt');
  expect((await world.call('Ada', 'PUT', `/api/profiles/${profileId}`, readers, { 'if-match': `"${version}"` })).body).toMatchObject({
    code: 'edited-meanwhile',
  });

  expect((await world.call('Ada', 'DELETE', `/api/profiles/${profileId}`)).body).toMatchObject({ code: 'profile-in-use' });
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  for (const name of ['John', 'Alisha']) await world.did('Bela', 'PATCH', `/api/people/${world.ids[name]}`, { profileId: items[0].id });
  expect((await world.call('Ada', 'DELETE', `/api/profiles/${profileId}`)).status).toBe(204);
  world.seen('tasks', 'Marble', ['team']);
  await world.askEveryDoor('Lobby', 'Marble');
});

test('a grant follows the profile it was given with, until its own ticks say otherwise', async () => {
  const { id: profileId } = await world.did('Ada', 'POST', '/api/profiles', { ...readers, name: 'Granted readers' });
  await world.did('Bela', 'POST', `/api/projects/${id('Lobby')}/members`, { personId: world.ids.Fred, role: 'participant' });
  const { history, documents, mayWrite, isMentioned, mayUpload } = readers.ticks;
  const rights = { history, documents, mayWrite, isMentioned, mayUpload };
  const grants = `/api/projects/${id('Lobby')}/grants`;
  const grant = await world.did('Bela', 'POST', grants, { personId: world.ids.Fred, ...rights, profileId });
  expect(grant).toMatchObject({ profile: { name: 'Granted readers' }, history: 'all' });
  for (const [kind, name] of [
    ['projects', 'Lobby'],
    ['tasks', 'Marble'],
    ['comments', 'It is heavy'],
    ['documents', 'slabs.txt'],
  ] as const) {
    world.seen(kind, name, [...world.thing(kind, name).seenBy, 'Fred']);
  }
  await world.askEveryDoor('Lobby', 'Marble', 'It is heavy', 'slabs.txt');
  expect((await world.call('Ada', 'DELETE', `/api/profiles/${profileId}`)).body).toMatchObject({ code: 'profile-in-use' });

  await world.did('Ada', 'PUT', `/api/profiles/${profileId}`, {
    name: 'Granted readers',
    ticks: { ...readers.ticks, history: 'released' },
  });
  world.seen('comments', 'It is heavy', ['team']);
  await world.askEveryDoor('It is heavy');
  const own = await world.did('Bela', 'PATCH', `${grants}/${grant.id}`, { mayWrite: true });
  expect(own).toMatchObject({ profile: null, history: 'released', mayWrite: true });
  // A profile that says something else than the ticks is not followed.
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  const stakeholder = items.find(({ key }: { key: string }) => key === 'stakeholder').id;
  expect(await world.did('Bela', 'PATCH', `${grants}/${grant.id}`, { profileId: stakeholder })).toMatchObject({
    profile: null,
    mayWrite: true,
  });
});

test('profiles are kept by administrators; others of the team read them, and nobody else knows of them', async () => {
  const { id: profileId } = await world.did('Ada', 'POST', '/api/profiles', { ...readers, name: 'Kept' });
  const writes = [
    ['POST', '/api/profiles', { ...readers, name: 'Another' }],
    ['PUT', `/api/profiles/${profileId}`, readers],
    ['POST', `/api/profiles/${profileId}/preview`, { ticks }],
    ['DELETE', `/api/profiles/${profileId}`, undefined],
  ] as const;
  for (const who of ['Bela', 'Chidi', 'Dora', 'Pierre', 'Ravi', 'Fred', 'Rex', 'Zed', 'nobody']) {
    for (const [method, url, body] of writes) {
      if (who === 'Zed' && url === '/api/profiles') continue;
      expect([401, 403, 404], `${who} ${method} ${url}`).toContain((await world.call(who, method, url, body)).status);
    }
    expect((await world.call(who, 'GET', '/api/profiles')).status).toBe(
      ['Bela', 'Chidi', 'Dora', 'Zed'].includes(who) ? 200 : ['nobody', 'Rex'].includes(who) ? 401 : 403,
    );
  }
  const { items } = await world.did('Zed', 'GET', '/api/profiles');
  expect(items.some(({ name }: { name: string }) => name === 'Kept')).toBe(false);
});
