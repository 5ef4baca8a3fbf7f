import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;

/** One task with Pierre and Chloe in it, one with nobody from outside; Pierre’s colleagues of every profile look on. */
beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const profile = (key: string) => items.find((it: { key: string }) => it.key === key).id;
  for (const [name, key] of [
    ['Acme (France)', 'stakeholder'],
    ['Acme', 'observer'],
    ['John', 'released_only'],
    ['Alisha', 'open_book'],
    ['IBM', 'mail_only'],
  ] as const) {
    await world.did('Ada', 'PATCH', `/api/people/${world.ids[name]}`, { profileId: profile(key) });
  }
});

afterAll(() => world.stop());

test('P16: a private comment is read by the team, or by those who are named and nobody else', async () => {
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
  await world.task('Floor plan', {
    project: 'Lyon showroom',
    participants: ['Pierre', 'Chloe'],
    seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'],
  });
  await world.comment('In the open', { task: 'Floor plan', seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
  await world.comment('Among ourselves', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
  await world.comment('For Chidi', { task: 'Floor plan', class: 'internal', readers: ['Chidi'], seenBy: ['Bela', 'Chidi'] });
  await world.comment('For Pierre', { task: 'Floor plan', class: 'internal', readers: ['Pierre'], seenBy: ['Bela', 'Pierre'] });
  await world.comment('For Pierre and Ada', {
    task: 'Floor plan',
    by: 'Dora',
    class: 'internal',
    readers: ['Pierre', 'Ada'],
    seenBy: ['Dora', 'Ada', 'Pierre'],
  });
  await world.askEveryDoor();
  const read = await world.did('Pierre', 'GET', `/api/comments/${id('For Pierre and Ada')}`);
  expect(read).toMatchObject({ class: 'internal', author: { name: 'Dora' }, readers: [{ name: 'Pierre' }] });
});

test('P16: a named reader reads on only as long as they can see the task', async () => {
  const { members } = await world.did('Bela', 'GET', `/api/tasks/${id('Floor plan')}`);
  const pierre = members.find(({ person }: { person: { name: string } }) => person.name === 'Pierre');
  await world.did('Bela', 'DELETE', `/api/tasks/${id('Floor plan')}/members/${pierre.id}`);
  world.seen('tasks', 'Floor plan', ['team', 'Acme (France)', 'Chloe']);
  world.seen('comments', 'In the open', ['team', 'Acme (France)', 'Chloe']);
  world.seen('comments', 'For Pierre', ['Bela']);
  world.seen('comments', 'For Pierre and Ada', ['Dora', 'Ada']);
  await world.askEveryDoor('Floor plan', 'In the open', 'For Pierre', 'For Pierre and Ada');

  await world.did('Bela', 'POST', `/api/tasks/${id('Floor plan')}/members`, { personId: world.ids.Pierre, role: 'assignee' });
  world.seen('tasks', 'Floor plan', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
  world.seen('comments', 'In the open', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
  world.seen('comments', 'For Pierre', ['Bela', 'Pierre']);
  world.seen('comments', 'For Pierre and Ada', ['Dora', 'Ada', 'Pierre']);
  await world.askEveryDoor('Floor plan', 'In the open', 'For Pierre', 'For Pierre and Ada');
});

test('P16: nobody is named who could not read it, and nothing is private that somebody from outside writes', async () => {
  const write = (person: string, body: object) =>
    world.call(person, 'POST', '/api/comments', { taskId: id('Floor plan'), text: 'Psst', ...body });
  for (const name of ['Ravi', 'Peter Parker', 'Rex']) {
    expect((await write('Bela', { class: 'internal', readers: [world.ids.Chidi, world.ids[name]] })).body).toMatchObject({
      code: 'reader-without-access',
      fields: [{ field: '#/readers/1' }],
    });
  }
  expect((await write('Bela', { readers: [world.ids.Pierre] })).body).toMatchObject({ code: 'readers-without-private' });
  for (const body of [{ class: 'internal' }, { class: 'history_released' }, { class: 'internal', readers: [world.ids.Pierre] }]) {
    expect((await write('Pierre', body)).body).toMatchObject({ code: 'forbidden' });
  }
  for (const stranger of ['Ravi', 'Suresh', 'Fred', 'Zed']) expect((await write(stranger, {})).body).toMatchObject({ code: 'not-found' });
  expect((await write('nobody', {})).status).toBe(401);
  expect((await write('Rex', {})).status).toBe(401);
  await world.askEveryDoor('Floor plan');
});

test('what each profile of a contact opens: tasks, the whole conversation, what was released of it, or nothing', async () => {
  await world.project('Servers', { clients: ['IBM'], seenBy: ['team', 'John', 'Alisha'] });
  await world.task('Cooling', { project: 'Servers', seenBy: ['team', 'John', 'Alisha'] });
  await world.comment('It is warm', { task: 'Cooling', seenBy: ['team', 'Alisha'] });
  await world.comment('It will be cool', { task: 'Cooling', class: 'history_released', seenBy: ['team', 'John', 'Alisha'] });
  await world.comment('It will be expensive', { task: 'Cooling', class: 'internal', seenBy: ['team'] });
  await world.askEveryDoor('Servers', 'Cooling', 'It is warm', 'It will be cool', 'It will be expensive');

  await world.project('Brand', {
    clients: ['Acme'],
    seenBy: ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'],
  });
  await world.task('Logo', { project: 'Brand', assignees: ['Suresh'], seenBy: ['team', 'Acme', 'Acme (France)', 'Suresh'] });
  await world.comment('Blue', { task: 'Logo', by: 'Suresh', seenBy: ['team', 'Acme (France)', 'Suresh'] });
  await world.comment('Blue it is', { task: 'Logo', class: 'history_released', seenBy: ['team', 'Acme (France)', 'Suresh'] });
  await world.askEveryDoor('Brand', 'Logo', 'Blue', 'Blue it is');
  const observed = await world.did('Acme', 'GET', `/api/tasks/${id('Logo')}`);
  expect(observed).toMatchObject({ commentCount: 0, may: { comment: false, change: false, close: false } });
  expect((await world.call('Alisha', 'POST', '/api/comments', { taskId: id('Cooling'), text: 'Cooler!' })).status).toBe(403);
  expect((await world.call('Acme (France)', 'POST', '/api/comments', { taskId: id('Logo'), text: 'Green?' })).status).toBe(201);
  const [added] = (await world.did('Bela', 'GET', `/api/comments?task=${id('Logo')}`)).items;
  world.tell('comments', 'Green?', added.id, ['team', 'Acme (France)', 'Suresh'], id('Logo'));
});

test('whoever would be told before writing reads it after writing', async () => {
  for (const kind of ['history', 'history_released', 'internal']) {
    const would = await world.did('Bela', 'GET', `/api/access/who?task=${id('Cooling')}&class=${kind}`);
    const written = world.things.find(
      ({ name }) => name === { history: 'It is warm', history_released: 'It will be cool', internal: 'It will be expensive' }[kind],
    )!;
    const names = would.items
      .filter(({ canSignIn }: { canSignIn: boolean }) => canSignIn)
      .map(({ person }: { person: { name: string } }) => person.name);
    expect(new Set(names)).toEqual(written.seenBy);
  }
});

test('a comment by somebody whose right to the conversation has gone stays theirs to read, while they see the task', async () => {
  await world.comment('I was here', { task: 'Logo', by: 'Acme (France)', seenBy: ['team', 'Acme (France)', 'Suresh'] });
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  await world.did('Ada', 'PATCH', `/api/people/${world.ids['Acme (France)']}`, {
    profileId: items.find((it: { key: string }) => it.key === 'observer').id,
  });
  for (const name of ['Blue', 'Blue it is']) world.seen('comments', name, ['team', 'Suresh']);
  for (const name of ['In the open']) world.seen('comments', name, ['team', 'Pierre', 'Chloe']);
  await world.askEveryDoor('Blue', 'Blue it is', 'Green?', 'I was here', 'In the open');
});
