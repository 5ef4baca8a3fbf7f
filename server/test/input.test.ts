import { randomUUID } from 'node:crypto';
import { operations } from '@portico/contract/openapi';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from './cast.ts';
import type { Method } from './portico.ts';
import { openWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const absent = '01900000-0000-7000-8000-000000000000';

/** Pierre sees the showroom and the floor plan, and neither the safe nor what is in it. */
beforeAll(async () => {
  world = await openWorld();
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team'] });
  await world.project('Safe', { seenBy: ['team'] });
  await world.task('Code', { project: 'Safe', participants: ['Chidi'], seenBy: ['team'] });
  await world.comment('1234', { task: 'Code', seenBy: ['team'] });
  await world.document('plan of the safe.txt', { task: 'Code', seenBy: ['team'] });
  await world.did('Bela', 'PUT', `/api/tasks/${id('Code')}/checklist`, { items: [{ title: 'Change it' }] });
});

afterAll(() => world.stop());

async function refused(person: string, method: Method, url: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await world.call(person, method, url, body, headers);
  const { status, code, fields, detail } = answer.body ?? {};
  return { status: status ?? answer.status, code, fields: fields?.map(({ field }: { field: string }) => field), detail };
}

test('what cannot be read is refused, and says what can', async () => {
  const post = async (payload: string, type?: string) =>
    (await world.ask('Bela', 'POST', '/api/tasks', { payload, headers: type ? { 'content-type': type } : {} })).body;
  expect(await post('{"title": "x"', 'application/json')).toMatchObject({
    status: 400,
    code: 'malformed',
    detail: expect.stringContaining('JSON'),
  });
  expect(await post('', 'application/json')).toMatchObject({ status: 400, code: 'malformed' });
  expect(await post('{"__proto__": {"x": 1}, "title": "x"}', 'application/json')).toMatchObject({ status: 400, code: 'malformed' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
    expect(await post('{"title": "x"}', type)).toMatchObject({
      status: 415,
      code: 'unsupported-media',
      detail: expect.stringContaining('application/json'),
    });
  }
  expect(await post(JSON.stringify({ title: 'x', description: 'x'.repeat(1_100_000) }), 'application/json')).toMatchObject({
    status: 413,
    code: 'too-large',
  });
  for (const body of ['null', '[]', '"x"', '1'])
    expect(await post(body, 'application/json')).toMatchObject({ status: 400, code: 'invalid' });
});

test('what may be left out, and is wrong, is told once and in words', async () => {
  const { body } = await world.call('Bela', 'POST', '/api/people', { name: 'Nils', kind: 'individual', email: 'nils at ibm' });
  expect(body.fields).toEqual([{ field: '#/email', message: 'This is not an e-mail address' }]);
});

test('an address that leads nowhere is answered like one that hides something', async () => {
  for (const [method, url] of [
    ['GET', '/api/nothing'],
    ['POST', '/api/me'],
    ['DELETE', '/api/tasks'],
    ['GET', `/api/tasks/${absent}/nothing`],
  ] as const) {
    expect(await refused('Bela', method, url)).toMatchObject({ status: 404, code: 'not-found' });
  }
  for (const url of ['/api/tasks/%E0%A4%A', '/api/%', `/api/tasks/${'x'.repeat(2000)}`]) {
    expect((await refused('Bela', 'GET', url)).status).toBeLessThan(500);
  }
});

test('a field that cannot stay is named, with the way out', async () => {
  const fields = async (method: Method, url: string, body?: unknown) => (await world.call('Bela', method, url, body)).body.fields;
  expect(await fields('POST', '/api/tasks', {})).toEqual([{ field: '#/title', message: 'This is needed' }]);
  expect(await fields('POST', '/api/tasks', { title: '   ' })).toEqual([{ field: '#/title', message: 'This cannot be empty' }]);
  expect(await fields('POST', '/api/tasks', { title: 'x'.repeat(251) })).toEqual([{ field: '#/title', message: 'At most 250 characters' }]);
  expect(await fields('POST', '/api/tasks', { title: 5 })).toMatchObject([{ field: '#/title' }]);
  expect(await fields('POST', '/api/tasks', { title: 'x', colour: 'red' })).toEqual([
    { field: '#/colour', message: 'This is not known here' },
  ]);
  expect(await fields('PATCH', `/api/tasks/${id('Code')}`, { deadline: '2027-02-30' })).toContainEqual({
    field: '#/deadline',
    message: 'This is not a day; write it as 2026-11-30',
  });
  expect(await fields('PATCH', `/api/tasks/${id('Code')}`, { stageId: 'first' })).toContainEqual({
    field: '#/stageId',
    message: 'This is not an id',
  });
  expect(await fields('POST', '/api/people', { name: 'N', kind: 'individual', email: 'nobody' })).toContainEqual({
    field: '#/email',
    message: 'This is not an e-mail address',
  });
  expect(await fields('GET', '/api/tasks?limit=0')).toMatchObject([{ field: 'querystring#/limit' }]);
  expect(await fields('GET', '/api/tasks?limit=many')).toMatchObject([{ field: 'querystring#/limit' }]);
  expect(await fields('GET', '/api/tasks?colour=red')).toEqual([{ field: 'querystring#/colour', message: 'This is not known here' }]);
  expect(await fields('GET', '/api/tasks/first')).toEqual([{ field: 'params#/taskId', message: 'This is not an id' }]);
  expect((await fields('POST', '/api/people', { name: 'N', kind: 'boss' })).map(({ field }: { field: string }) => field)).toContain(
    '#/kind',
  );
});

/** The least that can be sent; of a file, nothing. */
const leastOf = (body: TSchema | undefined) => (body && !('contentMediaType' in body) ? minimal(body) : undefined);

test('an id that is no id is refused at every address that takes one', async () => {
  for (const operation of operations.filter(({ params }) => params)) {
    for (const wrong of ['1', 'urn:uuid:01900000-0000-7000-8000-000000000000', `${absent}0`, '%00', "'", '..%2F..%2Fme']) {
      const url = operation.url.replaceAll(/:\w+/g, wrong);
      const answer = await refused('Ada', operation.method, url, leastOf(operation.body));
      expect([operation.id, wrong, answer.status]).toEqual([operation.id, wrong, 400]);
    }
  }
});

test('a day or a moment that no calendar knows, and a text that cannot be kept, are refused like any other slip', async () => {
  for (const deadline of ['0000-01-01', '2027-13-01', '2027-02-29', '-0001-01-01', '99999-01-01', 'tomorrow']) {
    expect(await refused('Bela', 'POST', '/api/tasks', { title: 'x', deadline })).toMatchObject({
      status: 400,
      fields: expect.arrayContaining(['#/deadline']),
    });
  }
  // The last two are in the calendar where they were written, and past its ends in UTC.
  const past = ['9999-12-31T23:59:59-14:00', '0001-01-01T00:00:00+14:00'];
  for (const expiresAt of ['2027-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '2027-01-01', 'soon', ...past]) {
    expect(await refused('Bela', 'POST', '/api/api-keys', { name: 'x', expiresAt })).toMatchObject({
      status: 400,
      fields: expect.arrayContaining(['#/expiresAt']),
    });
  }
  for (const [method, url, body] of [
    ['POST', '/api/tasks', { title: 'a\u0000b' }],
    ['POST', '/api/comments', { taskId: id('Code'), text: '\u0000!' }],
    ['PATCH', `/api/people/${world.ids.Mila}`, { name: 'Mila\u0000' }],
    ['POST', '/api/projects', { name: 'x', description: '\u0000' }],
    ['PUT', `/api/tasks/${id('Code')}/checklist`, { items: [{ title: 'x\u0000' }] }],
    ['GET', '/api/tasks?text=%00'],
    ['GET', '/api/people?text=a%00'],
    ['GET', '/api/people?kind=%00'],
    ['GET', '/api/projects?text=%00'],
    ['POST', '/api/session', { login: 'ada\u0000', password: 'x' }],
  ] as const) {
    expect([url, await refused('Ada', method, url, body)]).toMatchObject([
      url,
      { status: 400, code: 'invalid', fields: [expect.stringContaining('#/')] },
    ]);
  }
  // What only looks dangerous is text like any other.
  const title = '<script>\'"; drop table tasks; -- \\u0000 %_ \u202e 🏛 \ud800';
  expect((await world.did('Bela', 'POST', '/api/tasks', { title })).title).toBe(title.toWellFormed());
});

test('a place in a list is taken back as it was given, or refused', async () => {
  const wrap = (it: unknown) => Buffer.from(JSON.stringify(it)).toString('base64url');
  const moments = ['2027-13-45T99:99:99Z', '0000-00-00T00:00:00Z', '2027-02-30T00:00:00Z', '2027-01-01T24:61:00Z'];
  for (const list of ['/api/tasks', '/api/projects', '/api/people', '/api/comments', '/api/mails', '/api/orders', '/api/hours']) {
    for (const cursor of [
      'x',
      '',
      '%00',
      wrap(null),
      wrap([]),
      wrap(['x', 'y']),
      wrap([1, 2]),
      wrap([absent]),
      wrap({}),
      wrap(['a\u0000', absent]),
      'x'.repeat(501),
      ...moments.map((moment) => wrap([moment, absent])),
      wrap([['2027-01-01T00:00:00Z'], absent]),
    ]) {
      const { status, text } = await world.call('Ada', 'GET', `${list}?cursor=${cursor}`);
      expect([list, cursor, status === 200 || status === 400, text]).toMatchObject([list, cursor, true, {}]);
    }
    const { nextCursor } = await world.did('Ada', 'GET', `${list}?limit=1`);
    if (nextCursor) expect((await world.call('Ada', 'GET', `${list}?limit=1&cursor=${nextCursor}`)).status).toBe(200);
    if (nextCursor)
      expect(await refused('Ada', 'GET', `${list}?cursor=${nextCursor.slice(0, -3)}`)).toMatchObject({
        status: 400,
        code: 'cursor-unknown',
      });
  }
});

test('what does not fit together is refused in words at its field', async () => {
  const elsewhere = await world.did('Bela', 'GET', `/api/projects/${id('Safe')}`);
  const here = { title: 'x', projectId: id('Lyon showroom') };
  const wrong = (body: object) => refused('Bela', 'POST', '/api/tasks', body);
  expect(await wrong({ ...here, stageId: elsewhere.stages[0].id })).toMatchObject({ code: 'stage-elsewhere', fields: ['#/stageId'] });
  expect(await wrong({ ...here, stageId: absent })).toMatchObject({ code: 'stage-elsewhere', fields: ['#/stageId'] });
  expect(await wrong({ title: 'x', projectId: null, stageId: elsewhere.stages[0].id })).toMatchObject({
    code: 'stage-elsewhere',
    fields: ['#/stageId'],
  });
  expect(await wrong({ ...here, plannedStart: '2027-03-02', plannedEnd: '2027-03-01' })).toMatchObject({
    code: 'dates-crossed',
    fields: ['#/plannedEnd'],
  });
  expect(await wrong({ ...here, plannedStart: '2027-03-02', deadline: '2027-03-01' })).toMatchObject({
    code: 'dates-crossed',
    fields: ['#/deadline'],
  });
  expect(await wrong({ ...here, assigneeIds: [world.ids.Zed] })).toMatchObject({ code: 'not-found', fields: ['#/assigneeIds/0'] });
  expect(await wrong({ ...here, assigneeIds: [world.ids.Ada, world.ids.Ada] })).toMatchObject({
    code: 'invalid',
    fields: ['#/assigneeIds'],
  });
  expect(await wrong({ ...here, participantIds: [world.ids.Zed] })).toMatchObject({ code: 'not-found', fields: ['#/participantIds/0'] });
  expect(await wrong({ ...here, requesterId: world.ids.Zed })).toMatchObject({ code: 'not-found', fields: ['#/requesterId'] });
  expect(await wrong({ ...here, counterpartyId: world.ids.Ada })).toMatchObject({ code: 'not-a-client', fields: ['#/counterpartyId'] });
  expect(await wrong({ ...here, projectId: id('Zenith tower') })).toMatchObject({ code: 'not-found', fields: ['#/projectId'] });
  expect(await wrong({ ...here, parentId: id('Dig') })).toMatchObject({ code: 'not-found', fields: ['#/parentId'] });

  const change = (url: string, body: object) => refused('Ada', 'PATCH', url, body);
  const part = await world.did('Bela', 'POST', '/api/tasks', { ...here, parentId: id('Floor plan') });
  expect(await change(`/api/tasks/${id('Floor plan')}`, { parentId: id('Floor plan') })).toMatchObject({
    code: 'task-cycle',
    fields: ['#/parentId'],
  });
  expect(await change(`/api/tasks/${id('Floor plan')}`, { parentId: part.id })).toMatchObject({
    code: 'task-cycle',
    fields: ['#/parentId'],
  });
  expect(await change(`/api/tasks/${id('Floor plan')}`, { parentId: id('Dig') })).toMatchObject({
    code: 'not-found',
    fields: ['#/parentId'],
  });
  expect(await change(`/api/tasks/${id('Floor plan')}`, {})).toMatchObject({ code: 'invalid' });
  expect(await change(`/api/people/${world.ids.Acme}`, { parentId: world.ids.Chloe })).toMatchObject({ code: 'tree-cycle' });
  expect(await change(`/api/people/${world.ids.Pierre}`, { email: 'other@outside.example' })).toMatchObject({ code: 'email-signs-in' });
  expect(await change(`/api/people/${world.ids.Pierre}`, { supervisorId: world.ids.Ravi })).toMatchObject({
    code: 'not-found',
    fields: ['#/supervisorId'],
  });
  expect(await change(`/api/projects/${id('Safe')}`, { startsOn: '2027-02-02', endsOn: '2027-02-01' })).toMatchObject({
    code: 'dates-crossed',
    fields: ['#/endsOn'],
  });
  expect(await change(`/api/projects/${id('Safe')}`, { parentId: id('Zenith tower') })).toMatchObject({
    code: 'not-found',
    fields: ['#/parentId'],
  });

  expect(await refused('Bela', 'POST', '/api/comments', { taskId: absent, text: 'x' })).toMatchObject({
    code: 'not-found',
    fields: ['#/taskId'],
  });
  expect(await refused('Bela', 'POST', '/api/comments', { taskId: id('Dig'), text: 'x' })).toMatchObject({
    code: 'not-found',
    fields: ['#/taskId'],
  });
  const member = { personId: world.ids.Zed, role: 'participant' };
  expect(await refused('Bela', 'POST', `/api/tasks/${id('Code')}/members`, member)).toMatchObject({
    code: 'not-found',
    fields: ['#/personId'],
  });
  expect(await refused('Bela', 'POST', `/api/projects/${id('Safe')}/members`, member)).toMatchObject({
    code: 'not-found',
    fields: ['#/personId'],
  });
  expect(await refused('Bela', 'PUT', `/api/projects/${id('Safe')}/clients`, { clientIds: [world.ids.Zed] })).toMatchObject({
    code: 'not-found',
    fields: ['#/clientIds/0'],
  });
  expect(await refused('Bela', 'PUT', `/api/projects/${id('Safe')}/clients`, { clientIds: [world.ids.Ada] })).toMatchObject({
    code: 'not-a-client',
  });
  const twice = { personId: world.ids.Chidi, role: 'participant' };
  expect(await refused('Bela', 'POST', `/api/tasks/${id('Code')}/members`, twice)).toMatchObject({ status: 409, code: 'already-there' });
  expect(
    await refused('Ada', 'POST', '/api/people', { name: 'Ada II', kind: 'member', email: emailOf('Ada').toUpperCase() }),
  ).toMatchObject({ code: 'email-taken', fields: ['#/email'] });
  for (const query of ['', `?task=${absent}&project=${absent}`]) {
    expect(await refused('Bela', 'GET', `/api/access/who${query}`)).toMatchObject({ status: 400, code: 'invalid' });
  }
});

test('nothing is half saved', async () => {
  const tasks = async () => (await world.did('Bela', 'GET', '/api/tasks/count')).count;
  const [before] = [await tasks()];
  await refused('Bela', 'POST', '/api/tasks', { title: 'Half', assigneeIds: [world.ids.Chidi, absent] });
  await refused('Bela', 'POST', '/api/projects', { name: 'Half', clientIds: [world.ids.IBM, absent] });
  await refused('Ada', 'POST', '/api/people', { name: 'Half', kind: 'individual', profileId: absent });
  expect(await tasks()).toBe(before);
  expect((await world.did('Bela', 'GET', '/api/projects/count?text=Half')).count).toBe(0);
  expect((await world.did('Ada', 'GET', '/api/people/count?text=Half')).count).toBe(0);
});

test('requests that another site sends change nothing, even with our cookie', async () => {
  const post = async (headers: Record<string, string>, method: Method = 'POST', url = '/api/tasks') =>
    (await world.call('Bela', method, url, method === 'POST' ? { title: 'Forged' } : undefined, { host: 'portico.example', ...headers }))
      .status;
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://portico.example' },
    { origin: 'https://portico.example.evil.example' },
    // A browser adds this to a form that is sent to https://name:password@…
    { origin: 'https://evil.example', authorization: 'Basic eDp4' },
  ] as Record<string, string>[]) {
    expect([headers, await post(headers)]).toEqual([headers, 403]);
    expect([headers, await post(headers, 'DELETE', '/api/session')]).toEqual([headers, 403]);
    expect([headers, await post(headers, 'PUT', `/api/tasks/${id('Code')}/acceptance`)]).toEqual([headers, 403]);
  }
  expect((await world.did('Bela', 'GET', '/api/tasks/count?text=Forged')).count).toBe(0);
  const signedIn = await world.call(
    'nobody',
    'POST',
    '/api/session',
    { login: emailOf('Bela'), password: 'lyon window oak 7' },
    { origin: 'https://evil.example' },
  );
  expect(signedIn).toMatchObject({ status: 403, body: { code: 'cross-site' } });
  for (const headers of [
    { origin: 'https://portico.example' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    {},
  ] as Record<string, string>[]) {
    expect([headers, await post(headers)]).toEqual([headers, 201]);
  }
});

test('a name that a request gives to this server is not used in a mail', async () => {
  const nils = await world.did('Ada', 'POST', '/api/people', { name: 'Nils', kind: 'individual', email: 'nils@outside.example' });
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' };
  await world.did('Ada', 'PUT', `/api/people/${nils.id}/access`, { level: 'advanced' }, headers);
  const { mail } = await world.linkTo('nils@outside.example');
  expect(mail.text + mail.html).not.toContain('evil.example');
  expect(mail.text).toContain('https://portico.example/activate/');
});

test('an edit of what somebody has changed meanwhile is refused', async () => {
  for (const [url, body] of [
    [`/api/tasks/${id('Code')}`, { description: 'x' }],
    [`/api/projects/${id('Safe')}`, { description: 'x' }],
    [`/api/people/${world.ids.Mila}`, { phone: '1' }],
    ['/api/workspace', { name: 'Meridian' }],
  ] as const) {
    const read = await world.call('Ada', 'GET', url);
    const etag = String(read.headers.etag);
    expect(etag).toBe(`"${read.body.version}"`);
    // Two who read the same version: one is faster.
    const both = await Promise.all([1, 2].map(() => world.call('Ada', 'PATCH', url, body, { 'if-match': etag })));
    expect([url, both.map(({ status }) => status).sort()]).toEqual([url, [200, 412]]);
    const now = await world.call('Ada', 'GET', url);
    expect(now.body.version).toBe(read.body.version + 1);
    expect((await world.call('Ada', 'PATCH', url, body, { 'if-match': String(now.headers.etag) })).status).toBe(200);
    expect(await refused('Ada', 'PATCH', url, body, { 'if-match': etag })).toMatchObject({ status: 412, code: 'edited-meanwhile' });
    expect((await world.call('Ada', 'PATCH', url, body, { 'if-match': '*' })).status).toBe(200);
    expect(await refused('Ada', 'PATCH', url, body, { 'if-match': 'yesterday' })).toMatchObject({ status: 400, code: 'malformed' });
  }
});

test('a write that is sent twice under one key is done once and answered twice', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const count = async () => (await world.did('Bela', 'GET', '/api/tasks/count?text=Once')).count;
  const [one, two] = await Promise.all([1, 2].map(() => world.call('Bela', 'POST', '/api/tasks', { title: 'Once' }, key)));
  expect([one!.status, two!.status]).toEqual([201, 201]);
  expect(two!.body.id).toBe(one!.body.id);
  expect(await count()).toBe(1);
  const third = await world.call('Bela', 'POST', '/api/tasks', { title: 'Once' }, key);
  expect(third.body).toEqual(one!.body);
  expect(await refused('Bela', 'POST', '/api/tasks', { title: 'Once more' }, key)).toMatchObject({
    status: 422,
    code: 'idempotency-reused',
  });
  expect(await refused('Bela', 'POST', '/api/comments', { taskId: one!.body.id, text: 'Once' }, key)).toMatchObject({
    status: 422,
    code: 'idempotency-reused',
  });
  expect((await world.call('Chidi', 'POST', '/api/tasks', { title: 'Once' }, key)).body.id).not.toBe(one!.body.id);
  expect((await world.call('Pierre', 'POST', '/api/tasks', { title: 'Once' }, key)).status).toBe(201);
  // What was refused is not kept: mended, it may be sent under the same key.
  const next = { 'idempotency-key': randomUUID() };
  expect(
    (await world.call('Bela', 'POST', '/api/tasks', { title: 'x', plannedStart: '2027-02-02', deadline: '2027-02-01' }, next)).status,
  ).toBe(422);
  expect((await world.call('Bela', 'POST', '/api/tasks', { title: 'x', plannedStart: '2027-02-02' }, next)).status).toBe(201);
  expect(await refused('Bela', 'POST', '/api/tasks', { title: 'x' }, { 'idempotency-key': 'x'.repeat(201) })).toMatchObject({
    status: 400,
    code: 'malformed',
  });
});

test('no secret is kept to be answered again', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const { secret } = await world.did('Bela', 'POST', '/api/api-keys', { name: 'Twice' }, key);
  await world.call(
    'Bela',
    'PUT',
    '/api/me/password',
    { current: 'lyon window oak 7', password: 'lyon window oak 8' },
    { 'idempotency-key': 'changing' },
  );
  expect(
    await world.sql("select key from idempotency_keys where response::text like '%' || $1 || '%' or key = 'changing'", [secret]),
  ).toEqual([]);
});

test('what two people do at the same moment is done once, and both are answered', async () => {
  const task = await world.did('Bela', 'POST', '/api/tasks', { title: 'Both' });
  const url = `/api/tasks/${task.id}`;
  const statuses = async (method: Method, path: string, body?: object) =>
    (await Promise.all(['Ada', 'Bela', 'Ada', 'Bela'].map((person) => world.call(person, method, url + path, body)))).map(
      ({ status }) => status,
    );
  expect(await statuses('PUT', '/closure', { note: 'Done' })).toEqual([200, 200, 200, 200]);
  for (const [method, path, body] of [
    ['DELETE', '/closure'],
    ['PUT', '/acceptance'],
    ['PUT', '/checklist', { items: [{ title: 'One' }] }],
    ['DELETE', ''],
    ['DELETE', '/removal'],
  ] as const) {
    for (const status of await statuses(method, path, body)) expect([method, path, status < 500]).toEqual([method, path, true]);
  }
  const [item] = (await world.did('Bela', 'PUT', `${url}/checklist`, { items: [{ title: 'One' }] })).items;
  const doubled = await world.did('Bela', 'PUT', `${url}/checklist`, {
    items: [
      { id: item.id, title: 'One' },
      { id: item.id, title: 'Two' },
    ],
  });
  expect(doubled.items[0].id).toBe(item.id);
  expect(doubled.items[1].id).not.toBe(item.id);
  const members = await Promise.all(
    ['Ada', 'Bela'].map((person) =>
      world.call(person, 'POST', `/api/projects/${id('Safe')}/members`, { personId: world.ids[person], role: 'manager' }),
    ),
  );
  for (const { status } of members) expect(status).toBeLessThan(500);
  const clients = await Promise.all(
    ['Ada', 'Bela'].map((person) => world.call(person, 'PUT', `/api/projects/${id('Safe')}/clients`, { clientIds: [world.ids.IBM] })),
  );
  for (const { status } of clients) expect(status).toBeLessThan(500);
});

/** Something the schema of a body accepts, with these ids. */
function minimal(schema: TSchema, some = absent): unknown {
  const it = schema as {
    type?: string;
    const?: unknown;
    anyOf?: TSchema[];
    properties?: Record<string, TSchema>;
    required?: string[];
    format?: string;
    minItems?: number;
    items?: TSchema;
    minProperties?: number;
  };
  if (it.const !== undefined) return it.const;
  if (it.anyOf) return minimal(it.anyOf[0]!, some);
  if (it.type === 'object') {
    const names = it.required?.length ? it.required : Object.keys(it.properties!).slice(0, it.minProperties ?? 0);
    return Object.fromEntries(names.map((name) => [name, minimal(it.properties![name]!, some)]));
  }
  if (it.type === 'array') return Array.from({ length: it.minItems ?? 0 }, () => minimal(it.items!, some));
  if (it.type === 'boolean') return true;
  if (it.type === 'integer') return 1;
  return (
    { uuid: some, email: 'x@outside.example', date: '2027-01-01', 'date-time': '2027-01-01T00:00:00Z', 'time-zone': 'Europe/Paris' }[
      it.format ?? ''
    ] ?? 'xxx'
  );
}

test('for somebody from outside, what is hidden and what does not exist answer alike, byte for byte', async () => {
  const mail = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0].id;
  const session = (await world.did('Ada', 'GET', '/api/sessions')).items[0].id;
  const key = (await world.did('Ada', 'POST', '/api/api-keys', { name: 'Ada’s' })).id;
  const code = await world.did('Bela', 'GET', `/api/tasks/${id('Code')}`);
  const safe = await world.did('Bela', 'GET', `/api/projects/${id('Safe')}/members`);
  const stage = (await world.did('Bela', 'GET', `/api/projects/${id('Safe')}`)).stages[0].id;
  await world.did('Bela', 'POST', `/api/projects/${id('Lyon showroom')}/members`, { personId: world.ids.Ravi, role: 'participant' });
  const rights = { history: 'none', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
  const grant = (await world.did('Bela', 'POST', `/api/projects/${id('Lyon showroom')}/grants`, { personId: world.ids.Ravi, ...rights }))
    .id;
  const csv = { payload: Buffer.from('Name\nA'), headers: { 'content-type': 'application/octet-stream' } };
  const file = (await world.ask('Ada', 'POST', '/api/imports?fileName=a.csv', csv)).body.id;
  const deletion = (await world.did('Ada', 'PUT', `/api/people/${world.ids.Mila}/deletion`)).id;
  const profile = (await world.did('Ada', 'GET', '/api/profiles')).items[0].id;
  const pipeline = (await world.did('Ada', 'GET', '/api/pipelines')).items[0].id;
  const spent = { projectId: id('Lyon showroom'), day: '2027-01-04' };
  const made = async (url: string, body: object) => (await world.did('Bela', 'POST', url, body)).id;
  const cost = await made('/api/costs', { ...spent, words: 'Paint', amount: 100, currency: 'EUR' });
  const hours = await made('/api/hours', { ...spent, minutes: 60 });
  const rate = await made('/api/rates', { personId: world.ids.Bela, since: '2027-01-01', amount: 100, currency: 'EUR' });
  const order = await made('/api/orders', { kind: 'offer', clientId: world.ids.Pierre, projectId: id('Lyon showroom') });
  await world.did('Bela', 'PATCH', `/api/tasks/${id('Code')}`, { deadline: '2027-02-01' });
  const [{ event }] = (await world.did('Bela', 'GET', `/api/history?kind=event&task=${id('Code')}`)).items;
  const field = (await world.did('Ada', 'POST', '/api/fields', { of: 'tasks', name: 'Margin', kind: 'number' })).id;
  /** What exists, in this workspace and in the other, and Pierre cannot see. */
  const hidden: Record<string, string[]> = {
    taskId: [id('Code'), id('Dig')],
    taskIds: [id('Code'), id('Dig')],
    task: [id('Code'), id('Dig')],
    projectId: [id('Safe'), id('Zenith tower')],
    project: [id('Safe'), id('Zenith tower')],
    parentId: [id('Code'), id('Safe'), world.ids.Acme!],
    parent: [id('Code'), id('Safe'), world.ids.Acme!],
    commentId: [id('1234'), id('Deeper')],
    comment: [id('1234')],
    documentId: [id('plan of the safe.txt')],
    document: [id('plan of the safe.txt')],
    eventId: [event.id],
    personId: [world.ids.Ada!, world.ids.Ravi!, world.ids.Acme!, world.ids.Zed!],
    person: [world.ids.Ada!, world.ids.Ravi!],
    memberId: [code.members[0].id, safe.items[0].id],
    itemId: [code.checklist[0].id],
    sessionId: [session],
    apiKeyId: [key],
    mailId: [mail],
    grantId: [grant],
    importId: [file],
    accessId: [grant, world.ids.Ravi!],
    deletionId: [deletion],
    stageId: [stage],
    stage: [stage],
    client: [world.ids.Ravi!],
    author: [world.ids.Ravi!, world.ids.Ada!],
    before: [world.ids.Ravi!],
    assignee: [world.ids.Chidi === undefined ? '' : world.ids.Ada!],
    counterpartyId: [world.ids.Ravi!],
    requesterId: [world.ids.Ada!],
    managerId: [world.ids.Ada!],
    manager: [world.ids.Ada!],
    supervisorId: [world.ids.Ada!],
    profileId: [profile],
    pipelineId: [pipeline],
    assigneeIds: [world.ids.Ada!],
    participantIds: [world.ids.Ada!],
    clientIds: [world.ids.Ravi!],
    clientId: [world.ids.Ravi!],
    projectIds: [id('Safe'), id('Zenith tower')],
    readers: [world.ids.Ada!],
    addressees: [world.ids.Ada!],
    answers: [id('1234')],
    upTo: [id('1234')],
    change: [stage],
    costId: [cost],
    entryId: [hours],
    rateId: [rate],
    orderId: [order],
    fieldId: [field],
    fieldIds: [field],
  };
  /** Where the address takes two, also what is hidden below something that can be seen. */
  const visible: Record<string, string> = { taskId: id('Floor plan'), projectId: id('Lyon showroom') };
  const asked = async (method: Method, url: string, body: unknown) => {
    const { status, text, headers } = await world.call('Pierre', method, url, body);
    const { date, ...said } = headers;
    return JSON.stringify([status, text, said]);
  };
  const differences: string[] = [];
  let pairs = 0;
  const compare = async (operation: string, name: string, of: (id: string) => [Method, string, unknown]) => {
    for (const there of hidden[name] ??
      (() => {
        throw new Error(`${operation}: nothing hidden for ${name}`);
      })()) {
      // An answer may repeat the id that was asked about, which is known to whoever asked.
      const heard = async (one: string) => (await asked(...of(one))).replaceAll(one, 'id');
      const [a, b] = [await heard(there), await heard(randomUUID())];
      pairs += 1;
      if (a !== b) differences.push(`${operation} ${name}: ${a} and ${b}`);
    }
  };

  for (const { id: operation, method, url, params, query, body: schema, caller } of operations.filter((it) => it.caller === 'person')) {
    const body = leastOf(schema);
    const names = Object.keys(params?.properties ?? {});
    for (const name of names) {
      const at = (value: string) =>
        names.reduce((path, other) => path.replace(`:${other}`, other === name ? value : (visible[other] ?? absent)), url);
      await compare(operation, name, (value) => [method, at(value), body]);
      if (names.length > 1 && name !== names[0])
        await compare(operation, names[0]!, (value) => [
          method,
          names.reduce((path, other, n) => path.replace(`:${other}`, n === 0 ? value : hidden[other]![0]!), url),
          body,
        ]);
    }
    const here = names.reduce((path, name) => path.replace(`:${name}`, visible[name] ?? absent), url);
    for (const [name, shape] of Object.entries(query?.properties ?? {})) {
      if (JSON.stringify(shape).includes('"uuid"'))
        await compare(operation, name, (value) => [method, `${here}?${name}=${value}`, undefined]);
    }
    if (caller !== 'person' || !schema || !('properties' in schema)) continue;
    for (const [name, shape] of Object.entries(schema.properties as Record<string, TSchema>)) {
      if (!JSON.stringify(shape).includes('"uuid"') || ['items', 'lines', 'fields', 'choices'].includes(name)) continue;
      const list = 'type' in shape && shape.type === 'array';
      await compare(operation, name, (value) => [
        method,
        here,
        { ...(body as object), ...(name === 'readers' && { class: 'internal' }), [name]: list ? [value] : value },
      ]);
    }
  }
  expect(differences).toEqual([]);
  expect(pairs).toBeGreaterThan(100);
});
