import { readFileSync } from 'node:fs';
import { openapi, operations } from '@portico/contract/openapi';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from './cast.ts';
import { answered, password, waitFor } from './portico.ts';
import { openWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.stop());

test('every operation of the contract is served', () => {
  expect(operations.filter(({ method, url }) => !world.app.hasRoute({ method, url })).map(({ id }) => id)).toEqual([]);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

test('nothing is served below /api that the contract does not promise', () => {
  const promised = new Set(operations.map(({ method, url }) => `${method} ${url}`));
  const served = [...world.app.printRoutes({ commonPrefix: false }).matchAll(/^.*?(\/api\/\S*) \(([A-Z, ]+)\)$/gm)].flatMap(
    ([, url, methods]) =>
      methods!
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${url}`),
  );
  expect(served.filter((route) => !promised.has(route) && !route.startsWith('GET /api/docs') && route !== 'GET /api/openapi.json')).toEqual(
    [],
  );
});

test('the description is served as it is generated, and the file in the repository says the same', async () => {
  const generated = JSON.parse(JSON.stringify(openapi()));
  const served = await world.call('nobody', 'GET', '/api/openapi.json');
  expect(served.body).toEqual(generated);
  expect(JSON.parse(readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8'))).toEqual(generated);
  expect((await world.call('nobody', 'GET', '/api/docs/')).status).toBe(200);
});

test('a task is found by a part of its title or by its number, a person by their name or the beginning of their address', async () => {
  const { did, ids } = world;
  const { id, number } = await did('Bela', 'POST', '/api/tasks', { title: 'Look for the key' });
  const found = async (url: string) => (await did('Bela', 'GET', url)).items.map(({ id }: { id: string }) => id);
  expect(await found('/api/tasks?limit=200&text=OR%20THE')).toContain(id);
  expect(await found(`/api/tasks?limit=200&text=${number}`)).toContain(id);
  expect(await found(`/api/tasks?limit=200&text=%23${number}`)).toContain(id);
  expect(await found('/api/tasks?text=%23999999')).toEqual([]);
  expect(await found('/api/people?text=ierr')).toContain(ids.Pierre);
  expect(await found(`/api/people?text=${emailOf('Pierre').slice(0, 8)}`)).toEqual([ids.Pierre]);
  expect(await found(`/api/people?text=${emailOf('Pierre').slice(8)}`)).toEqual([]);
});

test('projects are found by client, with or without those below it, by manager and by status', async () => {
  const { did, ids } = world;
  const paris = await did('Bela', 'POST', '/api/projects', { name: 'Paris office', clientIds: [ids['Acme (France)']] });
  const found = async (person: string, query: string) =>
    (await did(person, 'GET', `/api/projects?limit=200&${query}`)).items.map(({ id }: { id: string }) => id);
  expect(await found('Bela', `client=${ids['Acme (France)']}`)).toContain(paris.id);
  expect(await found('Bela', `client=${ids.Acme}`)).not.toContain(paris.id);
  expect(await found('Bela', `client=${ids.Acme}&below=true`)).toContain(paris.id);
  expect(await found('Bela', `client=${ids.IBM}&below=true`)).not.toContain(paris.id);
  expect(await found('Bela', `manager=${ids.Bela}`)).toContain(paris.id);
  expect(await found('Bela', `manager=${ids.Ada}`)).not.toContain(paris.id);
  expect(await found('Bela', `status=${paris.status}`)).toContain(paris.id);
  expect(await found('Bela', 'status=done')).not.toContain(paris.id);
  // Where one may ask for something: Pierre may among the projects of his company, Fred in none.
  expect(await found('Pierre', 'addTask=true')).toContain(paris.id);
  expect(await found('Fred', 'addTask=true')).toEqual([]);
  // From outside there is no tree to be seen, and so nothing to be found by it.
  expect(await found('Pierre', `client=${ids.Acme}&below=true`)).not.toContain(paris.id);
});

/** Each answer is held against the contract where it arrives, in `portico.ts`; here every operation gives one. */
test('every operation answers what it promises', async () => {
  const { did, ids } = world;
  await did('nobody', 'GET', '/api/setup');
  await did('nobody', 'GET', '/api/sample');
  await did('Ada', 'GET', '/api/workspace');
  await did('Ada', 'PATCH', '/api/workspace', { name: 'Meridian' });
  await did('Ada', 'PUT', '/api/workspace/logo', { image: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64') });
  await did('nobody', 'GET', (await did('Ada', 'GET', '/api/workspace')).brand.logo);
  await did('Ada', 'DELETE', '/api/workspace/logo');
  await did('Ada', 'GET', '/api/me');
  await did('Ada', 'PUT', '/api/me/login-name', { loginName: 'ada' });

  await did('Ada', 'GET', '/api/people?limit=3');
  await did('Ada', 'GET', '/api/people/count?side=outside');
  await did('Ada', 'GET', `/api/people/${ids.Pierre}`);
  await did('Ada', 'PATCH', `/api/people/${ids.Mila}`, { phone: '+33 1' });
  await did('Ada', 'PUT', `/api/people/${ids.Mila}/access`, { level: 'advanced' });
  const first = await world.linkTo(emailOf('Mila'));
  await did('Ada', 'POST', `/api/people/${ids.Mila}/invitations`);
  const { secret } = await world.linkTo(emailOf('Mila'), { after: first.mail.id });
  await did('nobody', 'POST', '/api/links', { secret });
  await did('Ada', 'DELETE', `/api/people/${ids.Mila}/access`);
  const nils = await did('Ada', 'POST', '/api/people', { name: 'Nils', kind: 'individual', email: emailOf('Nils'), parentId: ids.IBM });
  await did('Ada', 'PUT', `/api/people/${nils.id}/access`, { level: 'advanced' });
  await did('Nils', 'POST', '/api/activations', { secret: (await world.linkTo(emailOf('Nils'))).secret, password });
  const profiles = await did('Ada', 'GET', '/api/profiles');
  expect(profiles.items.length).toBeGreaterThan(0);
  const { ticks } = profiles.items[0];
  const own = await did('Ada', 'POST', '/api/profiles', { name: 'Onlookers', ticks });
  await did('Ada', 'POST', `/api/profiles/${own.id}/preview`, { ticks });
  await did('Ada', 'PUT', `/api/profiles/${own.id}`, { name: 'Lookers', ticks });
  await did('Ada', 'POST', `/api/people/${nils.id}/rights-preview`, { rights: ticks });
  await did('Ada', 'DELETE', `/api/profiles/${own.id}`);

  const file = { payload: Buffer.from('Name;Phone\nImported;1'), headers: { 'content-type': 'application/octet-stream' } };
  const { body: sent } = await world.ask('Ada', 'POST', '/api/imports?fileName=a.csv', file);
  const here = `/api/imports/${sent.id}`;
  await did('Ada', 'PATCH', here, { delimiter: 'semicolon' });
  await did('Ada', 'PUT', `${here}/check`);
  await did('Ada', 'GET', '/api/imports');
  await did('Ada', 'GET', `${here}/rows?outcome=new`);
  await did('Ada', 'GET', `${here}/result`);
  await did('Ada', 'PUT', `${here}/run`, { mode: 'all-or-nothing' });
  await waitFor('the import', async () => (await did('Ada', 'GET', here)).state === 'done' || undefined);
  await did('Ada', 'DELETE', here);
  await did('Nils', 'GET', '/api/inbox/welcome');
  await did('Nils', 'PUT', '/api/inbox/welcome/reading');
  await did('Nils', 'GET', '/api/inbox/mentions');
  await did('Ada', 'PUT', `/api/people/${nils.id}/pause`, { note: 'On leave' });
  await did('Ada', 'DELETE', `/api/people/${nils.id}/pause`);
  await did('Ada', 'GET', '/api/accesses?sort=lastUsed&limit=2');
  await did('Ada', 'POST', `/api/accesses/${nils.id}/reviews`, { decision: 'confirmed' });
  for (const kind of ['csv', 'pdf']) await did('Ada', 'GET', `/api/accesses/export.${kind}`);
  await did('Ada', 'POST', `/api/people/${nils.id}/deletion-preview`);
  const deletion = await did('Ada', 'PUT', `/api/people/${nils.id}/deletion`);
  await did('Ada', 'GET', '/api/deletions');
  await did('Ada', 'DELETE', `/api/deletions/${deletion.id}`);

  const pipeline = await did('Ada', 'POST', '/api/pipelines', { name: 'Short', stages: ['Begun', 'Done'] });
  await did('Ada', 'GET', '/api/pipelines');
  const project = await did('Bela', 'POST', '/api/projects', {
    name: 'Tower',
    pipelineId: pipeline.id,
    clientIds: [ids.IBM],
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
  });
  expect(project).toMatchObject({
    stages: [{ name: 'Begun' }, { name: 'Done' }],
    startsOn: '2027-01-01',
    manager: { name: 'Bela' },
    clients: [{ name: 'IBM' }],
  });
  await did('Bela', 'PATCH', `/api/projects/${project.id}`, { status: 'at-risk', parentId: null });
  for (const person of ['Bela', 'John', 'Fred']) {
    await did(person, 'GET', '/api/projects?limit=1');
    await did(person, 'GET', '/api/projects/count?status=at-risk');
  }
  await did('John', 'GET', `/api/projects/${project.id}`);
  await did('Bela', 'PUT', `/api/projects/${project.id}/clients`, { clientIds: [ids.IBM, ids.John] });
  await did('Bela', 'POST', '/api/projects/clients-preview', { projectIds: [project.id], clientIds: [ids.Alisha], as: 'added' });
  await did('Bela', 'PATCH', '/api/projects/clients', { projectIds: [project.id], clientId: ids.Alisha, as: 'added' });
  await did('John', 'GET', `/api/projects/${project.id}/clients`);
  const member = await did('Bela', 'POST', `/api/projects/${project.id}/members`, { personId: ids.Chidi, role: 'client_manager' });
  await did('John', 'GET', `/api/projects/${project.id}/members`);
  await did('Bela', 'DELETE', `/api/projects/${project.id}/members/${member.id}`);

  await did('Bela', 'POST', `/api/projects/${project.id}/members`, { personId: ids.John, role: 'participant' });
  const granted = { personId: ids.John, history: 'released', documents: 'none', mayWrite: true, isMentioned: false, mayUpload: false };
  const letter = { language: 'ro', tone: 'informal', message: null };
  const grants = `/api/projects/${project.id}/grants`;
  await did('Bela', 'POST', `${grants}/preview`, granted);
  await did('Bela', 'POST', `${grants}/letter-preview`, { ...granted, ...letter });
  const grant = await did('Bela', 'POST', grants, { ...granted, endsOn: '2040-01-31' });
  await did('Bela', 'POST', `${grants}/${grant.id}/invitations`, letter);
  await did('Bela', 'POST', `${grants}/${grant.id}/links`);
  await did('John', 'GET', `/api/projects/${project.id}`);
  await did('John', 'POST', `/api/projects/${project.id}/time-requests`);
  await did('Bela', 'GET', '/api/inbox/time-requests');
  await did('Bela', 'GET', grants);
  await did('Bela', 'PATCH', `${grants}/${grant.id}`, { active: false });

  await did('Bela', 'POST', `/api/people/${ids.John}/viewings`, { projectId: project.id });
  expect((await did('Bela', 'GET', `/api/people/${ids.John}/viewings`)).items).toMatchObject([{ by: { name: 'Bela' }, supposed: false }]);
  await did('Bela', 'POST', `/api/projects/${project.id}/invitations/preview`, { text: 'Nora <nora@x.example>' });
  const addresses = { payload: Buffer.from('Nora <nora@x.example>'), headers: { 'content-type': 'application/octet-stream' } };
  await world.ask('Bela', 'POST', `/api/projects/${project.id}/invitations/file`, addresses);
  await did('Bela', 'POST', `/api/projects/${project.id}/invitations`, { text: 'Nora <nora@x.example>' });

  const task = await did('Bela', 'POST', '/api/tasks', {
    title: 'Lift',
    projectId: project.id,
    stageId: project.stages[1].id,
    counterpartyId: ids.IBM,
    description: 'Up',
    plannedStart: '2027-01-01',
    plannedEnd: '2027-02-01',
    deadline: '2027-03-01',
    assigneeIds: [ids.Chidi],
    participantIds: [ids.John],
  });
  expect(task).toMatchObject({
    stage: { name: 'Done' },
    plannedStart: '2027-01-01',
    deadline: '2027-03-01',
    counterparty: { name: 'IBM' },
    assignees: [{ name: 'Chidi' }],
  });
  const url = `/api/tasks/${task.id}`;
  const asked = await did('John', 'POST', '/api/tasks', { title: 'A bell' });
  await did('Bela', 'PUT', `/api/tasks/${asked.id}/acceptance`);
  await did('Bela', 'PATCH', url, { deadline: null, parentId: asked.id });
  await did('Bela', 'PATCH', '/api/tasks', { taskIds: [task.id], change: { stageId: project.stages[0].id } });
  const list = await did('Bela', 'PUT', `${url}/checklist`, { items: [{ title: 'Rope' }, { title: 'Cabin', done: true }] });
  await did('Chidi', 'PUT', `${url}/checklist/${list.items[0].id}/done`, { done: true });
  const joined = await did('Bela', 'POST', `${url}/members`, { personId: ids.Alisha, role: 'co_assignee' });
  await did('Alisha', 'GET', `${url}/members`);
  await did('Bela', 'DELETE', `${url}/members/${joined.id}`);
  const comment = await did('John', 'POST', '/api/comments', { taskId: task.id, text: 'When?' });
  await did('John', 'PUT', '/api/inbox/mentions/reading', { upTo: comment.id });
  await did('Bela', 'GET', `/api/tasks/${task.id}/mentioned`);
  await did('Bela', 'POST', '/api/comments', { taskId: task.id, text: 'For you', class: 'internal', readers: [ids.John] });
  await did('John', 'GET', `/api/comments/${comment.id}`);
  await did('John', 'PATCH', `/api/comments/${comment.id}`, { text: 'When, please?' });
  await did('John', 'GET', `/api/comments/${comment.id}/editions`);
  await did('Bela', 'PATCH', `/api/tasks/${task.id}`, { deadline: '2027-01-15' });
  const [{ event }] = (await did('Bela', 'GET', `/api/history?kind=event&task=${task.id}`)).items;
  for (const entry of [`/api/comments/${comment.id}`, `/api/events/${event.id}`]) {
    await did('Bela', 'POST', `${entry}/release-preview`, { released: true });
    await did('Bela', 'PUT', `${entry}/release`);
    await did('Bela', 'DELETE', `${entry}/release`);
  }
  const upload = { payload: 'Up and down', headers: { 'content-type': 'application/octet-stream' } };
  const { body: document } = await world.ask('John', 'POST', `/api/documents?task=${task.id}&name=lift.txt`, upload);
  await did('Bela', 'POST', `/api/documents/${document.id}/release-preview`, { released: true });
  await did('Bela', 'PUT', `/api/documents/${document.id}/release`);
  await did('Bela', 'DELETE', `/api/documents/${document.id}/release`);
  for (const person of ['Bela', 'John']) {
    await did(person, 'GET', `/api/documents?task=${task.id}`);
    await did(person, 'GET', `/api/documents/${document.id}`);
    expect((await world.call(person, 'GET', `/api/documents/${document.id}/content`)).text).toBe('Up and down');
  }
  await did('John', 'DELETE', `/api/documents/${document.id}`);
  const slip = await did('John', 'POST', '/api/comments', { taskId: task.id, text: 'Oops' });
  await did('John', 'DELETE', `/api/comments/${slip.id}`);
  for (const person of ['Bela', 'John']) {
    await did(person, 'GET', `/api/history?task=${task.id}`);
    await did(person, 'GET', `/api/comments?task=${task.id}&limit=1`);
    await did(person, 'GET', '/api/comments/count');
    await did(person, 'GET', '/api/tasks?limit=1&sort=-createdAt');
    await did(person, 'GET', `/api/tasks/groups?by=stage&project=${project.id}`);
    await did(person, 'GET', '/api/tasks/count?assignee=me&status=open');
    await did(person, 'GET', url);
  }
  await did('Bela', 'GET', `/api/access/who?comment=${comment.id}`);
  await did('Bela', 'GET', `/api/access/reach/projects?person=${ids.John}`);
  await did('Bela', 'GET', `/api/access/reach/tasks?person=${ids.John}`);
  await did('Ada', 'POST', `/api/people/${ids.John}/move-preview`, { parentId: ids.Acme });
  await did('Bela', 'GET', `/api/access/why?task=${task.id}&person=${ids.John}`);
  await did('Chidi', 'PUT', `${url}/closure`, { note: 'Built' });
  expect(await did('John', 'GET', url)).toMatchObject({ closure: { by: { name: 'Chidi' }, note: 'Built', withdrawn: false } });
  await did('Chidi', 'DELETE', `${url}/closure`);
  await did('Bela', 'DELETE', url);
  await did('Bela', 'DELETE', `${url}/removal`);

  const size = await did('Ada', 'POST', '/api/fields', { of: 'tasks', name: 'Size', kind: 'choice', choices: ['Small', 'Large'] });
  const fee = await did('Ada', 'POST', '/api/fields', { of: 'projects', name: 'Fee', kind: 'money', inLists: true });
  await did('Ada', 'PATCH', `/api/fields/${size.id}`, { visibleOutside: true, choices: [{ id: size.choices[1].id, name: 'Huge' }] });
  await did('Ada', 'PUT', '/api/fields/order', { fieldIds: [size.id, fee.id] });
  for (const person of ['Bela', 'John']) await did(person, 'GET', '/api/fields?of=tasks');
  const huge = { fieldId: size.id, value: { kind: 'choice', choiceId: size.choices[1].id } };
  expect(await did('Bela', 'PATCH', url, { fields: [huge] })).toMatchObject({
    fields: [{ name: 'Size', value: { choice: { name: 'Huge' } }, version: 1, mayChange: true }],
  });
  const worth = { kind: 'money', amount: 100_000, currency: 'EUR' };
  await did('Bela', 'PATCH', `/api/projects/${project.id}`, { fields: [{ fieldId: fee.id, value: worth }] });
  await did('Ada', 'DELETE', `/api/fields/${fee.id}`);

  const { id: rateId } = await did('Ada', 'POST', '/api/rates', {
    personId: ids.Chidi,
    since: '2027-01-01',
    amount: 9000,
    currency: 'EUR',
  });
  await did('Ada', 'GET', '/api/rates');
  const day = '2027-01-04';
  const { id: costId } = await did('Bela', 'POST', '/api/costs', { taskId: task.id, day, words: 'Rope', amount: 1250, currency: 'EUR' });
  await did('Bela', 'PATCH', `/api/costs/${costId}`, { amount: 1350 });
  await did('Bela', 'GET', `/api/costs?project=${project.id}`);
  const { id: entryId } = await did('Chidi', 'POST', '/api/hours', { taskId: task.id, day, minutes: 90, note: 'Up and down' });
  await did('Chidi', 'PATCH', `/api/hours/${entryId}`, { minutes: 100 });
  for (const person of ['Bela', 'Chidi']) await did(person, 'GET', `/api/hours?task=${task.id}`);
  await did('Bela', 'PUT', `/api/projects/${project.id}/budget`, { amount: 500_000, currency: 'EUR', note: 'Agreed' });
  await did('Bela', 'GET', `/api/projects/${project.id}/money`);
  await did('Bela', 'DELETE', `/api/projects/${project.id}/budget`);
  await did('Bela', 'PUT', `/api/tasks/${task.id}/budget`, { amount: 50_000, currency: 'EUR', note: 'Agreed' });
  await did('Bela', 'GET', `/api/tasks/${task.id}/money`);
  await did('Bela', 'DELETE', `/api/tasks/${task.id}/budget`);
  await did('Chidi', 'DELETE', `/api/hours/${entryId}`);
  await did('Bela', 'DELETE', `/api/costs/${costId}`);
  await did('Ada', 'DELETE', `/api/rates/${rateId}`);
  const offer = await did('Bela', 'POST', '/api/orders', { kind: 'offer', clientId: ids.IBM, projectId: project.id });
  await did('Bela', 'PATCH', `/api/orders/${offer.id}`, { title: 'A lift', due: '2040-01-01' });
  await did('Bela', 'PUT', `/api/orders/${offer.id}/lines`, {
    lines: [{ text: 'Lift', quantity: '1', unitPrice: 100_000, taxRate: '19' }],
  });
  await did('Bela', 'PUT', `/api/orders/${offer.id}/status`, { status: 'sent' });
  for (const language of ['en', 'ru']) await did('Bela', 'GET', `/api/orders/${offer.id}/paper?language=${language}`);
  const invoice = await did('Bela', 'POST', `/api/orders/${offer.id}/invoices`);
  await did('Bela', 'GET', `/api/orders/${invoice.id}`);
  await did('Bela', 'GET', '/api/orders?kind=offer&status=sent');
  await did('Bela', 'DELETE', `/api/orders/${invoice.id}`);

  await did('Dora', 'GET', '/api/sessions');
  const key = await did('Dora', 'POST', '/api/api-keys', { name: 'Key' });
  await did('Dora', 'GET', '/api/api-keys');
  await did('Dora', 'DELETE', `/api/api-keys/${key.id}`);
  await did('Dora elsewhere', 'POST', '/api/session', { login: emailOf('Dora'), password });
  const { items } = await did('Dora', 'GET', '/api/sessions');
  await did('Dora', 'DELETE', `/api/sessions/${items.find(({ current }: { current: boolean }) => !current).id}`);
  await did('Dora', 'PUT', '/api/me/password', { current: password, password: 'lyon window oak 8' });
  await did('Dora', 'PUT', '/api/me/preferences', { language: 'ro', timeZone: 'Europe/Bucharest', dateFormat: 'dd.mm.yyyy' });
  const { secret: app } = await did('Dora', 'POST', '/api/me/second-factor');
  const begun = await did('Dora', 'PUT', '/api/me/second-factor/confirmation', { code: generateSync({ secret: app }) });
  await did('Dora', 'GET', '/api/me/second-factor');
  const step = await world.call('Dora', 'POST', '/api/session', { login: emailOf('Dora'), password: 'lyon window oak 8' });
  await did('Dora', 'POST', '/api/session/code', { secret: step.body.secret, code: begun.recoveryCodes[0] });
  const { recoveryCodes } = await did('Dora', 'POST', '/api/me/second-factor/recovery-codes', { code: begun.recoveryCodes[1] });
  await did('Dora', 'POST', '/api/me/second-factor/removals', { password: 'lyon window oak 8', code: recoveryCodes[0] });
  await did('Ada', 'DELETE', `/api/people/${ids.Dora}/second-factor`);
  await did('Ada', 'PUT', `/api/people/${nils.id}/login`, { loginName: 'nils.n', password: 'harbour quilt anvil 9' });
  const given = await world.call('Nils', 'POST', '/api/session', { login: 'nils.n', password: 'harbour quilt anvil 9' });
  await did('Nils', 'POST', '/api/first-passwords', { secret: given.body.secret, password });
  await did('nobody', 'POST', '/api/password-resets', { email: emailOf('Dora') });
  const reset = await world.linkTo(emailOf('Dora'), { kind: 'password-reset' });
  await did('Dora', 'PUT', '/api/password-resets', { secret: reset.secret, password: 'lyon window oak 9' });
  await did('Dora', 'DELETE', '/api/session');

  // The first workspace was created before this file began, by `signedIn.ts`; the sample company is loaded in `sample.test.ts`.
  const elsewhere = ['createWorkspace', 'loadSample'];
  expect(operations.map(({ id }) => id).filter((id) => !answered.has(id) && !elsewhere.includes(id))).toEqual([]);
});

test('a page goes on where the one before ended, and shows everything once', async () => {
  for (let n = 0; n < 7; n += 1) await world.did('Bela', 'POST', '/api/tasks', { title: `Step ${n}`, participantIds: [world.ids.Fred] });
  for (const person of ['Bela', 'Fred']) {
    for (const list of ['/api/tasks?', '/api/tasks?sort=-createdAt&', '/api/people?', '/api/comments?', '/api/projects?']) {
      const whole = (await world.did(person, 'GET', `${list}limit=200`)).items.map(({ id }: { id: string }) => id);
      const paged: string[] = [];
      for (let cursor = ''; ; ) {
        const page = await world.did(person, 'GET', `${list}limit=2${cursor}`);
        paged.push(...page.items.map(({ id }: { id: string }) => id));
        if (!page.nextCursor) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect([person, list, paged]).toEqual([person, list, whole]);
    }
  }
});
