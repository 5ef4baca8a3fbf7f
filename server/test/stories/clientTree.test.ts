import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

/** Six projects of the tree, each with a task that nobody from outside takes part in. */
beforeAll(async () => {
  world = await openWorld();
  for (const [name, client, ...below] of [
    ['Peter’s house', 'Peter Parker'],
    ['Servers', 'IBM', 'John', 'Alisha'],
    ['A book', 'Alisha'],
    ['Brand', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'],
    ['Lyon showroom', 'Acme (France)', 'Pierre', 'Chloe'],
    ['Mumbai fair', 'Acme (India)', 'Ravi', 'Suresh'],
  ] as const) {
    await world.project(name, { clients: [client], seenBy: ['team', client, ...below] });
    await world.task(`Begin with ${name}`, { project: name, seenBy: ['team'] });
  }
  await world.project('Our own website', { seenBy: ['team'] });
  await world.task('Begin with our own', { project: 'Our own website', seenBy: ['team'] });
});

afterAll(() => world.stop());

test('C6, P9: a project is open to its client and everybody below, never upwards, never sideways', async () => {
  await world.askEveryDoor();
});

test('C5: a contact who moves loses what stood above and gains what stands there now', async () => {
  const moves = (name: string, parent: string | null) =>
    world.did('Ada', 'PATCH', `/api/people/${world.ids[name]}`, { parentId: parent && world.ids[parent] });
  await moves('Acme (France)', 'IBM');
  world.seen('projects', 'Servers', ['team', 'IBM', 'John', 'Alisha', 'Acme (France)', 'Pierre', 'Chloe']);
  world.seen('projects', 'Brand', ['team', 'Acme', 'Acme (India)', 'Ravi', 'Suresh']);
  await world.askEveryDoor('Servers', 'Brand', 'Lyon showroom');

  await moves('Acme (France)', null);
  world.seen('projects', 'Servers', ['team', 'IBM', 'John', 'Alisha']);
  await world.askEveryDoor('Servers', 'Brand', 'Lyon showroom');

  await moves('Acme (France)', 'Acme');
  world.seen('projects', 'Brand', ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh']);
});

test('C5: no contact stands below itself, however it is tried, and nothing is half moved', async () => {
  const moves = (name: string, parent: string) =>
    world.call('Ada', 'PATCH', `/api/people/${world.ids[name]}`, { parentId: world.ids[parent] });
  for (const below of ['Acme', 'Acme (France)', 'Pierre']) expect((await moves('Acme', below)).body).toMatchObject({ code: 'tree-cycle' });

  // Each is harmless alone; together they would close a circle.
  const both = await Promise.all([moves('IBM', 'Acme'), moves('Acme', 'IBM')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  const moved = both[0]!.status === 200 ? 'IBM' : 'Acme';
  await world.did('Ada', 'PATCH', `/api/people/${world.ids[moved]}`, { parentId: null });
  await world.askEveryDoor('Brand', 'Servers');
});

test('C7: a project can have several clients; one from another family is confirmed', async () => {
  const id = world.thing('projects', 'A book').id;
  const clientIds = [world.ids.Alisha, world.ids['Peter Parker']];
  const refused = await world.call('Bela', 'PUT', `/api/projects/${id}/clients`, { clientIds });
  expect(refused.body).toMatchObject({ code: 'other-root', fields: [{ field: '#/clientIds/1' }] });
  expect(refused.body.detail).toBe(
    'Peter Parker does not belong to the family of Alisha. Choose another client, or tick that this one is meant.',
  );

  await world.did('Ada', 'PUT', `/api/projects/${id}/clients`, { clientIds, confirmOtherRoot: true });
  world.seen('projects', 'A book', ['team', 'Alisha', 'Peter Parker']);
  await world.askEveryDoor('A book');

  await world.did('Bela', 'PUT', `/api/projects/${id}/clients`, { clientIds: [] });
  world.seen('projects', 'A book', ['team']);
  await world.askEveryDoor('A book');
});

test('P21: a project hidden from contacts is there for those who have a task inside, and for no other contact', async () => {
  await world.did('Bela', 'PATCH', `/api/projects/${world.thing('projects', 'Lyon showroom').id}`, { hiddenFromContacts: true });
  world.seen('projects', 'Lyon showroom', ['team']);
  await world.task('Choose the lamps', { project: 'Lyon showroom', participants: ['Chloe'], seenBy: ['team', 'Chloe'] });
  world.thing('projects', 'Lyon showroom').seenBy.add('Chloe');
  await world.askEveryDoor('Lyon showroom', 'Choose the lamps', 'Begin with Lyon showroom');

  await world.did('Bela', 'PATCH', `/api/projects/${world.thing('projects', 'Lyon showroom').id}`, { hiddenFromContacts: false });
  world.seen('projects', 'Lyon showroom', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
  await world.askEveryDoor('Lyon showroom', 'Choose the lamps');
});

test('a private project is there for its members only, of the team too; its client remains its client', async () => {
  const board = await world.project('Board', { by: 'Chidi', managerId: world.ids.Bela, private: true, seenBy: ['Bela', 'Peter Parker'] });
  await world.did('Bela', 'PUT', `/api/projects/${board}/clients`, { clientIds: [world.ids['Peter Parker']] });
  await world.task('Numbers', { project: 'Board', seenBy: ['Bela'] });
  await world.comment('Not good', { task: 'Numbers', class: 'internal', seenBy: ['Bela'] });
  await world.askEveryDoor('Board', 'Numbers', 'Not good');

  const member = await world.did('Bela', 'POST', `/api/projects/${board}/members`, { personId: world.ids.Chidi, role: 'member' });
  for (const [kind, name, ...others] of [
    ['projects', 'Board', 'Peter Parker'],
    ['tasks', 'Numbers'],
    ['comments', 'Not good'],
  ] as const) {
    world.seen(kind, name, ['Bela', 'Chidi', ...others]);
  }
  await world.askEveryDoor('Board', 'Numbers', 'Not good');

  await world.did('Bela', 'DELETE', `/api/projects/${board}/members/${member.id}`);
  await world.did('Bela', 'PUT', `/api/projects/${board}/clients`, { clientIds: [] });
  for (const [kind, name] of [
    ['projects', 'Board'],
    ['tasks', 'Numbers'],
    ['comments', 'Not good'],
  ] as const)
    world.seen(kind, name, ['Bela']);
  await world.askEveryDoor('Board', 'Numbers', 'Not good');

  await world.did('Bela', 'PATCH', `/api/projects/${board}`, { private: false });
  for (const [kind, name] of [
    ['projects', 'Board'],
    ['tasks', 'Numbers'],
    ['comments', 'Not good'],
  ] as const)
    world.seen(kind, name, ['team']);
  await world.askEveryDoor('Board', 'Numbers', 'Not good');
});

test('a manager closes a project of their own to the rest of the team, from the first moment or later', async () => {
  await world.project('Sealed', { private: true, seenBy: ['Bela'] });
  await world.project('Soon sealed', { seenBy: ['team'] });
  await world.did('Bela', 'PATCH', `/api/projects/${world.thing('projects', 'Soon sealed').id}`, { private: true });
  world.seen('projects', 'Soon sealed', ['Bela']);
  await world.askEveryDoor('Sealed', 'Soon sealed');
});
