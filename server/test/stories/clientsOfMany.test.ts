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
