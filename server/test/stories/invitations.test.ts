import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const url = () => `/api/projects/${world.thing('projects', 'Lyon').id}`;
const preview = (text: string, by = 'Bela') => world.call(by, 'POST', `${url()}/invitations/preview`, { text });
const invite = (text: string, more: object = {}, by = 'Bela') => world.call(by, 'POST', `${url()}/invitations`, { text, ...more });
const rights = { history: 'released', documents: 'none', mayWrite: true, isMentioned: false, mayUpload: false };
const letter = { language: 'fr', tone: 'informal', message: null };
const participants = async () =>
  (await world.did('Bela', 'GET', `${url()}/members`)).items
    .filter(({ side }: { side: string }) => side === 'outside')
    .map(({ person }: { person: { name: string } }) => person.name);

beforeAll(async () => {
  world = await openWorld();
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { addClient: true });
  await world.project('Lyon', { clients: ['Acme (France)'], seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
});

afterAll(() => world.stop());

const read = (bytes: Buffer, by = 'Bela') =>
  world.ask(by, 'POST', `${url()}/invitations/file`, { payload: bytes, headers: { 'content-type': 'application/octet-stream' } });

test('B17: a file is read in whatever it was written with; none of it is left out in silence', async () => {
  for (const [file, words] of [
    ['czech.windows-1250.csv', 'Příbramská továrna na řetězy'],
    ['russian.windows-1251.csv', 'Завод «Северное сияние»'],
    ['russian.utf-16be.csv', 'Завод «Северное сияние»'],
    ['german.windows-1252.csv', 'Müßiggang & Söhne'],
  ]) {
    const { status, body } = await read(readFileSync(new URL(`../files/${file}`, import.meta.url)));
    expect([file, status, body.text.includes(words)]).toEqual([file, 200, true]);
  }
  expect((await read(Buffer.alloc(100_001, 'a'))).body).toMatchObject({
    code: 'too-large',
    detail: expect.stringContaining('100001 characters'),
  });
  expect((await read(Buffer.alloc(500_001, 'a'))).body).toMatchObject({ code: 'too-large' });
  expect((await read(Buffer.from('PK\u0003\u0004'))).body).toMatchObject({ code: 'file-unreadable' });
  for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
    expect([401, 403, 404]).toContain((await read(Buffer.from('a@b.example'), person)).status);
});

test('B4: before anybody is let in it is told what that opens to whom, of those who are not there yet, too; nothing is left of it', async () => {
  await world.project('Nice', { seenBy: ['team'] });
  const project = world.thing('projects', 'Nice').id;
  await world.task('Beach', { project: 'Nice', seenBy: ['team'] });
  await world.task('Palms', { project: 'Nice', participants: ['Suresh'], seenBy: ['team', 'Suresh'] });
  world.thing('projects', 'Nice').seenBy.add('Suresh');
  await world.comment('Sandy', { task: 'Beach', class: 'history_released', seenBy: ['team'] });
  await world.comment('Windy', { task: 'Beach', seenBy: ['team'] });
  await world.comment('Among us', { task: 'Beach', class: 'internal', seenBy: ['team'] });
  await world.document('dunes.txt', { task: 'Beach', released: true, seenBy: ['team'] });
  await world.document('sand.txt', { project: 'Nice', seenBy: ['team'] });
  const here = `/api/projects/${project}/invitations`;
  const text = `Ana Pop <ana@new.example>, ${emailOf('Suresh')}, ${emailOf('Chidi')}`;
  const asked = async (grant?: object, by = 'Bela') =>
    (await world.call(by, 'POST', `${here}/preview`, { text, ...(grant && { grant }) })).body;
  expect(await asked()).toMatchObject({
    items: [{ outcome: 'new' }, { outcome: 'known' }, { outcome: 'refused' }],
    affectedCount: 0,
    changes: [],
  });
  const { changes, affectedCount } = await asked(rights);
  expect(affectedCount).toBe(2);
  const toWhom = (name: string) => changes.find(({ people }: { people: { name: string }[] }) => people.some((one) => one.name === name));
  expect(toWhom('Ana Pop')).toMatchObject({ canSignIn: true, opened: { projects: [{ id: project }], taskCount: 2, commentCount: 1 } });
  expect(toWhom('Suresh')).toMatchObject({ canSignIn: true, opened: { projectCount: 0, taskCount: 1, commentCount: 1 } });
  expect((await asked({ ...rights, history: 'all' })).changes[0].opened.commentCount).toBe(2);
  for (const [documents, count] of [
    ['none', 0],
    ['released', 1],
    ['all', 2],
  ] as const)
    expect((await asked({ ...rights, documents })).changes[0].opened.documentCount).toBe(count);
  expect(await asked({ ...rights, endsOn: '2001-01-01' })).toMatchObject({ code: 'end-has-passed' });
  for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody']) expect([401, 403, 404]).toContain((await asked(rights, person)).status);
  // Nobody was added, nobody takes part, no letter is written.
  expect((await world.did('Ada', 'GET', '/api/people?text=Ana%20Pop')).items).toEqual([]);
  expect((await world.did('Bela', 'GET', `/api/projects/${project}/grants`)).items).toEqual([]);
  await world.askEveryDoor('Nice', 'Beach', 'Sandy');
  // And what was told is what happens.
  await world.did('Bela', 'POST', here, { text: emailOf('Suresh'), grant: { ...rights, letter } });
  expect(await world.did('Suresh', 'GET', '/api/comments/count')).toEqual({ count: 1 });
  world.thing('tasks', 'Beach').seenBy.add('Suresh');
  world.thing('comments', 'Sandy').seenBy.add('Suresh');
  await world.askEveryDoor('Nice', 'Beach', 'Sandy');
});

test('B17: of each pasted address it is told who is known, who is new and who is refused, before anything is written', async () => {
  await world.did('Bela', 'POST', `${url()}/members`, { personId: world.ids.John, role: 'participant' });
  world.thing('projects', 'Lyon').seenBy.add('John');
  const text = [
    `Ravi <${emailOf('Ravi').toUpperCase()}>; Nora Novak <nora@new.example>`,
    emailOf('Chidi'),
    emailOf('John'),
    'nora@new.example',
    'not an address',
  ].join('\n');
  const { body } = await preview(text);
  expect(body.items).toMatchObject([
    { outcome: 'known', name: 'Ravi', personId: world.ids.Ravi, reason: null },
    { outcome: 'new', name: 'Nora Novak', personId: null },
    { outcome: 'refused', reason: expect.stringContaining('belongs to an employee') },
    { outcome: 'refused', reason: 'Takes part already.' },
    { outcome: 'refused', reason: 'This address is in the list already.' },
    { outcome: 'refused', reason: '“not an address” is not an e-mail address.' },
  ]);
  expect(await participants()).toEqual(['John']);
  await world.askEveryDoor('Lyon');
});

test('B17: those who are good are let in, each by a letter; sent again, nobody is there twice', async () => {
  const text = `${emailOf('Fred')}\nNora Novak <nora@new.example>\n${emailOf('Chidi')}`;
  expect((await invite(text, { grant: { ...rights, endsOn: '2020-01-01', letter } })).body).toMatchObject({ code: 'end-has-passed' });
  expect(await participants()).toEqual(['John']);
  expect((await invite(text, { grant: { ...rights, endsOn: '2040-01-31', letter } })).status).toBe(201);
  expect(await participants()).toEqual(['Fred', 'John', 'Nora Novak']);
  expect((await world.did('Bela', 'GET', `${url()}/grants`)).items).toMatchObject([
    { person: { name: 'Fred' }, state: 'live', history: 'released', endsOn: '2040-01-31' },
    { person: { name: 'Nora Novak' }, state: 'live', givenBy: { name: 'Bela' } },
  ]);
  const { mail } = await world.linkTo('nora@new.example', { kind: 'grant' });
  expect(mail.subject).toBe('Accès au projet « Lyon »');
  expect((await invite(text)).body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  expect((await invite(`${emailOf('Ravi')}`)).status).toBe(201);
  expect(await participants()).toContain('Ravi');
});

test('who may not add contacts adds none, and who may not let anybody in does not', async () => {
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { viewClientInfo: true });
  await world.did('Bela', 'POST', `${url()}/members`, { personId: world.ids.Chidi, role: 'client_manager' });
  const text = `${emailOf('Suresh')}\nanother@new.example`;
  expect((await preview(text, 'Chidi')).body.items).toMatchObject([
    { outcome: 'known' },
    { outcome: 'refused', reason: expect.stringContaining('may not add') },
  ]);
  // A client manager changes who takes part, and lets nobody in (D1).
  expect((await invite(text, { grant: { ...rights, letter } }, 'Chidi')).status).toBe(403);
  expect(await participants()).not.toContain('Suresh');
  for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody']) {
    expect([person, [401, 403, 404].includes((await preview(text, person)).status)]).toEqual([person, true]);
    expect([person, [401, 403, 404].includes((await invite(text, {}, person)).status)]).toEqual([person, true]);
  }
  expect(await participants()).not.toContain('Suresh');
});
