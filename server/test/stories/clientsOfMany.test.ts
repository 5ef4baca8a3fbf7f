import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const id = (name: string) => world.thing('projects', name).id;
const change = (by: string, projects: string[], client: string, more: object = {}) =>
  world.call(by, 'PATCH', '/api/projects/clients', { projectIds: projects.map(id), clientId: world.ids[client], as: 'added', ...more });
const codes = (body: { items: { problem: { code: string } | null }[] }) => body.items.map(({ problem }) => problem?.code ?? null);
const clientsOf = async (name: string) =>
  (await world.did('Bela', 'GET', `/api/projects/${id(name)}/clients`)).items.map((it: { name: string }) => it.name);

beforeAll(async () => {
  world = await openWorld();
  const below = ['team', 'Acme (France)', 'Pierre', 'Chloe'];
  await world.project('Lyon', { clients: ['Acme (France)'], seenBy: below });
  await world.project('Nowhere', { seenBy: ['team'] });
  await world.project('Armonk', { clients: ['IBM'], seenBy: ['team', 'IBM', 'John', 'Alisha'] });
  await world.project('Chidi’s own', { by: 'Chidi', seenBy: ['team'] });
});

afterAll(() => world.stop());

test('C7: a client is added to many projects; one of another family is asked about, project by project', async () => {
  const first = await change('Bela', ['Lyon', 'Nowhere', 'Armonk'], 'Acme (India)');
  expect(codes(first.body)).toEqual([null, null, 'other-root']);
  expect(first.body.items[2].problem.detail).toBe('Acme (India) does not belong to the family of IBM.');
  expect(await clientsOf('Lyon')).toEqual(['Acme (France)', 'Acme (India)']);
  expect(await clientsOf('Nowhere')).toEqual(['Acme (India)']);
  expect(await clientsOf('Armonk')).toEqual(['IBM']);
  expect(codes((await change('Bela', ['Armonk', 'Lyon'], 'Acme (India)', { confirmOtherRoot: true })).body)).toEqual([
    null,
    'already-there',
  ]);
  const india = ['Acme (India)', 'Ravi', 'Suresh'];
  world.seen('projects', 'Lyon', ['team', 'Acme (France)', 'Pierre', 'Chloe', ...india]);
  world.seen('projects', 'Nowhere', ['team', ...india]);
  world.seen('projects', 'Armonk', ['team', 'IBM', 'John', 'Alisha', ...india]);
  await world.askEveryDoor('Lyon', 'Nowhere', 'Armonk');
});

test('C7: a client is set in place of those there are, and these see the project no more', async () => {
  expect(codes((await change('Bela', ['Lyon', 'Armonk'], 'Peter Parker', { as: 'only' })).body)).toEqual([null, null]);
  expect(await clientsOf('Armonk')).toEqual(['Peter Parker']);
  for (const name of ['Lyon', 'Armonk']) world.seen('projects', name, ['team', 'Peter Parker']);
  await world.askEveryDoor('Lyon', 'Armonk');
});

test('what one may not change is refused by name, and is not in the way of the rest', async () => {
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { viewClientInfo: true });
  expect(codes((await change('Chidi', ['Lyon', 'Chidi’s own'], 'IBM')).body)).toEqual(['forbidden', null]);
  expect(await clientsOf('Lyon')).toEqual(['Peter Parker']);
  const unknown = await world.call('Bela', 'PATCH', '/api/projects/clients', {
    projectIds: [randomUUID(), id('Nowhere')],
    clientId: world.ids['Acme (France)'],
    as: 'added',
  });
  expect(codes(unknown.body)).toEqual(['not-found', null]);
  expect((await change('Bela', ['Lyon'], 'Chidi')).body).toMatchObject({ code: 'not-a-client', fields: [{ field: '#/clientId' }] });
  for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody']) {
    const { status } = await change(person, ['Lyon'], 'IBM');
    expect([person, [401, 403, 404].includes(status)]).toEqual([person, true]);
  }
  expect(await clientsOf('Lyon')).toEqual(['Peter Parker']);
});

type Told = { projects: { name: string }[]; projectCount: number; taskCount: number };
type Change = { people: { name: string }[]; peopleCount: number; opened: Told; closed: Told };

const asked = (by: string, projects: string[], clients: string[], as: 'only' | 'added' = 'only') =>
  world.call(by, 'POST', '/api/projects/clients-preview', {
    projectIds: projects.map(id),
    clientIds: clients.map((name) => world.ids[name]),
    as,
  });
const told = async (...question: Parameters<typeof asked>) => {
  const { changes, affectedCount } = (await asked(...question)).body as { changes: Change[]; affectedCount: number };
  const rows = changes.map(({ people, opened, closed }) => [
    people.map(({ name }) => name).join(', '),
    opened.projects.map(({ name }) => name).join(', '),
    opened.taskCount,
    closed.projects.map(({ name }) => name).join(', '),
    closed.taskCount,
  ]);
  expect(changes.reduce((sum, { peopleCount }) => sum + peopleCount, 0)).toBe(affectedCount);
  return rows.sort(([one], [other]) => String(one).localeCompare(String(other)));
};

test('B4: before the clients of projects change one hears for whom that opens and closes what; nothing is saved; then it is so', async () => {
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const observer = items.find((it: { key: string }) => it.key === 'observer').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.John}`, { profileId: observer });
  world.seen('projects', 'Chidi’s own', ['team', 'IBM', 'John', 'Alisha']);
  world.seen('projects', 'Nowhere', ['team', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh']);
  await world.task('Rack', { project: 'Lyon', seenBy: ['team'] });

  expect(await told('Bela', ['Lyon', 'Armonk'], ['IBM'])).toEqual([
    ['Alisha, IBM', 'Armonk, Lyon', 0, '', 0],
    ['John', 'Armonk, Lyon', 1, '', 0],
    ['Peter Parker', '', 0, 'Armonk, Lyon', 0],
  ]);
  expect(await told('Bela', ['Lyon'], ['Alisha'], 'added')).toEqual([['Alisha', 'Lyon', 0, '', 0]]);
  expect(await told('Bela', ['Lyon'], [])).toEqual([['Peter Parker', '', 0, 'Lyon', 0]]);
  expect(await told('Bela', ['Lyon'], ['Peter Parker'])).toEqual([]);
  expect(await clientsOf('Lyon')).toEqual(['Peter Parker']);
  await world.askEveryDoor('Lyon', 'Armonk', 'Rack');

  expect(codes((await change('Bela', ['Lyon', 'Armonk'], 'IBM', { as: 'only' })).body)).toEqual([null, null]);
  for (const name of ['Lyon', 'Armonk']) world.seen('projects', name, ['team', 'IBM', 'John', 'Alisha']);
  world.seen('tasks', 'Rack', ['team', 'John']);
  await world.askEveryDoor('Lyon', 'Armonk', 'Rack');
});

test('B4: before a project is added one hears to whom its clients open it; it is not added by that', async () => {
  const before = await world.did('Bela', 'GET', '/api/projects?limit=200');
  const wouldOpen = async (by: string, clients: string[], more = {}) => {
    const { body } = await world.call(by, 'POST', '/api/projects/clients-preview', {
      newProject: { name: 'Winter garden', ...more },
      clientIds: clients.map((name) => world.ids[name]),
      as: 'only',
    });
    return body.code ?? body.changes.map(({ people, opened }: Change) => [people.map(({ name }) => name).join(', '), opened.projectCount]);
  };
  expect(await wouldOpen('Bela', ['IBM'])).toEqual([['Alisha, IBM, John', 1]]);
  expect(await wouldOpen('Bela', ['IBM'], { hiddenFromContacts: true })).toEqual([]);
  expect(await wouldOpen('Bela', [])).toEqual([]);
  expect(await wouldOpen('Bela', ['Chidi'])).toBe('not-a-client');
  // From outside nobody adds projects; and of the clients of another workspace nobody hears.
  for (const [person, code] of [
    ['Pierre', 'forbidden'],
    ['Ravi', 'forbidden'],
    ['John', 'forbidden'],
    ['Zed', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const)
    expect([person, await wouldOpen(person, ['IBM'])]).toEqual([person, code]);
  const { body: neither } = await world.call('Bela', 'POST', '/api/projects/clients-preview', { clientIds: [world.ids.IBM], as: 'only' });
  expect(neither).toMatchObject({ code: 'invalid', fields: [{ field: '#/projectIds' }] });
  expect((await world.did('Bela', 'GET', '/api/projects?limit=200')).items).toEqual(before.items);
});

test('B4: whoever may not change the clients of a project does not hear what it would change', async () => {
  // Chidi leads one of the two: of that one he hears.
  expect((await asked('Chidi', ['Lyon', 'Chidi’s own'], ['Fred'])).body).toMatchObject({ projectCount: 1, affectedCount: 4 });
  expect((await asked('Chidi', ['Lyon'], ['IBM'])).body).toMatchObject({ code: 'forbidden' });
  for (const [person, code] of [
    ['Dora', 'forbidden'],
    ['Pierre', 'not-found'],
    ['John', 'forbidden'],
    ['Ravi', 'not-found'],
    ['Zed', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const)
    expect([person, (await asked(person, ['Lyon'], [])).body.code]).toEqual([person, code]);
  expect((await asked('Bela', ['Lyon'], ['Chidi'])).body).toMatchObject({ code: 'not-a-client', fields: [{ field: '#/clientIds/0' }] });
});

test('B4: who leads a project hears whom it would close to, though they see no cards of contacts', async () => {
  await world.did('Chidi', 'PATCH', '/api/projects/clients', { projectIds: [id('Chidi’s own')], clientId: world.ids.IBM, as: 'only' });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { viewClientInfo: false });
  expect(await told('Chidi', ['Chidi’s own'], [])).toEqual([['Alisha, IBM, John', '', 0, 'Chidi’s own', 0]]);
});

test('B4: it is told what they will read and see of what is said and stored there, too; in a project they see already, that it becomes more', async () => {
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  const profileId = items.find((it: { key: string }) => it.key === 'open_book').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Fred}`, { profileId });
  const toFred = async () => (await asked('Bela', ['Lyon'], ['Fred'], 'added')).body.changes;
  expect(await toFred()).toMatchObject([
    {
      people: [{ name: 'Fred' }],
      opened: {
        projectCount: 1,
        taskCount: 1,
        commentCount: 0,
        reads: 'all',
        readsElsewhere: false,
        documents: 'all',
        documentsElsewhere: false,
      },
    },
  ]);
  await world.did('Bela', 'POST', `/api/projects/${id('Lyon')}/members`, { personId: world.ids.Fred, role: 'participant' });
  expect(await toFred()).toMatchObject([
    { opened: { projectCount: 0, taskCount: 1, reads: null, readsElsewhere: true, documents: null, documentsElsewhere: true } },
  ]);
  // Where nothing is stored yet, too: it will be.
  const nothingElse = { history: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
  const grant = { personId: world.ids.Fred, ...nothingElse, documents: 'none' };
  await world.did('Bela', 'POST', `/api/projects/${id('Lyon')}/grants`, grant);
  const rights = { project: true, allTasks: true, companyTasks: false, mayAsk: false, ...nothingElse, documents: 'released' };
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Fred}`, { rights });
  expect(await toFred()).toMatchObject([
    { opened: { projectCount: 0, taskCount: 0, documentCount: 0, readsElsewhere: false, documentsElsewhere: true } },
  ]);
});
