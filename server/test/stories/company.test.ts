import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const person = (name: string, change: object) => world.did('Bela', 'PATCH', `/api/people/${world.ids[name]}`, change);
const task = (name: string, change: object) => world.did('Bela', 'PATCH', `/api/tasks/${id(name)}`, change);

/** Pierre and Suresh see the tasks of their companies; Chloe takes part in one; John reads what is addressed to him. */
beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const lead = items.find(({ key }: { key: string }) => key === 'company_lead').id;
  for (const name of ['Pierre', 'Suresh']) await person(name, { profileId: lead });
  await person('John', { reads: 'addressed' });
});
afterAll(() => world.stop());

test('P17: a task of their company is open to whoever has the switch, and of its talk what is said by their people or to them', async () => {
  await world.project('Facade', { seenBy: ['team', 'Chloe', 'Pierre'] });
  await world.task('Quote', {
    project: 'Facade',
    participants: ['Chloe'],
    counterpartyId: world.ids['Acme (France)'],
    seenBy: ['team', 'Chloe', 'Pierre'],
  });
  await world.task('Scaffold', { project: 'Facade', seenBy: ['team'] });
  await world.task('Loose end', { counterpartyId: world.ids['Acme (France)'], seenBy: ['team', 'Pierre'] });
  // Suresh is of a client of this project, and of another company than the task: he has the switch, and it opens nothing here.
  const india = ['Acme (India)', 'Ravi', 'Suresh'];
  await world.project('Arcade', { clients: ['Acme (India)'], seenBy: ['team', 'Chloe', 'Pierre', ...india] });
  await world.task('Lintel', {
    project: 'Arcade',
    participants: ['Chloe'],
    counterpartyId: world.ids['Acme (France)'],
    seenBy: ['team', 'Chloe', 'Pierre'],
  });
  await world.comment('It is cracked', { task: 'Lintel', by: 'Chloe', seenBy: ['team', 'Chloe', 'Pierre'] });
  await world.comment('Let us be cheap', { task: 'Quote', class: 'internal', seenBy: ['team'] });
  await world.comment('Only for Chloe', { task: 'Quote', class: 'internal', readers: ['Chloe'], seenBy: ['Bela', 'Chloe'] });
  await world.comment('We measure on Monday', { task: 'Quote', seenBy: ['team', 'Chloe'] });
  await world.comment('Dear Chloe', { task: 'Quote', addressees: ['Chloe'], seenBy: ['team', 'Chloe', 'Pierre'] });
  await world.comment('When do you come?', { task: 'Quote', by: 'Chloe', seenBy: ['team', 'Chloe', 'Pierre'] });
  await world.comment('I write too', { task: 'Quote', by: 'Pierre', seenBy: ['team', 'Chloe', 'Pierre'] });
  await world.askEveryDoor();

  const asked = await world.did('Bela', 'GET', `/api/access/why?person=${world.ids.Pierre}&task=${id('Quote')}`);
  expect(asked.reasons).toMatchObject([{ because: 'company', words: 'It is a task of Acme (France), the company of Pierre.' }]);
  const history = await world.did('Pierre', 'GET', `/api/history?task=${id('Quote')}`);
  expect(history.items.map(({ kind }: { kind: string }) => kind)).toEqual(['comment', 'comment', 'comment']);
  for (const [method, url, body] of [
    ['PATCH', `/api/tasks/${id('Quote')}`, { title: 'Mine' }],
    ['PUT', `/api/tasks/${id('Quote')}/closure`, {}],
    ['POST', '/api/tasks', { title: 'More', projectId: id('Facade') }],
  ] as const) {
    expect((await world.call('Pierre', method, url, body)).body).toMatchObject({ code: 'forbidden' });
  }
});

test('P17: who would read it is told before it is written, and why', async () => {
  const who = async (more: string) =>
    (await world.did('Bela', 'GET', `/api/access/who?task=${id('Quote')}&class=history${more}`)).items
      .filter((reader: { person: { side: string } }) => reader.person.side === 'outside')
      .map((reader: { person: { name: string }; reasons: { because: string }[] }) => [
        reader.person.name,
        reader.reasons.map(({ because }) => because).join(),
      ]);
  expect(await who('')).toEqual([['Chloe', 'role']]);
  expect(await who(`&addressees=${world.ids.Chloe}`)).toEqual([
    ['Chloe', 'addressed,role'],
    ['Pierre', 'company'],
  ]);
  expect(await who(`&addressees=${world.ids.Ada}&addressees=${world.ids.Pierre}`)).toEqual([
    ['Chloe', 'role'],
    ['Pierre', 'addressed,company'],
  ]);
});

test('P17: a task that opts out, goes to another company or into a hidden project is closed to the colleague at once', async () => {
  const everyComment = ['Dear Chloe', 'When do you come?'];
  const open = async (to: string[]) => {
    for (const kind of ['projects', 'tasks'] as const) world.seen(kind, kind === 'tasks' ? 'Quote' : 'Facade', ['team', 'Chloe', ...to]);
    for (const text of everyComment) world.seen('comments', text, ['team', 'Chloe', ...to]);
    world.seen('comments', 'I write too', ['team', 'Chloe', ...to]);
    await world.askEveryDoor('Facade', 'Quote', 'I write too', ...everyComment);
  };
  await task('Quote', { hiddenFromCompany: true });
  await open([]);
  expect((await world.did('Chloe', 'GET', `/api/tasks/${id('Quote')}`)).hiddenFromCompany).toBe(false);
  await task('Quote', { hiddenFromCompany: false });
  await open(['Pierre']);

  // Of the other company, and nobody of it has said a word.
  await task('Quote', { counterpartyId: world.ids['Acme (India)'] });
  for (const kind of ['projects', 'tasks'] as const) world.seen(kind, kind === 'tasks' ? 'Quote' : 'Facade', ['team', 'Chloe', 'Suresh']);
  for (const text of [...everyComment, 'I write too']) world.seen('comments', text, ['team', 'Chloe']);
  await world.askEveryDoor('Facade', 'Quote', 'I write too', ...everyComment);
  // Of the group: both companies are below it.
  await task('Quote', { counterpartyId: world.ids.Acme });
  await open(['Pierre', 'Suresh']);

  await world.did('Bela', 'PATCH', `/api/projects/${id('Facade')}`, { hiddenFromContacts: true });
  await open([]);
  await world.did('Bela', 'PATCH', `/api/projects/${id('Facade')}`, { hiddenFromContacts: false });
  await task('Quote', { counterpartyId: world.ids['Acme (France)'] });
  await open(['Pierre']);
});

test('P15: who reads only what is addressed to them reads that, and what they wrote', async () => {
  await world.project('Servers', { seenBy: ['team', 'John', 'Alisha'] });
  await world.task('Cooling', { project: 'Servers', participants: ['John', 'Alisha'], seenBy: ['team', 'John', 'Alisha'] });
  await world.comment('It is warm', { task: 'Cooling', seenBy: ['team', 'Alisha'] });
  await world.comment('Released', { task: 'Cooling', class: 'history_released', seenBy: ['team', 'Alisha'] });
  await world.comment('Dear John', { task: 'Cooling', addressees: ['John'], seenBy: ['team', 'John', 'Alisha'] });
  await world.comment('Dear Alisha', { task: 'Cooling', addressees: ['Alisha'], seenBy: ['team', 'Alisha'] });
  await world.comment('I answer', { task: 'Cooling', by: 'John', seenBy: ['team', 'John', 'Alisha'] });
  await world.comment('So do I', { task: 'Cooling', by: 'Alisha', seenBy: ['team', 'Alisha'] });
  await world.askEveryDoor('Servers', 'Cooling', 'It is warm', 'Released', 'Dear John', 'Dear Alisha', 'I answer', 'So do I');

  await person('John', { reads: 'all' });
  for (const text of ['It is warm', 'Released', 'Dear Alisha', 'So do I']) world.seen('comments', text, ['team', 'John', 'Alisha']);
  await world.askEveryDoor('It is warm', 'Released', 'Dear John', 'Dear Alisha', 'I answer', 'So do I');
});

test('a comment is addressed by the team, in the open, and to those who see the task', async () => {
  const write = (who: string, body: object) => world.call(who, 'POST', '/api/comments', { taskId: id('Cooling'), text: 'Psst', ...body });
  expect((await write('Bela', { addressees: [world.ids.Pierre] })).body).toMatchObject({
    code: 'reader-without-access',
    fields: [{ field: '#/addressees/0' }],
  });
  expect((await write('Bela', { class: 'internal', addressees: [world.ids.John] })).body).toMatchObject({ code: 'addressees-of-private' });
  expect((await write('John', { addressees: [world.ids.Alisha] })).body).toMatchObject({ code: 'forbidden' });
});

test('the switches of a contact are set by those who may grant access, and by nobody else', async () => {
  const ticks = { project: true, allTasks: false, companyTasks: true, mayAsk: false, history: 'none', documents: 'none' };
  const rights = { ...ticks, mayWrite: false, isMentioned: false, mayUpload: false };
  for (const stranger of ['Chidi', 'Dora']) {
    expect((await world.call(stranger, 'PATCH', `/api/people/${world.ids.Chloe}`, { reads: 'addressed' })).status).not.toBe(200);
    expect((await world.call(stranger, 'PATCH', `/api/people/${world.ids.Chloe}`, { rights })).status).not.toBe(200);
  }
  for (const stranger of ['Pierre', 'Chloe', 'Zed', 'nobody']) {
    expect([401, 403, 404]).toContain((await world.call(stranger, 'PATCH', `/api/people/${world.ids.Chloe}`, { rights })).status);
  }
  const url = `/api/people/${world.ids.Chloe}/rights-preview`;
  expect(await world.did('Bela', 'POST', url, { rights })).toMatchObject({
    person: { name: 'Chloe' },
    before: { projects: 2, tasks: 2 },
    after: { projects: 2, tasks: 3 },
  });
  expect(await person('Chloe', { rights, reads: 'addressed' })).toMatchObject({ profile: null, rights, reads: 'addressed' });
  world.seen('tasks', 'Loose end', ['team', 'Pierre', 'Chloe']);
  world.seen('comments', 'We measure on Monday', ['team']);
  await world.askEveryDoor('Quote', 'Loose end', 'We measure on Monday', 'Dear Chloe', 'When do you come?', 'I write too');
});
