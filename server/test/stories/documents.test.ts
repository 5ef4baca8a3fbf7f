import { randomUUID } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { documentJobs } from '../../src/documents/jobs.ts';
import { openStore } from '../../src/documents/store.ts';
import { everybody, seenBy as through } from '../cast.ts';
import { waitFor } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
let origin: string;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const bytes = { 'content-type': 'application/octet-stream' };
const send = (person: string, query: string, payload: string | Buffer | Readable = 'Something') =>
  world.ask(person, 'POST', `/api/documents?${query}`, { payload: payload as Buffer, headers: bytes });
/** Whatever lies in the folder. */
const files = async () =>
  (await readdir(world.folder, { recursive: true, withFileTypes: true }))
    .filter((it) => it.isFile())
    .map((it) => relative(world.folder, join(it.parentPath, it.name)))
    .sort();
const history = async (person: string, query: string) =>
  (await world.did(person, 'GET', `/api/history?${query}`)).items
    .filter(({ kind }: { kind: string }) => kind === 'document')
    .map(({ document }: { document: { by: { name: string }; what: string; name: string } }) =>
      [document.by.name, document.what, document.name].join(' '),
    );

/** Fred is granted all documents, Suresh what is released, Chloe none and may upload; Pierre has a part in the floor plan. */
const grantees = ['Fred', 'Suresh', 'Chloe'];
beforeAll(async () => {
  world = await openWorld();
  origin = await world.app.listen({ port: 0, host: '127.0.0.1' });
  world.byGrantAlone = new Set(['Fred']);
  const here = [...grantees, 'Acme (France)', 'Pierre'];
  await world.project('Showroom', { clients: ['Acme (France)'], seenBy: ['team', ...here] });
  await world.project('Archive', { parentId: id('Showroom'), seenBy: ['team'] });
  await world.task('Floor plan', { project: 'Showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre', ...grantees] });
  await world.task('Lighting', { project: 'Showroom', seenBy: ['team', ...grantees] });
  for (const person of grantees)
    await world.did('Bela', 'POST', `/api/projects/${id('Showroom')}/members`, { personId: world.ids[person], role: 'participant' });
  await world.grant('Fred', 'Showroom', { documents: 'all' });
  await world.grant('Suresh', 'Showroom', { documents: 'released' });
  await world.grant('Chloe', 'Showroom', { mayUpload: true });
});
afterAll(() => world.stop());

test('D5: of the documents of a project and its tasks each sees as much as their right says, at every door', async () => {
  await world.document('contract.txt', { project: 'Showroom', seenBy: ['team', 'Fred'] });
  await world.document('opening hours.txt', { project: 'Showroom', released: true, seenBy: ['team', 'Fred', 'Suresh'] });
  await world.document('walls.txt', { task: 'Floor plan', seenBy: ['team', 'Fred', 'Pierre'] });
  await world.document('lamps.txt', { task: 'Lighting', released: true, seenBy: ['team', 'Fred', 'Suresh'] });
  await world.document('old papers.txt', { project: 'Archive', seenBy: ['team'] });
  await world.document('zenith.txt', { project: 'Zenith tower', by: 'Zed', seenBy: ['Zed'] });
  await world.askEveryDoor();
});

test('D6: one is released from its menu, one hears to whom, and its end closes it again', async () => {
  const url = `/api/documents/${id('walls.txt')}`;
  const asked = async (released: boolean) => (await world.did('Bela', 'POST', `${url}/release-preview`, { released })).opened;
  expect((await asked(true)).people.map(({ name }: { name: string }) => name)).toEqual(['Suresh']);
  expect((await world.call('Pierre', 'PUT', `${url}/release`)).status).toBe(403);
  expect((await world.call('Suresh', 'PUT', `${url}/release`)).status).toBe(404);
  await world.askEveryDoor('walls.txt');

  expect(await world.did('Chidi', 'PUT', `${url}/release`)).toMatchObject({ class: 'documents_released', may: { release: true } });
  world.seen('documents', 'walls.txt', ['team', 'Fred', 'Pierre', 'Suresh']);
  await world.askEveryDoor('walls.txt', 'contract.txt');
  expect(await history('Suresh', `task=${id('Floor plan')}`)).toEqual(['Bela added walls.txt']);
  expect(await history('Bela', `task=${id('Floor plan')}`)).toEqual(['Chidi released walls.txt', 'Bela added walls.txt']);

  await world.did('Chidi', 'DELETE', `${url}/release`);
  world.seen('documents', 'walls.txt', ['team', 'Fred', 'Pierre']);
  await world.askEveryDoor('walls.txt');
  expect(await history('Suresh', `task=${id('Floor plan')}`)).toEqual([]);
});

test('D8, D16: whoever may upload does, and sees their own; nobody else from outside adds anything', async () => {
  const place = `project=${id('Showroom')}`;
  for (const person of ['Fred', 'Suresh']) {
    expect(await world.did(person, 'GET', `/api/projects/${id('Showroom')}`)).toMatchObject({ may: { upload: false } });
    expect((await send(person, `${place}&name=a.txt`)).body).toMatchObject({ status: 403, code: 'forbidden' });
  }
  for (const person of ['Ravi', 'Zed']) expect((await send(person, `${place}&name=a.txt`)).body).toMatchObject({ status: 404 });
  expect((await send('nobody', `${place}&name=a.txt`)).status).toBe(401);
  expect((await send('Pierre', `${place}&name=a.txt`)).status).toBe(403);

  await world.document('wishes.txt', { project: 'Showroom', by: 'Chloe', seenBy: ['team', 'Fred', 'Chloe'] });
  await world.document('more wishes.txt', { task: 'Lighting', by: 'Chloe', seenBy: ['team', 'Fred', 'Chloe'] });
  await world.document('sketch.txt', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Fred', 'Pierre'] });
  await world.askEveryDoor('wishes.txt', 'more wishes.txt', 'sketch.txt', 'contract.txt');
  expect(await history('Chloe', `project=${id('Showroom')}`)).toEqual(['Chloe added more wishes.txt', 'Chloe added wishes.txt']);
});

test('B1: why somebody sees a document is told in words', async () => {
  const why = async (person: string, name: string) =>
    (await world.did('Bela', 'GET', `/api/access/why?person=${world.ids[person]}&document=${id(name)}`)).reasons.map(
      ({ words }: { words: string }) => words,
    );
  expect(await why('Fred', 'contract.txt')).toEqual(['Fred was let into this project for a time.']);
  expect(await why('Chloe', 'wishes.txt')).toEqual(['Chloe uploaded it.', 'Chloe was let into this project for a time.']);
  const { reasons } = await world.did('Bela', 'GET', `/api/access/why?person=${world.ids.Chloe}&document=${id('wishes.txt')}`);
  expect(reasons[0].opens).toMatchObject({ kind: 'project', url: `/projects/${id('Showroom')}/documents` });
  expect(await why('Pierre', 'walls.txt')).toEqual(['Pierre takes part in the task “Floor plan”.']);
  expect(await why('Suresh', 'contract.txt')).toEqual([]);
});

test('B2: whoever looks through the eyes of a contact sees their documents, and uploads nothing', async () => {
  const name = through('Fred', 'Bela');
  const begun = await world.did('Bela', 'POST', `/api/people/${world.ids.Fred}/viewings`, {});
  world.cookies.set(name, `portico_session=${/#view=(.+)$/.exec(begun.url)![1]}`);
  expect((await world.did(name, 'GET', `/api/documents?project=${id('Showroom')}`)).items.length).toBe(7);
  expect((await send(name, `project=${id('Showroom')}&name=a.txt`)).body).toMatchObject({ code: 'only-looking' });
});

test('what is downloaded is what was sent, byte by byte, and runs nowhere', async () => {
  const sent = Buffer.from([...'<script>alert(1)</script>'].map((letter) => letter.charCodeAt(0)).concat([0, 255, 254]));
  await world.document('Größe “A4”.html', { project: 'Showroom', bytes: sent, by: 'Chloe', seenBy: ['team', 'Fred', 'Chloe'] });
  const answer = await world.app.inject({
    method: 'GET',
    url: `/api/documents/${id('Größe “A4”.html')}/content`,
    headers: { cookie: world.cookies.get('Fred')! },
  });
  expect(answer.rawPayload.equals(sent)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '28',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  expect(answer.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%80%9CA4%E2%80%9D\.html$/);
  const head = await world.ask('Fred', 'HEAD' as 'GET', `/api/documents/${id('Größe “A4”.html')}/content`);
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '28']);
  const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
  await world.document('dot.txt', { project: 'Showroom', bytes: picture, seenBy: ['team', 'Fred'] });
  expect(await world.did('Fred', 'GET', `/api/documents/${id('dot.txt')}`)).toMatchObject({ type: 'image/png', size: 29 });
});

test('what cannot be taken is refused in words, and nothing of it is kept', async () => {
  const place = `project=${id('Showroom')}`;
  const before = await world.did('Bela', 'GET', `/api/documents?${place}&limit=200`);
  const refused = async (query: string, payload?: string | Buffer, headers = {}) =>
    (await world.ask('Bela', 'POST', `/api/documents?${query}`, { payload: payload ?? 'x', headers: { ...bytes, ...headers } })).body;
  expect(await refused(`${place}&name=a.txt`, '')).toMatchObject({ code: 'file-empty', detail: expect.any(String) });
  for (const name of ['setup.EXE', 'invoice.js', 'a.lnk.'])
    expect(await refused(`${place}&name=${name}`)).toMatchObject({ code: 'file-refused', detail: expect.stringContaining('ZIP') });
  expect(await refused(`${place}&name=a.txt`, Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).toMatchObject({
    code: 'file-refused',
  });
  expect(await refused(`${place}&name=a.txt`, 'x', { 'content-length': '250000001' })).toMatchObject({ code: 'too-large' });
  expect(await refused(`${place}&task=${id('Lighting')}&name=a.txt`)).toMatchObject({ code: 'invalid' });
  expect(await refused('name=a.txt')).toMatchObject({ code: 'invalid' });
  for (const name of ['', '%20', 'a%2Fb', '..%5Ca', 'a%00', 'a%0A', 'x'.repeat(201), '%E2%80%AEfdp.txt', '%E2%80%8B'])
    expect(await refused(`${place}&name=${name}`)).toMatchObject({ status: 400 });
  expect((await world.call('Bela', 'GET', '/api/documents')).body).toMatchObject({ code: 'invalid' });
  expect(await world.did('Bela', 'GET', `/api/documents?${place}&limit=200`)).toEqual(before);
  const kept = await world.sql('select count(*)::int as count from documents');
  expect(await files()).toHaveLength(kept[0].count);
});

test('what is sent twice with one key is there once, and a refusal is heard however much is still on its way', async () => {
  const place = `project=${id('Showroom')}`;
  const before = (await files()).length;
  const twice = { payload: 'Once', headers: { ...bytes, 'idempotency-key': 'one upload' } };
  const first = await world.ask('Bela', 'POST', `/api/documents?${place}&name=once.txt`, twice);
  const second = await world.ask('Bela', 'POST', `/api/documents?${place}&name=once.txt`, twice);
  expect(second.body).toEqual(first.body);
  expect((await files()).length).toBe(before + 1);
  expect((await world.ask('Bela', 'POST', `/api/documents?${place}&name=once.txt`, { ...twice, payload: 'Twice' })).body).toMatchObject({
    code: 'idempotency-reused',
  });
  expect((await files()).length).toBe(before + 1);
  world.tell('documents', 'once.txt', first.body.id, ['team', 'Fred']);

  const answer = await fetch(`${origin}/api/documents?${place}&name=large.bin`, {
    method: 'POST',
    headers: { ...bytes, cookie: world.cookies.get('Fred')! },
    body: Buffer.alloc(48_000_000),
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'forbidden']);
});

test('what is removed is gone for everybody, with its bytes; that it was is told to the team, and to whose it was', async () => {
  const url = `/api/documents/${id('more wishes.txt')}`;
  expect((await world.call('Fred', 'DELETE', url)).status).toBe(403);
  expect((await world.call('Suresh', 'DELETE', url)).status).toBe(404);
  // What the team has released, it has taken over.
  await world.did('Bela', 'PUT', `${url}/release`);
  expect((await world.call('Chloe', 'DELETE', url)).status).toBe(403);
  await world.did('Bela', 'DELETE', `${url}/release`);
  const before = (await files()).length;
  // However the id is written.
  expect((await world.call('Chloe', 'GET', `${url.toUpperCase().replace('/API/DOCUMENTS', '/api/documents')}/content`)).status).toBe(200);
  await world.did('Chloe', 'DELETE', url.toUpperCase().replace('/API/DOCUMENTS', '/api/documents'));
  expect((await files()).length).toBe(before - 1);
  for (const person of everybody)
    for (const at of [url, `${url}/content`]) expect([401, 404]).toContain((await world.call(person, 'GET', at)).status);
  world.things.splice(world.things.indexOf(world.thing('documents', 'more wishes.txt')), 1);
  await world.askEveryDoor('wishes.txt');
  expect((await history('Fred', `task=${id('Lighting')}`)).filter((line: string) => line.includes('wishes'))).toEqual([]);
  expect((await history('Dora', `task=${id('Lighting')}`))[0]).toBe('Chloe removed more wishes.txt');
});

test('B7: whoever loses their right while they upload has uploaded nothing', async () => {
  const before = (await files()).length;
  const { items } = await world.did('Bela', 'GET', `/api/projects/${id('Showroom')}/grants`);
  const its = items.find(({ person }: { person: { name: string } }) => person.name === 'Chloe');
  const slowly = async function* () {
    yield Buffer.from('The first half');
    await world.did('Bela', 'PATCH', `/api/projects/${id('Showroom')}/grants/${its.id}`, { active: false });
    yield Buffer.from(' and the second');
  };
  const answer = await send('Chloe', `project=${id('Showroom')}&name=late.txt`, Readable.from(slowly()));
  expect([401, 403, 404]).toContain(answer.status);
  expect((await files()).length).toBe(before);
  await world.did('Bela', 'PATCH', `/api/projects/${id('Showroom')}/grants/${its.id}`, { active: true });
});

test('… and is told so while the bytes still come', async () => {
  await world.document('first.txt', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Fred', 'Pierre'] });
  const { members } = await world.did('Bela', 'GET', `/api/tasks/${id('Floor plan')}`);
  const part = members.find(({ person }: { person: { name: string } }) => person.name === 'Pierre').id;
  const endless = async function* () {
    yield Buffer.alloc(20_000_000);
    await world.did('Bela', 'DELETE', `/api/tasks/${id('Floor plan')}/members/${part}`);
    yield Buffer.alloc(20_000_000);
    await new Promise(() => {});
  };
  expect((await send('Pierre', `task=${id('Floor plan')}&name=endless.bin`, Readable.from(endless()))).status).toBe(404);
  await world.did('Bela', 'POST', `/api/tasks/${id('Floor plan')}/members`, { personId: world.ids.Pierre, role: 'participant' });
});

test('nobody sends more than a few at once', async () => {
  const enough = new AbortController();
  const begin = () =>
    fetch(`${origin}/api/documents?task=${id('Floor plan')}&name=slow.txt`, {
      method: 'POST',
      headers: { ...bytes, cookie: world.cookies.get('Pierre')! },
      body: new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('A beginning')) }),
      duplex: 'half',
      signal: enough.signal,
    } as RequestInit);
  const slow = Array.from({ length: 8 }, () => begin().catch(() => 'cut off'));
  await waitFor('eight on their way', async () => (await files()).filter((path) => path.startsWith('arriving')).length === 8 || undefined);
  expect((await (await begin()).json()) as object).toMatchObject({ status: 429, code: 'too-many-uploads' });
  await world.document('another.txt', { task: 'Floor plan', seenBy: ['team', 'Fred', 'Pierre'] });
  enough.abort();
  expect(await Promise.all(slow)).toEqual(Array.from({ length: 8 }, () => 'cut off'));
  await waitFor('nothing left of them', async () => !(await files()).some((path) => path.startsWith('arriving')) || undefined);
  await world.document('now.txt', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Fred', 'Pierre'] });
});

test('a task that is removed while something is uploaded to it is no longer there', async () => {
  await world.task('Curtains', { project: 'Showroom', seenBy: ['team'] });
  const other = new pg.Client(world.clone.admin);
  await other.connect();
  await other.query('begin');
  await other.query('update tasks set removed = true where task_id = $1', [id('Curtains')]);
  const sent = send('Bela', `task=${id('Curtains')}&name=a.txt`);
  await waitFor('the upload to wait', async () => (await world.sql("select from pg_stat_activity where wait_event_type = 'Lock'"))[0]);
  await other.query('commit');
  await other.end();
  expect((await sent).body).toMatchObject({ status: 404, code: 'not-found' });
  world.seen('tasks', 'Curtains', ['Ada', 'Bela']);
});

test('P17: of a task of their company, a colleague sees what its people uploaded, and nothing else', async () => {
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  const profileId = items.find(({ key }: { key: string }) => key === 'company_lead').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Suresh}`, { profileId });
  await world.project('Pune', { seenBy: ['team', 'Ravi', 'Suresh'] });
  const counterpartyId = world.ids['Acme (India)'];
  await world.task('Signs', { project: 'Pune', participants: ['Ravi'], counterpartyId, seenBy: ['team', 'Ravi', 'Suresh'] });
  await world.document('our logo.txt', { task: 'Signs', by: 'Ravi', seenBy: ['team', 'Ravi', 'Suresh'] });
  await world.document('offers.txt', { task: 'Signs', seenBy: ['team', 'Ravi'] });
  await world.askEveryDoor('our logo.txt', 'offers.txt');
  expect(await history('Suresh', `task=${id('Signs')}`)).toEqual(['Ravi added our logo.txt']);
  await world.did('Bela', 'PATCH', `/api/tasks/${id('Signs')}`, { counterpartyId: null });
  expect((await world.call('Suresh', 'GET', `/api/documents/${id('our logo.txt')}`)).status).toBe(404);
});

test('by night, bytes that belong to nothing are set aside, a month later they are gone, and no others', async () => {
  const there = await files();
  // What somebody else has put there is none of ours, and hinders nothing.
  await mkdir(join(world.folder, '0 odd'));
  await writeFile(join(world.folder, '0 odd', 'x'), 'x');
  for (const folder of ['arriving', there[0]!.split('/')[0]!]) await writeFile(join(world.folder, folder, randomUUID()), 'Left by a crash');
  const age = async (days: number) => {
    const then = new Date(Date.now() - days * 86_400_000);
    for (const path of await files()) await utimes(join(world.folder, path), then, then);
  };
  const night = () => documentJobs(world.access, openStore(world.folder))['forget-stray-documents']({});
  await age(40);
  expect((await files()).length).toBe(there.length + 3);
  await night();
  const aside = (await files()).filter((path) => path.startsWith('stray'));
  expect(aside).toHaveLength(1);
  expect(await files()).toEqual(['0 odd/x', ...there, ...aside].toSorted());
  await age(29);
  await night();
  expect(await files()).toContain(aside[0]);
  await age(31);
  await night();
  expect(await files()).toEqual(['0 odd/x', ...there]);
});
