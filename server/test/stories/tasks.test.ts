import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;

/** Two projects of one family, the older first; Bela is client manager of the older. Pierre, Chloe and Ravi are their people. */
beforeAll(async () => {
  world = await openWorld();
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
  await world.project('Brand', {
    clients: ['Acme'],
    seenBy: ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'],
  });
  await world.project('Our own website', { seenBy: ['team'] });
  await world.did('Bela', 'POST', `/api/projects/${id('Lyon showroom')}/members`, { personId: world.ids.Bela, role: 'client_manager' });
  world.seen('people', 'Bela', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
});

afterAll(() => world.stop());

test('P10: in a visible project one sees the tasks one was added to; with none, the list is empty', async () => {
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  await world.task('Budget', { project: 'Lyon showroom', seenBy: ['team'] });
  await world.comment('Which wall goes?', { task: 'Floor plan', seenBy: ['team', 'Pierre'] });
  await world.comment('Too much', { task: 'Budget', seenBy: ['team'] });
  await world.askEveryDoor('Lyon showroom', 'Floor plan', 'Budget', 'Which wall goes?', 'Too much');
  const chloe = await world.did('Chloe', 'GET', `/api/tasks?project=${id('Lyon showroom')}`);
  expect(chloe).toEqual({ items: [], nextCursor: null });
});

test('P9: somebody without a company sees the project that holds a task of theirs, and of its tasks that one', async () => {
  await world.task('Photos', { project: 'Our own website', assignees: ['Fred'], seenBy: ['team', 'Fred'] });
  await world.task('Imprint', { project: 'Our own website', seenBy: ['team'] });
  world.seen('projects', 'Our own website', ['team', 'Fred']);
  await world.askEveryDoor('Our own website', 'Photos', 'Imprint');

  const photos = await world.did('Fred', 'GET', `/api/tasks/${id('Photos')}`);
  await world.did('Bela', 'DELETE', `/api/tasks/${id('Photos')}/members/${photos.members[0].id}`);
  world.seen('projects', 'Our own website', ['team']);
  world.seen('tasks', 'Photos', ['team']);
  await world.askEveryDoor('Our own website', 'Photos');
});

test('P10: a task without a project is there for the team and for those who take part', async () => {
  await world.task('Call back', { participants: ['Fred'], seenBy: ['team', 'Fred'] });
  await world.comment('Tomorrow', { task: 'Call back', by: 'Fred', seenBy: ['team', 'Fred'] });
  await world.askEveryDoor('Call back', 'Tomorrow');
});

test('P20: each role in a task opens it, and is taken away again', async () => {
  await world.task('Parts', { project: 'Brand', seenBy: ['team', 'Ravi', 'Suresh', 'Chloe'] });
  const url = `/api/tasks/${id('Parts')}`;
  const given = { assignee: 'Ravi', co_assignee: 'Suresh', participant: 'Chloe' };
  const members = [];
  for (const [role, name] of Object.entries(given)) {
    members.push(await world.did('Bela', 'POST', `${url}/members`, { personId: world.ids[name], role }));
    const closes = role !== 'participant';
    const may = { change: false, remove: false, accept: false, close: closes, comment: true, commentPrivately: false, release: false };
    expect((await world.did(name, 'GET', url)).may).toMatchObject(may);
  }
  await world.askEveryDoor('Parts');

  for (const member of members) await world.did('Bela', 'DELETE', `${url}/members/${member.id}`);
  world.seen('tasks', 'Parts', ['team']);
  await world.askEveryDoor('Parts');
});

test('P20: a role in a project opens its frame to somebody from outside, and none of its tasks', async () => {
  await world.project('Town hall', { seenBy: ['team', 'Fred', 'Peter Parker'] });
  await world.task('Stairs', { project: 'Town hall', seenBy: ['team'] });
  const url = `/api/projects/${id('Town hall')}/members`;
  const member = await world.did('Bela', 'POST', url, { personId: world.ids.Fred, role: 'member' });
  await world.did('Bela', 'POST', url, { personId: world.ids['Peter Parker'], role: 'participant' });
  for (const role of ['manager', 'client_manager', 'auditor']) {
    expect((await world.call('Bela', 'POST', url, { personId: world.ids.Fred, role })).body).toMatchObject({
      code: 'role-not-for-outside',
    });
  }
  await world.askEveryDoor('Town hall', 'Stairs');

  await world.did('Bela', 'DELETE', `${url}/${member.id}`);
  world.seen('projects', 'Town hall', ['team', 'Peter Parker']);
  await world.askEveryDoor('Town hall', 'Stairs');
});

test('P11: from outside a task is addressed to a client manager of one’s projects or to one’s own supervisor, and to nobody else', async () => {
  const picker = async (person: string) =>
    (await world.did(person, 'GET', '/api/people?addressable=true')).items.map(({ name }: { name: string }) => name);
  expect(await picker('Pierre')).toEqual(['Bela', 'Chidi']);
  expect(await picker('Chloe')).toEqual(['Bela']);
  expect(await picker('Ravi')).toEqual([]);
  expect(await picker('Fred')).toEqual([]);

  await world.task('A sign for the door', {
    by: 'Pierre',
    project: 'Lyon showroom',
    assignees: ['Bela', 'Chidi'],
    seenBy: ['team', 'Pierre'],
  });
  for (const [person, name] of [
    ['Pierre', 'Ada'],
    ['Pierre', 'Chloe'],
    ['Chloe', 'Chidi'],
    ['Ravi', 'Bela'],
    ['Fred', 'Zed'],
    ['Zed', 'Ada'],
  ] as const) {
    for (const field of ['assigneeIds', 'participantIds']) {
      const { body } = await world.call(person, 'POST', '/api/tasks', { title: 'For you', projectId: null, [field]: [world.ids[name]] });
      expect(body).toMatchObject({ code: person === 'Zed' ? 'not-found' : 'not-addressable', fields: [{ field: `#/${field}/0` }] });
    }
  }
  const joined = await world.call('Pierre', 'POST', `/api/tasks/${id('A sign for the door')}/members`, {
    personId: world.ids.Dora,
    role: 'assignee',
  });
  expect(joined.body).toMatchObject({ code: 'not-addressable' });
  const spoofed = await world.call('Pierre', 'POST', '/api/tasks', { title: 'In his name', requesterId: world.ids.Bela });
  expect(spoofed.status).toBeGreaterThanOrEqual(400);
  await world.askEveryDoor('A sign for the door');
});

test('P12: a new task goes to the first project in which its author may add one at that moment, the oldest first', async () => {
  const landsIn = async (person: string, ...seenBy: string[]) => {
    const added = await world.did(person, 'POST', '/api/tasks', { title: `${person} asks ${world.things.length}` });
    world.tell('tasks', added.title, added.id, ['team', person, ...seenBy]);
    return added.project?.name ?? null;
  };
  expect(await landsIn('Chloe')).toBe('Lyon showroom');
  expect(await landsIn('Ravi')).toBe('Brand');
  expect(await landsIn('Fred')).toBe(null);
  expect(await landsIn('Dora')).toBe(null);

  // Hidden from contacts, it takes no task of theirs either; those they have keep its frame open.
  await world.did('Bela', 'PATCH', `/api/projects/${id('Lyon showroom')}`, { hiddenFromContacts: true });
  expect(await landsIn('Chloe')).toBe('Brand');
  world.seen('projects', 'Lyon showroom', ['team', 'Pierre', 'Chloe']);
  world.seen('people', 'Bela', ['team']);
  expect((await world.call('Chloe', 'POST', '/api/tasks', { title: 'There all the same', projectId: id('Lyon showroom') })).status).toBe(
    403,
  );
  await world.askEveryDoor('Lyon showroom', 'Brand');

  await world.did('Bela', 'PATCH', `/api/projects/${id('Lyon showroom')}`, { hiddenFromContacts: false });
  world.seen('projects', 'Lyon showroom', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
  world.seen('people', 'Bela', ['team', 'Acme (France)', 'Pierre', 'Chloe']);
});

test('P22: a requester from outside edits until an employee accepts, then only withdraws, and never deletes', async () => {
  await world.task('Bigger letters', { by: 'Pierre', project: 'Lyon showroom', seenBy: ['team', 'Pierre'] });
  const url = `/api/tasks/${id('Bigger letters')}`;
  expect((await world.did('Pierre', 'GET', url)).may).toMatchObject({ change: true, close: true, remove: false });
  await world.did('Pierre', 'PATCH', url, { description: 'At least a metre', deadline: '2027-01-31' });
  expect((await world.call('Pierre', 'DELETE', url)).status).toBe(403);
  expect((await world.call('Pierre', 'PUT', `${url}/acceptance`)).status).toBe(403);

  await world.did('Chidi', 'PUT', `${url}/acceptance`);
  expect((await world.did('Pierre', 'GET', url)).may).toMatchObject({ change: false, close: true, remove: false });
  for (const [method, path, body] of [
    ['PATCH', '', { title: 'Smaller' }],
    ['DELETE', ''],
    ['PUT', '/checklist', { items: [{ title: 'x' }] }],
  ] as const) {
    expect((await world.call('Pierre', method, `${url}${path}`, body)).status).toBe(403);
  }
  const closure = await world.did('Pierre', 'PUT', `${url}/closure`, { note: 'No longer needed' });
  expect(closure).toMatchObject({ withdrawn: true, note: 'No longer needed', by: { name: 'Pierre' } });
  expect(await world.did('Bela', 'PUT', `${url}/closure`, { note: 'Again' })).toEqual(closure);
  for (const stranger of ['Chloe', 'Ravi', 'Fred', 'Zed']) {
    for (const [method, path, body] of [
      ['PATCH', '', { title: 'x' }],
      ['DELETE', ''],
      ['PUT', '/closure', {}],
      ['DELETE', '/closure'],
    ] as const) {
      expect((await world.call(stranger, method, `${url}${path}`, body)).status).toBe(404);
    }
  }
  await world.askEveryDoor('Bigger letters');
});

test('P14: an auditor of the team edits, closes, deletes and restores; one from outside needs the policy, and is asked twice', async () => {
  await world.project('Audit', { by: 'Bela', seenBy: ['team'] });
  await world.task('Books', { project: 'Audit', seenBy: ['team'] });
  await world.comment('Balanced', { task: 'Books', seenBy: ['team'] });
  await world.comment('Between us', { task: 'Books', class: 'internal', seenBy: ['team'] });
  const members = `/api/projects/${id('Audit')}/members`;
  const fred = { personId: world.ids.Fred, role: 'auditor' };

  expect((await world.call('Bela', 'POST', members, { ...fred, confirmed: true })).body).toMatchObject({ code: 'role-not-for-outside' });
  expect((await world.call('Bela', 'PATCH', '/api/workspace', { outsideAuditors: true })).status).toBe(403);
  await world.did('Ada', 'PATCH', '/api/workspace', { outsideAuditors: true });
  const asked = await world.call('Bela', 'POST', members, fred);
  expect(asked.body).toMatchObject({ code: 'outside-auditor-unconfirmed' });
  expect(asked.body.detail).toContain('Fred would see and change every task of Audit');
  expect((await world.call('Fred', 'GET', `/api/tasks/${id('Books')}`)).status).toBe(404);

  const member = await world.did('Bela', 'POST', members, { ...fred, confirmed: true });
  for (const [kind, name] of [
    ['projects', 'Audit'],
    ['tasks', 'Books'],
    ['comments', 'Balanced'],
  ] as const)
    world.seen(kind, name, ['team', 'Fred']);
  await world.askEveryDoor('Audit', 'Books', 'Balanced', 'Between us');
  await world.did('Fred', 'PATCH', `/api/tasks/${id('Books')}`, { title: 'Books' });
  await world.did('Fred', 'DELETE', `/api/tasks/${id('Books')}`);
  await world.did('Fred', 'DELETE', `/api/tasks/${id('Books')}/removal`);

  expect((await world.call('Ada', 'PATCH', '/api/workspace', { outsideAuditors: false })).body).toMatchObject({ code: 'already-there' });
  await world.did('Bela', 'DELETE', `${members}/${member.id}`);
  await world.did('Ada', 'PATCH', '/api/workspace', { outsideAuditors: false });
  for (const [kind, name] of [
    ['projects', 'Audit'],
    ['tasks', 'Books'],
    ['comments', 'Balanced'],
  ] as const)
    world.seen(kind, name, ['team']);
  await world.askEveryDoor('Audit', 'Books', 'Balanced', 'Between us');

  const chidi = await world.did('Bela', 'POST', members, { personId: world.ids.Chidi, role: 'auditor' });
  await world.did('Chidi', 'DELETE', `/api/tasks/${id('Books')}`);
  await world.did('Chidi', 'DELETE', `/api/tasks/${id('Books')}/removal`);
  await world.did('Bela', 'DELETE', `${members}/${chidi.id}`);
  expect((await world.call('Chidi', 'DELETE', `/api/tasks/${id('Books')}`)).status).toBe(403);
});

test('a removed task is in the bin for those who may bring it back, with all that hangs on it, and gone for everybody else', async () => {
  await world.task('Mistake', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  await world.comment('Sorry', { task: 'Mistake', by: 'Pierre', seenBy: ['team', 'Pierre'] });
  expect((await world.call('Chidi', 'DELETE', `/api/tasks/${id('Mistake')}`)).status).toBe(403);
  await world.did('Ada', 'DELETE', `/api/tasks/${id('Mistake')}`);
  world.seen('tasks', 'Mistake', ['Ada', 'Bela']);
  world.seen('comments', 'Sorry', ['Ada', 'Bela']);
  await world.askEveryDoor('Mistake', 'Sorry');
  expect((await world.did('Ada', 'GET', '/api/tasks?text=Mistake')).items).toEqual([]);

  await world.did('Bela', 'DELETE', `/api/tasks/${id('Mistake')}/removal`);
  world.seen('tasks', 'Mistake', ['team', 'Pierre']);
  world.seen('comments', 'Sorry', ['team', 'Pierre']);
  await world.askEveryDoor('Mistake', 'Sorry');
});

test('a part of a hidden task does not tell of the whole', async () => {
  await world.task('The whole', { project: 'Brand', seenBy: ['team'] });
  await world.task('A part', { project: 'Brand', parentId: id('The whole'), participants: ['Suresh'], seenBy: ['team', 'Suresh'] });
  await world.askEveryDoor('The whole', 'A part');
  expect((await world.did('Suresh', 'GET', `/api/tasks/${id('A part')}`)).parent).toBeNull();
  expect((await world.did('Dora', 'GET', `/api/tasks/${id('A part')}`)).parent).toBe(id('The whole'));
});

test('a task that moves to another project is seen by those who see it there', async () => {
  await world.task('Wanderer', { project: 'Lyon showroom', participants: ['Chloe'], seenBy: ['team', 'Chloe'] });
  await world.comment('On the way', { task: 'Wanderer', seenBy: ['team', 'Chloe'] });
  await world.did('Bela', 'PATCH', `/api/tasks/${id('Wanderer')}`, { projectId: id('Our own website') });
  world.seen('projects', 'Our own website', ['team', 'Chloe']);
  await world.askEveryDoor('Wanderer', 'On the way', 'Our own website');
});
