import { operations } from '@portico/contract/openapi';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf, everybody, outside } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre', 'Rex'], seenBy: ['team', 'Pierre'] });
  await world.comment('Welcome', { task: 'Floor plan', seenBy: ['team', 'Pierre'] });
});

afterAll(() => world.stop());

test('P19: from outside there is no directory: one meets oneself and those one may write to', async () => {
  await world.askEveryDoor(...everybody.filter((name) => world.ids[name]));
});

test('P1, P2: access is for contacts, and somebody who has it stays a contact', async () => {
  const give = (name: string) => world.call('Bela', 'PUT', `/api/people/${world.ids[name]}/access`, { level: 'advanced' });
  expect((await give('Dora')).status).toBe(400);
  expect((await world.call('Ada', 'PATCH', `/api/people/${world.ids.Pierre}`, { kind: 'member' })).body).toMatchObject({
    code: 'invalid',
    fields: [{ field: '#/kind' }],
  });
  expect((await world.call('Ada', 'PATCH', `/api/people/${world.ids.Pierre}`, { mayGrantAccess: true })).body).toMatchObject({
    code: 'invalid',
  });
  const company = await world.did('Ada', 'GET', `/api/people/${world.ids['Acme (France)']}`);
  expect(company).toMatchObject({ kind: 'company', side: 'outside', accessLevel: 'advanced', accessState: 'active' });
  const me = await world.did('Pierre', 'GET', '/api/me');
  expect(me).toMatchObject({ person: { side: 'outside', kind: 'individual' } });
  expect(Object.entries(me.may).filter(([, may]) => may)).toEqual([['addTask', true]]);
});

test('P18: only administrators, and employees with the tick, give and withdraw external access', async () => {
  const url = `/api/people/${world.ids.Chloe}`;
  for (const person of everybody.filter((name) => !['Ada', 'Bela'].includes(name))) {
    for (const [method, path, body] of [
      ['PUT', '/access', { level: 'advanced' }],
      ['DELETE', '/access'],
      ['POST', '/invitations'],
      ['PATCH', '', { name: 'Somebody else' }],
    ] as const) {
      const { status } = await world.call(person, method, url + path, body);
      expect([person, method, path, [401, 403, 404].includes(status)]).toEqual([person, method, path, true]);
    }
  }
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { mayGrantAccess: true });
  await world.did('Dora', 'PUT', `${url}/access`, { level: 'advanced' });
  for (const name of outside) world.thing('people', name).seenBy.add('Dora');
  await world.askEveryDoor('Chloe', 'Mila');

  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { mayGrantAccess: false });
  for (const name of outside) world.thing('people', name).seenBy.delete('Dora');
  await world.askEveryDoor('Chloe', 'Mila');
});

test('the ticks “view client info” and “add client” open the contacts, and not the access of contacts', async () => {
  for (const tick of ['viewClientInfo', 'addClient']) {
    await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { [tick]: true });
    for (const name of outside) world.thing('people', name).seenBy.add('Chidi');
    await world.askEveryDoor('Pierre', 'Mila', 'Acme');
    expect((await world.call('Chidi', 'DELETE', `/api/people/${world.ids.Pierre}/access`)).status).toBe(403);
    // Moving somebody who can come in gives them what stands there: that is giving access.
    expect((await world.call('Chidi', 'PATCH', `/api/people/${world.ids.Pierre}`, { parentId: world.ids.IBM })).status).toBe(403);
    await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { [tick]: false });
    for (const name of outside) world.thing('people', name).seenBy.delete('Chidi');
  }
  await world.askEveryDoor('Pierre');
});

test('P19: from outside nothing is set up, nobody is entered, and no setting is changed', async () => {
  const project = world.thing('projects', 'Lyon showroom').id;
  const tries = [
    ['POST', '/api/projects', { name: 'Mine' }],
    ['PATCH', `/api/projects/${project}`, { name: 'Mine' }],
    ['PUT', `/api/projects/${project}/clients`, { clientIds: [] }],
    ['POST', `/api/projects/${project}/members`, { personId: world.ids.Pierre, role: 'member' }],
    ['POST', '/api/people', { name: 'Friend', kind: 'individual' }],
    ['PATCH', `/api/people/${world.ids.Pierre}`, { name: 'Pete' }],
    ['POST', '/api/pipelines', { name: 'Mine', stages: ['One'] }],
    ['PATCH', '/api/workspace', { name: 'Mine' }],
    ['GET', '/api/mails'],
    ['PUT', '/api/me/login-name', { loginName: 'pierre' }],
  ] as const;
  for (const [method, url, body] of tries) {
    const { status } = await world.call('Pierre', method, url, body);
    expect([method, url, status >= 400 && status < 500]).toEqual([method, url, true]);
    expect(
      (await world.call('Zed', method, url.includes(project) ? url : '/api/mails/00000000-0000-7000-8000-000000000000', body)).status,
    ).toBeGreaterThanOrEqual(400);
  }
  for (const list of ['profiles', 'pipelines']) {
    const { status, body } = await world.call('Pierre', 'GET', `/api/${list}`);
    expect(status === 403 || body.items.length === 0).toBe(true);
  }
  await world.askEveryDoor('Lyon showroom');
});

test('nobody gets no answer from any operation that is for people', async () => {
  for (const operation of operations.filter(({ caller }) => caller === 'person')) {
    const url = operation.url.replaceAll(/:\w+/g, world.ids.Ada!);
    for (const [person, headers] of [
      ['nobody', undefined],
      ['Rex', undefined],
      ['nobody', { authorization: 'Bearer c_x' }],
      ['nobody', { cookie: 'portico_session=t_' }],
    ] as const) {
      const body = operation.body && ['POST', 'PUT', 'PATCH'].includes(operation.method) ? (bodies[operation.id] ?? {}) : undefined;
      const answer = await world.call(person, operation.method, url, body, headers);
      expect([operation.id, [400, 401, 415].includes(answer.status)]).toEqual([operation.id, true]);
    }
  }
});

const bodies: Record<string, object> = { closeTask: {}, addTask: { title: 'x' }, addProject: { name: 'x' } };

test('who and why are answered to employees only', async () => {
  const task = world.thing('tasks', 'Floor plan').id;
  for (const person of outside.filter((name) => !['Mila', 'Rex'].includes(name))) {
    for (const url of [`/api/access/who?task=${task}`, `/api/access/why?task=${task}&person=${world.ids[person]}`]) {
      expect([person, (await world.call(person, 'GET', url)).status]).toEqual([person, 403]);
    }
  }
  expect((await world.call('Zed', 'GET', `/api/access/who?task=${task}`)).status).toBe(404);
  expect((await world.call('nobody', 'GET', `/api/access/who?task=${task}`)).status).toBe(401);
});

test('what opens something to somebody who cannot come in is told all the same', async () => {
  const { items } = await world.did('Bela', 'GET', `/api/access/who?task=${world.thing('tasks', 'Floor plan').id}`);
  const rex = items.find(({ person }: { person: { name: string } }) => person.name === 'Rex');
  expect(rex).toMatchObject({
    accessLevel: 'none',
    canSignIn: false,
    reasons: [{ because: 'role', words: 'Rex takes part in the task “Floor plan”.' }],
  });
  const why = await world.did(
    'Bela',
    'GET',
    `/api/access/why?person=${world.ids.Chloe}&project=${world.thing('projects', 'Lyon showroom').id}`,
  );
  expect(why).toMatchObject({
    sees: true,
    reasons: [{ because: 'client', words: 'Chloe belongs to Acme (France), a client of this project.' }],
  });
});

test('withdrawn access closes every door at once, and given again it opens the same ones with a new sign-in', async () => {
  await world.did('Bela', 'DELETE', `/api/people/${world.ids.Pierre}/access`);
  for (const { kind, name, seenBy } of world.things.filter(({ seenBy }) => seenBy.has('Pierre')))
    world.seen(
      kind,
      name,
      [...seenBy].filter((it) => it !== 'Pierre'),
    );
  expect((await world.call('Pierre', 'GET', '/api/me')).status).toBe(401);
  expect(
    (await world.call('Pierre', 'POST', '/api/session', { login: emailOf('Pierre'), password: 'lyon window oak 7' })).body,
  ).toMatchObject({ code: 'sign-in-failed' });
  const why = await world.did('Bela', 'GET', `/api/access/who?task=${world.thing('tasks', 'Floor plan').id}`);
  expect(why.items.find(({ person }: { person: { name: string } }) => person.name === 'Pierre')).toMatchObject({ canSignIn: false });

  const before = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0].id;
  await world.did('Bela', 'PUT', `/api/people/${world.ids.Pierre}/access`, { level: 'advanced' });
  expect((await world.call('Pierre', 'GET', '/api/me')).status).toBe(401);
  const { secret } = await world.linkTo(emailOf('Pierre'), { after: before });
  await world.did('Pierre', 'POST', '/api/activations', { secret, password: 'another oak window 8' });
  for (const [kind, name] of [
    ['projects', 'Lyon showroom'],
    ['tasks', 'Floor plan'],
    ['comments', 'Welcome'],
    ['people', 'Pierre'],
    ['people', 'Chidi'],
  ] as const) {
    world.thing(kind, name).seenBy.add('Pierre');
  }
  await world.askEveryDoor();
});
