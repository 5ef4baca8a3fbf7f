import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tellOfEnds } from '../../src/mails/grantEnds.ts';
import { emailOf } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const nothing = { history: 'none', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false } as const;
const url = () => `/api/projects/${world.thing('projects', 'Lyon showroom').id}`;
const grant = (by: string, name: string, rights: object = {}) =>
  world.call(by, 'POST', `${url()}/grants`, { personId: world.ids[name], ...nothing, ...rights });
const change = (id: string, to: object, by = 'Bela') => world.call(by, 'PATCH', `${url()}/grants/${id}`, to);

/** What Fred, who is here by his grant alone, sees of the project with this level of its history. */
async function fredSees(level: 'none' | 'released' | 'all' | 'nothing') {
  const here = level !== 'nothing';
  const add = (kind: 'projects' | 'tasks' | 'comments', name: string, sees: boolean) =>
    world.thing(kind, name).seenBy[sees ? 'add' : 'delete']('Fred');
  add('projects', 'Lyon showroom', here);
  add('tasks', 'Floor plan', here);
  add('tasks', 'Lighting', here);
  add('comments', 'Out in the open', level === 'all');
  add('comments', 'For everybody', level === 'all' || level === 'released');
  await world.askEveryDoor('Lyon showroom', 'Lyon, upper floor', 'Paris office', 'Floor plan', 'Lighting', 'Stairs', 'Desks');
  await world.askEveryDoor('Out in the open', 'For everybody', 'Among us');
}

beforeAll(async () => {
  world = await openWorld();
  const bothTasks = { project: 'Lyon showroom', seenBy: ['team', 'Acme (France)'] };
  await world.did('Ada', 'DELETE', `/api/people/${world.ids.Fred}/access`);
  world.byGrantAlone.add('Fred');
  world.thing('people', 'Fred').seenBy.delete('Fred');
  await world.project('Lyon showroom', {
    managerId: world.ids.Chidi,
    clients: ['Acme (France)'],
    seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'],
  });
  await world.task('Floor plan', { ...bothTasks, participants: ['Acme (France)'] });
  await world.task('Lighting', { project: 'Lyon showroom', seenBy: ['team'] });
  await world.comment('Out in the open', { task: 'Floor plan', seenBy: ['team', 'Acme (France)'] });
  await world.comment('For everybody', { task: 'Floor plan', class: 'history_released', seenBy: ['team', 'Acme (France)'] });
  await world.comment('Among us', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
  await world.document('walls.txt', { task: 'Floor plan', seenBy: ['team', 'Acme (France)'] });
  await world.document('opening hours.txt', { project: 'Lyon showroom', released: true, seenBy: ['team'] });
  const parentId = world.thing('projects', 'Lyon showroom').id;
  await world.project('Lyon, upper floor', { parentId, seenBy: ['team'] });
  await world.task('Stairs', { project: 'Lyon, upper floor', seenBy: ['team'] });
  // Fred takes part in another project and is its client: without access of his own that opens nothing.
  await world.project('Paris office', { clients: ['Fred'], seenBy: ['team'] });
  await world.task('Desks', { project: 'Paris office', participants: ['Fred'], seenBy: ['team'] });
});

afterAll(() => world.stop());

test('D2: who is let in takes part in the project, and has an address to sign in with', async () => {
  expect((await grant('Bela', 'Fred')).body).toMatchObject({ code: 'not-a-participant', fields: [{ field: '#/personId' }] });
  await world.did('Bela', 'POST', `${url()}/members`, { personId: world.ids.Fred, role: 'participant' });
  const { id } = await world.did('Ada', 'POST', '/api/people', { name: 'Nell', kind: 'individual' });
  world.tell('people', 'Nell', id, ['Ada', 'Bela']);
  world.ids.Nell = id;
  await world.did('Bela', 'POST', `${url()}/members`, { personId: id, role: 'participant' });
  expect((await grant('Bela', 'Nell')).body).toMatchObject({ code: 'email-needed' });

  // A contact may be written down with an address that an employee signs in with; let in with it they are not.
  const { version } = await world.did('Ada', 'GET', `/api/people/${id}`);
  await world.did('Ada', 'PATCH', `/api/people/${id}`, { email: emailOf('Chidi') }, { 'if-match': `"${version}"` });
  expect((await grant('Bela', 'Nell')).body).toMatchObject({
    code: 'email-taken',
    fields: [{ message: 'This address belongs to an employee. Give the contact another one.' }],
  });
  await world.did('Ada', 'PATCH', `/api/people/${id}`, { email: null });
});

test('D1: administrators, the manager of the project and employees with the tick, and nobody else', async () => {
  for (const person of ['Dora', 'Pierre', 'Zed', 'nobody']) expect([401, 403, 404]).toContain((await grant(person, 'Fred')).status);
  const given = await grant('Chidi', 'Fred', { endsOn: '2030-06-30' });
  expect(given).toMatchObject({ status: 201, body: { state: 'live', endsOn: '2030-06-30', givenBy: { name: 'Chidi' } } });
  expect((await grant('Bela', 'Fred')).body).toMatchObject({ code: 'already-there' });
  for (const person of ['Dora', 'Pierre', 'Zed', 'nobody'])
    expect([401, 403, 404]).toContain((await change(given.body.id, { active: false }, person)).status);
  expect((await world.did('Dora', 'GET', `${url()}/grants`)).items).toMatchObject([{ person: { name: 'Fred' }, may: { change: false } }]);
});

test('B4: before it is saved it says what it opens, by the rule, and refuses as saving would; nothing of it stays', async () => {
  const preview = (rights: object, by = 'Bela') =>
    world.call(by, 'POST', `${url()}/grants/preview`, { personId: world.ids.Fred, ...nothing, ...rights });
  const [before] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const counts = { tasks: { without: 0, before: 2, after: 2, all: 2 }, comments: { without: 0, before: 0, after: 0, all: 3 }, released: 1 };
  expect(await preview({})).toMatchObject({
    status: 200,
    body: { ...counts, person: { name: 'Fred', email: emailOf('Fred') }, subProjects: [{ name: 'Lyon, upper floor' }] },
  });
  expect((await preview({ history: 'released' })).body).toMatchObject({ ...counts, comments: { without: 0, before: 0, after: 1, all: 3 } });
  expect((await preview({ history: 'all' })).body).toMatchObject({ ...counts, comments: { without: 0, before: 0, after: 2, all: 3 } });
  const stored = async (rights: object) => (await preview(rights)).body.documents;
  expect(await stored({})).toEqual({ without: 0, before: 0, after: 0, all: 2 });
  expect(await stored({ documents: 'released' })).toEqual({ without: 0, before: 0, after: 1, all: 2 });
  expect(await stored({ documents: 'all' })).toEqual({ without: 0, before: 0, after: 2, all: 2 });
  expect((await preview({ active: false })).body).toMatchObject({ ...counts, tasks: { without: 0, before: 2, after: 0, all: 2 } });
  expect((await preview({ endsOn: '2020-01-01' })).body).toMatchObject({ code: 'end-has-passed' });
  expect((await preview({ personId: world.ids.Nell })).body).toMatchObject({ code: 'email-needed' });
  expect((await preview({ personId: world.ids.Ravi })).body).toMatchObject({ code: 'not-a-participant' });
  for (const person of ['Dora', 'Pierre', 'Zed', 'nobody']) expect([401, 403, 404]).toContain((await preview({}, person)).status);
  expect((await world.did('Bela', 'GET', `${url()}/grants`)).items).toEqual([before]);
});

test('D11: the same letter in formal German and in informal French, and what was shown is what arrives', async () => {
  const [{ id }] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const told = { personId: world.ids.Fred, ...nothing, mayWrite: true, history: 'released', endsOn: '2030-06-30' };
  await change(id, { mayWrite: true, history: 'released' });
  /** What is read of it: without where its button leads. */
  const read = (html: string) =>
    html
      .replace(/<(style|head)[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/https?:\/\/\S+/g, '')
      .replace(/\s+/g, ' ');
  for (const { letter, subject, words, button, never } of [
    {
      letter: { language: 'de', tone: 'formal', message: 'Wie am Telefon besprochen.' },
      subject: 'Zugang zum Projekt „Lyon showroom“',
      words: ['Guten Tag Fred', 'Sie können', 'Wie am Telefon besprochen.', '30. Juni 2030', 'Der Link gilt einmal, bis'],
      button: 'Projekt öffnen',
      never: /\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]ein\w*)\b/,
    },
    {
      letter: { language: 'fr', tone: 'informal', message: 'Comme convenu au téléphone.' },
      subject: 'Accès au projet « Lyon showroom »',
      words: [
        'Bela t’ouvre le projet',
        'Tu peux',
        'te transmet',
        'Comme convenu au téléphone.',
        '30 juin 2030',
        'Le lien sert une fois, jusqu',
        'Tu n’attendais pas',
      ],
      button: 'Ouvrir le projet',
      never: /\b([Vv]ous|[Vv]otre|[Vv]os)\b/,
    },
  ]) {
    const shown = await world.did('Bela', 'POST', `${url()}/grants/letter-preview`, { ...told, ...letter });
    const after = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0]?.id;
    await world.did('Bela', 'POST', `${url()}/grants/${id}/invitations`, letter);
    const { mail } = await world.linkTo(emailOf('Fred'), { after, kind: 'grant' });
    expect([shown.subject, mail.subject]).toEqual([subject, subject]);
    for (const text of [read(shown.html), read(mail.html), mail.text]) {
      for (const said of words) expect(text).toContain(said);
      expect(text).not.toMatch(never);
    }
    expect(read(mail.html)).toBe(read(shown.html));
    expect(mail.html).toMatch(new RegExp(`href="[^"]*/activate/l_[\\w-]{43}[^"]*"(?:(?!</a>)[\\s\\S])*>${button}<`));
    expect(shown.html).not.toMatch(/l_[\w-]{43}/);
  }
  await change(id, { mayWrite: false, history: 'none' });
});

test('D10, D11: the letter in the language and tone that were chosen, or a link to hand over; both lead into the project', async () => {
  const [{ id }] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const letter = { language: 'de', tone: 'formal', message: 'Wie besprochen <b>ohne</b> Anhang.' };
  const shown = await world.did('Bela', 'POST', `${url()}/grants/letter-preview`, {
    personId: world.ids.Fred,
    ...nothing,
    mayWrite: true,
    endsOn: '2030-06-30',
    ...letter,
  });
  expect(shown).toMatchObject({ to: emailOf('Fred'), subject: 'Zugang zum Projekt „Lyon showroom“' });
  for (const words of ['Guten Tag Fred', 'Sie können', 'dem Team schreiben', '30. Juni 2030', '&lt;b&gt;ohne'])
    expect(shown.html).toContain(words);

  for (const person of ['Dora', 'Pierre', 'Zed', 'nobody']) {
    expect([401, 403, 404]).toContain((await world.call(person, 'POST', `${url()}/grants/${id}/invitations`, letter)).status);
    expect([401, 403, 404]).toContain((await world.call(person, 'POST', `${url()}/grants/${id}/links`)).status);
  }
  const after = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0]?.id;
  await world.did('Chidi', 'POST', `${url()}/grants/${id}/invitations`, { ...letter, language: 'fr', tone: 'informal', message: null });
  const { mail, secret: mailed } = await world.linkTo(emailOf('Fred'), { after, kind: 'grant' });
  expect(mail).toMatchObject({ kind: 'grant', subject: 'Accès au projet « Lyon showroom »' });
  expect(mail.text).toContain('Chidi t’ouvre le projet « Lyon showroom ».');
  const next = encodeURIComponent(`/projects/${world.thing('projects', 'Lyon showroom').id}`);
  expect(mail.text).toMatch(new RegExp(`/activate/l_[\\w-]{43}\\?next=${next}`));
  expect((await world.did('Bela', 'GET', `${url()}/grants`)).items).toMatchObject([{ letter: { language: 'fr', tone: 'informal' } }]);

  const link = await world.did('Bela', 'POST', `${url()}/grants/${id}/links`);
  expect(link.url).toMatch(new RegExp(`/activate/l_[\\w-]{43}\\?next=${next}$`));
  expect((await world.call('nobody', 'POST', '/api/links', { secret: mailed })).body).toMatchObject({ code: 'link-not-valid' });

  // Chidi manages this project alone: a link that opens more than it is not his to hand over.
  expect((await world.call('Chidi', 'POST', `${url()}/grants/${id}/links`)).status).toBe(201);
  await world.did('Ada', 'PUT', `/api/people/${world.ids.Fred}/access`, { level: 'advanced' });
  expect((await world.call('Chidi', 'POST', `${url()}/grants/${id}/links`)).body).toMatchObject({ code: 'forbidden' });
  expect((await world.call('Bela', 'POST', `${url()}/grants/${id}/links`)).status).toBe(201);
  await world.did('Ada', 'DELETE', `/api/people/${world.ids.Fred}/access`);
  await change(id, { active: true });

  expect((await change(id, { active: false })).body).toMatchObject({ state: 'off' });
  expect((await world.call('Bela', 'POST', `${url()}/grants/${id}/links`)).body).toMatchObject({ code: 'grant-not-live' });
  expect((await world.call('Bela', 'POST', `${url()}/grants/${id}/invitations`, letter)).body).toMatchObject({ code: 'grant-not-live' });
  await change(id, { active: true });
});

test('D3, D5, D14, D16: the one project and all its tasks, its history as far as was ticked, and nothing to change', async () => {
  const after = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0].id;
  await world.did('Bela', 'POST', `/api/people/${world.ids.Fred}/invitations`);
  const { secret } = await world.linkTo(emailOf('Fred'), { after });
  // Whoever may send the letter is shown whether it leads to a first password; the secret itself to nobody.
  const shown = async (by: string) => {
    const asked = { personId: world.ids.Fred, ...nothing, language: 'en', tone: 'formal', message: null };
    return (await world.did(by, 'POST', `${url()}/grants/letter-preview`, asked)).html;
  };
  for (const by of ['Bela', 'Chidi']) expect(await shown(by)).toMatch(/The link works once, until [^:]*: with it you choose a password\./);
  expect(await shown('Bela')).toContain('/activate/…?next=');
  await world.did('Fred', 'POST', '/api/activations', { secret, password });
  for (const by of ['Bela', 'Chidi']) expect(await shown(by)).not.toMatch(/works once|activate/);
  world.thing('people', 'Fred').seenBy.add('Fred');
  const [{ id }] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const task = world.thing('tasks', 'Floor plan').id;
  const note = (text: string) => world.call('Fred', 'POST', '/api/comments', { taskId: task, text });

  await fredSees('none');
  expect((await note('May I?')).status).toBe(403);
  expect((await change(id, { history: 'released' })).body).toMatchObject({ history: 'released', documents: 'none' });
  await fredSees('released');
  expect((await change(id, { history: 'all', mayWrite: true })).status).toBe(200);
  await fredSees('all');
  const said = await note('I may');
  expect(said.status).toBe(201);
  world.tell('comments', 'I may', said.body.id, ['team', 'Acme (France)', 'Fred'], task);
  await world.askEveryDoor('I may');

  const project = world.thing('projects', 'Lyon showroom').id;
  for (const [method, path, body] of [
    ['PATCH', `/api/tasks/${task}`, { title: 'Mine' }],
    ['PUT', `/api/tasks/${task}/closure`, {}],
    ['POST', '/api/tasks', { title: 'New', projectId: project }],
    ['POST', '/api/tasks', { title: 'New', projectId: null }],
    ['DELETE', `/api/tasks/${task}`],
    ['POST', `${url()}/members`, { personId: world.ids.Fred, role: 'member' }],
  ] as const)
    expect([method, path, [403, 404, 422].includes((await world.call('Fred', method, path, body)).status)]).toEqual([method, path, true]);
  expect((await world.did('Fred', 'GET', '/api/me')).may).toMatchObject({ addTask: false });
});

test('D4, B8: who gave it hears a week before the end, at the end, and when more time is asked for; once each', async () => {
  const [{ id }] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const givenBy = 'Chidi';
  const told = async () => {
    await world.access.asSystem('tell of grants that end', (db) => tellOfEnds(db, { ownUrl: 'https://portico.example', goesOut: false }));
    const { items } = await world.did('Ada', 'GET', '/api/mails?limit=200');
    return items
      .filter((mail: { kind: string }) => mail.kind.startsWith('grant-'))
      .map(({ kind, to }: { kind: string; to: string }) => [kind, to]);
  };
  const end = (sql: string) => world.sql(`update grants set ends_at = ${sql} where grant_id = $1`, [id]);

  await change(id, { endsOn: '2040-06-30' });
  expect(await told()).toEqual([]);
  expect((await world.did('Fred', 'GET', url())).ownGrant).toEqual({ endsOn: '2040-06-30', askedForMore: false });
  for (const person of ['Dora', 'Pierre', 'Zed', 'nobody'])
    expect([401, 404, 422]).toContain((await world.call(person, 'POST', `${url()}/time-requests`)).status);
  for (const _ of [1, 2]) expect((await world.call('Fred', 'POST', `${url()}/time-requests`)).status).toBe(204);
  expect((await world.did('Fred', 'GET', url())).ownGrant).toEqual({ endsOn: '2040-06-30', askedForMore: true });
  expect((await world.did('Bela', 'GET', `${url()}/grants`)).items[0].askedAt).not.toBeNull();
  const inInbox = async (person: string) => {
    const { status, body } = await world.call(person, 'GET', '/api/inbox/time-requests');
    return status === 200 ? body.items : status;
  };
  const waits = { id, person: { name: 'Fred' }, project: { name: 'Lyon showroom' }, endsOn: '2040-06-30' };
  expect(await inInbox(givenBy)).toMatchObject([waits]);
  expect((await world.did(givenBy, 'GET', '/api/me')).unread).toBe(1);
  for (const other of ['Ada', 'Bela', 'Dora', 'Zed']) expect(await inInbox(other)).toEqual([]);
  for (const stranger of ['Fred', 'Pierre']) expect(await inInbox(stranger)).toBe(403);
  expect(await inInbox('nobody')).toBe(401);
  await expect.poll(told, { timeout: 20_000 }).toEqual([['grant-asked', emailOf(givenBy)]]);

  await end("now() + interval '6 days'");
  for (const _ of [1, 2])
    expect((await told()).filter(([kind]: string[]) => kind === 'grant-soon')).toEqual([['grant-soon', emailOf(givenBy)]]);
  await end("now() - interval '1 second'");
  expect((await world.call('Fred', 'GET', '/api/me')).status).toBe(401);
  expect(await inInbox(givenBy)).toEqual([]);
  for (const _ of [1, 2])
    expect((await told()).filter(([kind]: string[]) => kind === 'grant-over')).toEqual([['grant-over', emailOf(givenBy)]]);
  expect((await change(id, { endsOn: null })).body).toMatchObject({ state: 'live', askedAt: null });
  await world.did('Fred', 'POST', '/api/session', { login: emailOf('Fred'), password });
});

test('D4, D17: switched off, ended or left, it opens nothing from the next request on, and old sessions stay dead', async () => {
  const [{ id, version }] = (await world.did('Bela', 'GET', `${url()}/grants`)).items;
  const cookie = world.cookies.get('Fred')!;
  expect((await change(id, { active: false })).body).toMatchObject({ state: 'off' });
  expect((await world.call('Fred', 'GET', '/api/me')).status).toBe(401);
  world.thing('people', 'Fred').seenBy.delete('Fred');
  world.thing('comments', 'I may').seenBy.delete('Fred');
  await fredSees('nothing');

  expect((await change(id, { active: true })).body).toMatchObject({ state: 'live' });
  world.cookies.set('Fred', cookie);
  expect((await world.call('Fred', 'GET', '/api/me')).status).toBe(401);

  const faster = await world.call('Ada', 'PATCH', `${url()}/grants/${id}`, { endsOn: '2031-01-01' }, { 'if-match': `"${version}"` });
  expect(faster).toMatchObject({ status: 412, body: { code: 'edited-meanwhile' } });
  expect((await change(id, { endsOn: '2020-01-01' })).body).toMatchObject({ code: 'end-has-passed', fields: [{ field: '#/endsOn' }] });

  const { items } = await world.did('Bela', 'GET', `${url()}/members`);
  const member = items.find((one: { person: { id: string } }) => one.person.id === world.ids.Fred);
  await world.did('Bela', 'DELETE', `${url()}/members/${member.id}`);
  expect((await world.did('Bela', 'GET', `${url()}/grants`)).items).toMatchObject([{ state: 'off' }]);
});
