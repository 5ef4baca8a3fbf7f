import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const strangers = ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'];
const france = ['Acme (France)', 'Pierre', 'Chloe'];

async function field(of: string, name: string, kind: string, more: object = {}, seenBy = ['team']) {
  const made = await world.did('Ada', 'POST', '/api/fields', { of, name, kind, ...more });
  world.tell('fields', name, made.id, seenBy);
  return made;
}

type Filled = { name: string; value: Record<string, unknown> | null; version: number; mayChange: boolean };
const text = (words: string) => ({ kind: 'text', text: words });
const task = (name: string) => `/api/tasks/${id(name)}`;
const project = (name: string) => `/api/projects/${id(name)}`;
const contact = (name: string) => `/api/people/${world.ids[name]}`;
const fill = (by: string, url: string, name: string, value: object | null, version?: number) =>
  world.call(by, 'PATCH', url, { fields: [{ fieldId: id(name), value, ...(version !== undefined && { version }) }] });

/** What stands in the fields that somebody finds there, by name. */
async function found(by: string, url: string): Promise<Record<string, unknown>> {
  const { fields } = await world.did(by, 'GET', url);
  return Object.fromEntries(fields.map(({ name, value }: Filled) => [name, value]));
}

const listed = async (by: string, of: string, name: string, wanted: string) => {
  const { status, body } = await world.call(by, 'GET', `/api/${of}?limit=200&field=${id(name)}:${encodeURIComponent(wanted)}`);
  return status === 200 ? body.items.map((it: { name?: string; title?: string }) => it.name ?? it.title) : status;
};

/** Dora leads the Paris office: she sees its money, and none elsewhere. Everybody from outside sees Lyon by their part in it. */
beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const stakeholder = items.find((it: { key: string }) => it.key === 'stakeholder').id;
  await world.did('Ada', 'PATCH', contact('Pierre'), { profileId: stakeholder });
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', ...france] });
  await world.project('Paris office', { managerId: world.ids.Dora, seenBy: ['team'] });
  await world.project('Safe', { private: true, seenBy: ['Bela'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Chloe'], seenBy: ['team', 'Pierre', 'Chloe'] });
  await world.task('Lights', { project: 'Lyon showroom', seenBy: ['team', 'Pierre'] });
  await world.task('Desks', { project: 'Paris office', seenBy: ['team'] });
  await world.task('Code', { project: 'Safe', seenBy: ['Bela'] });
  const outside = [...france, 'Ravi', 'Suresh', 'Acme', 'Acme (India)', 'IBM', 'John', 'Alisha', 'Peter Parker', 'Fred'];
  await field('tasks', 'Room', 'text', { visibleOutside: true, inLists: true }, ['team', ...outside]);
  await field('tasks', 'Handover', 'date', { visibleOutside: true }, ['team', ...outside]);
  await field('tasks', 'Site manager', 'person', { visibleOutside: true }, ['team', ...outside]);
  await field('tasks', 'Effort', 'choice', { choices: ['Small', 'Large'], inLists: true });
  await field('tasks', 'Fee', 'money', { inLists: true });
  await field('projects', 'Floor area', 'number', { visibleOutside: true, inLists: true }, ['team', ...outside]);
  await field('projects', 'Risk', 'text', { inLists: true });
  await field('projects', 'Contract value', 'money', { inLists: true });
  await field('contacts', 'Segment', 'choice', { choices: ['Key account', 'Prospect'], inLists: true });
  await field('contacts', 'Introduced by', 'person');
  await field('contacts', 'Credit limit', 'money', { inLists: true });
});
afterAll(() => world.stop());

test('fields are kept by administrators; employees know them all, from outside one knows those that are visible there', async () => {
  await world.askEveryDoor();
  const mine = { of: 'tasks', name: 'Mine', kind: 'text' };
  for (const stranger of ['Bela', 'Dora', 'Pierre', 'Ravi', 'nobody'])
    expect([401, 403]).toContain((await world.call(stranger, 'POST', '/api/fields', mine)).status);
  for (const stranger of ['Bela', ...strangers]) {
    expect([401, 403, 404]).toContain((await world.call(stranger, 'PATCH', `/api/fields/${id('Room')}`, { name: 'Hall' })).status);
    expect([401, 403, 404]).toContain((await world.call(stranger, 'DELETE', `/api/fields/${id('Room')}`)).status);
    expect([401, 403, 404]).toContain((await world.call(stranger, 'PUT', '/api/fields/order', { fieldIds: [id('Room')] })).status);
  }
  expect((await world.did('Pierre', 'GET', '/api/fields?of=tasks')).items.map((it: { name: string }) => it.name)).toEqual([
    'Room',
    'Handover',
    'Site manager',
  ]);
  expect((await world.did('Ada', 'GET', '/api/fields')).may).toEqual({ add: true });
  expect((await world.did('Bela', 'GET', '/api/fields')).may).toEqual({ add: false });
});

test('what cannot be is refused in words', async () => {
  const refused = async (body: object) => (await world.call('Ada', 'POST', '/api/fields', body)).body.code;
  expect(await refused({ of: 'tasks', name: 'rooM', kind: 'text' })).toBe('field-name-taken');
  expect(await refused({ of: 'tasks', name: 'Cost', kind: 'money', visibleOutside: true })).toBe('field-stays-inside');
  expect(await refused({ of: 'tasks', name: 'Cost', kind: 'money', financial: false })).toBe('invalid');
  expect(await refused({ of: 'contacts', name: 'Nickname', kind: 'text', visibleOutside: true })).toBe('field-stays-inside');
  expect(await refused({ of: 'tasks', name: 'Colour', kind: 'choice' })).toBe('choices-needed');
  expect(await refused({ of: 'tasks', name: 'Colour', kind: 'choice', choices: ['Red', ' red'] })).toBe('choice-twice');
  expect((await world.call('Ada', 'PATCH', `/api/fields/${id('Contract value')}`, { visibleOutside: true })).body.code).toBe(
    'field-stays-inside',
  );
  for (const [name, value] of [
    ['Room', { kind: 'number', number: 1 }],
    ['Effort', { kind: 'choice', choiceId: id('Room') }],
  ] as const)
    expect((await fill('Bela', task('Floor plan'), name, value)).body.code).toBe('value-unfit');
  expect((await fill('Bela', task('Floor plan'), 'Risk', text('x'))).body).toMatchObject({
    code: 'not-found',
    fields: [{ field: '#/fields/0/fieldId' }],
  });
});

test('a task shows its fields to whoever sees it: inside all, outside those that are visible there, and money to those who see money', async () => {
  const choices = (await world.did('Ada', 'GET', '/api/fields?of=tasks')).items.find((it: Filled) => it.name === 'Effort').choices;
  const written = await world.did('Bela', 'PATCH', task('Floor plan'), {
    title: 'Floor plan',
    fields: [
      { fieldId: id('Room'), value: text('Hall 3') },
      { fieldId: id('Handover'), value: { kind: 'date', day: '2027-03-01' } },
      { fieldId: id('Site manager'), value: { kind: 'person', personId: world.ids.Dora } },
      { fieldId: id('Effort'), value: { kind: 'choice', choiceId: choices[1].id } },
      { fieldId: id('Fee'), value: { kind: 'money', amount: 120_000, currency: 'EUR' } },
    ],
  });
  expect(written.fields.every((it: Filled) => it.mayChange && it.version === 1)).toBe(true);
  const shown = {
    Room: text('Hall 3'),
    Handover: { kind: 'date', day: '2027-03-01' },
    'Site manager': { kind: 'person', person: { id: world.ids.Dora, name: 'Dora' } },
  };
  const inside = { ...shown, Effort: { kind: 'choice', choice: { id: choices[1].id, name: 'Large' } } };
  for (const person of ['Pierre', 'Chloe']) expect(await found(person, task('Floor plan'))).toEqual(shown);
  for (const person of ['Chidi', 'Dora']) expect(await found(person, task('Floor plan'))).toEqual(inside);
  expect(await found('Ada', task('Floor plan'))).toEqual({ ...inside, Fee: { kind: 'money', amount: 120_000, currency: 'EUR' } });
  for (const stranger of ['Ravi', 'Zed', 'nobody'])
    expect([401, 404]).toContain((await world.call(stranger, 'GET', task('Floor plan'))).status);

  const inList = async (by: string) =>
    (await world.did(by, 'GET', '/api/tasks?limit=200')).items
      .find((it: { id: string }) => it.id === id('Floor plan'))
      .fields.map(({ name }: Filled) => name);
  expect(await inList('Pierre')).toEqual(['Room']);
  expect(await inList('Dora')).toEqual(['Room', 'Effort']);
  expect(await inList('Bela')).toEqual(['Room', 'Effort', 'Fee']);
});

test('what stands in a field is written by whoever changes the thing, and money by those who keep money; from outside by nobody', async () => {
  expect((await fill('Dora', task('Lights'), 'Room', text('Roof'))).status).toBe(200);
  expect((await fill('Dora', task('Lights'), 'Fee', { kind: 'money', amount: 1, currency: 'EUR' })).body.code).toBe('forbidden');
  expect((await fill('Dora', task('Desks'), 'Fee', { kind: 'money', amount: 5_000, currency: 'EUR' })).status).toBe(200);
  expect((await fill('Pierre', task('Lights'), 'Room', text('Mine'))).body.code).toBe('forbidden');
  for (const name of ['Effort', 'Fee', 'Segment']) {
    const refused = await fill('Pierre', task('Lights'), name, text('Mine'));
    const absent = await world.call('Pierre', 'PATCH', task('Lights'), { fields: [{ fieldId: world.ids.Ada, value: text('Mine') }] });
    expect(refused.text).toBe(absent.text);
  }
  for (const stranger of ['Ravi', 'Zed', 'nobody'])
    expect([401, 404]).toContain((await fill(stranger, task('Lights'), 'Room', text('x'))).status);
  expect((await world.did('Dora', 'GET', task('Lights'))).fields.find((it: Filled) => it.name === 'Room')).toMatchObject({
    value: text('Roof'),
    mayChange: true,
  });
  expect((await world.did('Pierre', 'GET', task('Lights'))).fields[0]).toMatchObject({ value: text('Roof'), mayChange: false });
  expect((await world.did('Dora', 'GET', task('Desks'))).fields.at(-1)).toMatchObject({ name: 'Fee', mayChange: true });
  await world.task('Ladder', { fields: [{ fieldId: id('Room'), value: text('Attic') }], seenBy: ['team'] });
  expect(await found('Dora', task('Ladder'))).toMatchObject({ Room: text('Attic') });
});

test('whoever was slower hears of it, and nothing is overwritten', async () => {
  expect((await fill('Bela', task('Lights'), 'Room', text('Cellar'), 1)).status).toBe(200);
  expect((await fill('Dora', task('Lights'), 'Room', text('Tower'), 1)).body.code).toBe('edited-meanwhile');
  expect((await fill('Dora', task('Lights'), 'Handover', { kind: 'date', day: '2027-04-01' }, 1)).body.code).toBe('edited-meanwhile');
  expect((await fill('Dora', task('Lights'), 'Room', null, 2)).status).toBe(200);
  expect(await found('Pierre', task('Lights'))).toMatchObject({ Room: null });
});

test('projects and contacts have theirs: the frame, and the card that nobody outside reads', async () => {
  await world.did('Bela', 'PATCH', project('Lyon showroom'), {
    fields: [
      { fieldId: id('Floor area'), value: { kind: 'number', number: 412.5 } },
      { fieldId: id('Risk'), value: text('Landlord') },
      { fieldId: id('Contract value'), value: { kind: 'money', amount: 9_900_000, currency: 'EUR' } },
    ],
  });
  const area = { 'Floor area': { kind: 'number', number: 412.5 } };
  for (const person of france) expect(await found(person, project('Lyon showroom'))).toEqual(area);
  expect(await found('Dora', project('Lyon showroom'))).toEqual({ ...area, Risk: text('Landlord') });
  expect(await found('Bela', project('Lyon showroom'))).toMatchObject({ 'Contract value': { amount: 9_900_000 } });
  const [listedOutside] = (await world.did('Pierre', 'GET', '/api/projects')).items;
  expect(listedOutside.fields.map(({ name }: Filled) => name)).toEqual(['Floor area']);

  const [key] = (await world.did('Ada', 'GET', '/api/fields?of=contacts')).items[0].choices;
  await world.did('Ada', 'PATCH', contact('Pierre'), {
    fields: [
      { fieldId: id('Segment'), value: { kind: 'choice', choiceId: key.id } },
      { fieldId: id('Introduced by'), value: { kind: 'person', personId: world.ids.Ravi } },
      { fieldId: id('Credit limit'), value: { kind: 'money', amount: 500_000, currency: 'EUR' } },
    ],
  });
  expect(await found('Bela', contact('Pierre'))).toMatchObject({
    Segment: { choice: { name: 'Key account' } },
    'Introduced by': { person: { name: 'Ravi' } },
    'Credit limit': { amount: 500_000 },
  });
  expect((await world.did('Pierre', 'GET', contact('Pierre'))).fields).toEqual([]);
  for (const stranger of ['Dora', 'Ravi', 'Zed', 'nobody'])
    expect([401, 404]).toContain((await world.call(stranger, 'GET', contact('Pierre'))).status);
  expect((await fill('Bela', contact('Pierre'), 'Segment', null)).body.code).toBe('forbidden');
});

test('lists are narrowed by what stands in a field; a hidden one, from outside, answers like one that is not there', async () => {
  expect(await listed('Pierre', 'tasks', 'Room', 'hall')).toEqual(['Floor plan']);
  expect(await listed('Pierre', 'tasks', 'Room', 'all')).toEqual([]);
  expect(await listed('Pierre', 'tasks', 'Handover', '2027-02-01..2027-03-01')).toEqual(['Floor plan']);
  expect(await listed('Pierre', 'tasks', 'Handover', '..2027-02-01')).toEqual([]);
  expect(await listed('Pierre', 'tasks', 'Site manager', world.ids.Dora!)).toEqual(['Floor plan']);
  expect(await listed('Pierre', 'projects', 'Floor area', '400..')).toEqual(['Lyon showroom']);
  expect(await listed('Bela', 'projects', 'Contract value', '9900000 EUR')).toEqual(['Lyon showroom']);
  expect(await listed('Bela', 'projects', 'Contract value', '..9900000 EUR')).toEqual(['Lyon showroom']);
  expect(await listed('Bela', 'projects', 'Contract value', '9900001.. EUR')).toEqual([]);
  expect(await listed('Bela', 'projects', 'Contract value', '0.. USD')).toEqual([]);
  expect(await listed('Bela', 'people', 'Introduced by', world.ids.Ravi!)).toEqual(['Pierre']);
  expect(await listed('Dora', 'tasks', 'Fee', '0.. EUR')).toEqual(['Desks']);
  expect((await world.did('Bela', 'GET', `/api/tasks/count?field=${id('Room')}:Hall%203&field=${id('Fee')}:120000%20EUR`)).count).toBe(1);
  expect((await world.did('Bela', 'GET', `/api/tasks/count?field=${id('Room')}:Hall%203&field=${id('Fee')}:7%20EUR`)).count).toBe(0);

  const effort = (await world.did('Ada', 'GET', '/api/fields?of=tasks')).items.find((it: Filled) => it.name === 'Effort').choices[1].id;
  expect(await listed('Dora', 'tasks', 'Effort', effort)).toEqual(['Floor plan']);
  for (const person of ['Pierre', 'Chloe', 'Ravi', 'Zed', 'nobody'])
    for (const [of, name, wanted] of [
      ['tasks', 'Effort', effort],
      ['tasks', 'Fee', '0.. EUR'],
      ['projects', 'Risk', 'land'],
      ['projects', 'Contract value', '9900000 EUR'],
      ['people', 'Introduced by', world.ids.Ravi!],
    ] as const) {
      const hidden = await world.call(person, 'GET', `/api/${of}?field=${id(name)}:${wanted}`);
      const absent = await world.call(person, 'GET', `/api/${of}?field=${world.ids.Ada}:${wanted}`);
      expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
      expect(hidden.body.items ?? []).toEqual([]);
    }
});

test('the history of a task tells of it: outside of what is visible there, of money to nobody', async () => {
  const told = async (person: string) =>
    (await world.did(person, 'GET', `/api/history?task=${id('Floor plan')}&kind=event&limit=200`)).items
      .map(({ event }: { event: { what: string; field: string; was: string | null; became: string | null } }) => event)
      .filter((event: { what: string }) => event.what === 'field')
      .map(({ field, was, became }: { field: string; was: string | null; became: string | null }) => [field, was, became])
      .reverse();
  const shown = [
    ['Room', null, 'Hall 3'],
    ['Handover', null, '2027-03-01'],
    ['Site manager', null, 'Dora'],
  ];
  expect(await told('Pierre')).toEqual(shown);
  expect(await told('Dora')).toEqual([...shown, ['Effort', null, 'Large']]);
  expect(await told('Ada')).toEqual([...shown, ['Effort', null, 'Large']]);

  await world.did('Ada', 'PATCH', `/api/fields/${id('Room')}`, { visibleOutside: false });
  expect(await told('Pierre')).toEqual(shown.slice(1));
  expect(Object.keys(await found('Pierre', task('Floor plan')))).toEqual(['Handover', 'Site manager']);
  await world.did('Ada', 'PATCH', `/api/fields/${id('Room')}`, { visibleOutside: true });
  expect(Object.keys(await found('Pierre', task('Floor plan')))).toEqual(['Room', 'Handover', 'Site manager']);
  expect(await told('Pierre')).toEqual(shown.slice(1));
  await world.askEveryDoor('Room', 'Effort', 'Floor plan');
});

test('a field that is visible outside names employees only', async () => {
  expect((await fill('Bela', task('Floor plan'), 'Site manager', { kind: 'person', personId: world.ids.Ravi })).body.code).toBe(
    'names-a-contact',
  );
  await field('tasks', 'Their contact', 'person');
  expect((await fill('Bela', task('Floor plan'), 'Their contact', { kind: 'person', personId: world.ids.Ravi })).status).toBe(200);
  expect((await world.call('Ada', 'PATCH', `/api/fields/${id('Their contact')}`, { visibleOutside: true })).body).toMatchObject({
    code: 'names-a-contact',
    fields: [{ field: '#/visibleOutside' }],
  });
  expect((await fill('Dora', task('Floor plan'), 'Their contact', { kind: 'person', personId: world.ids.Pierre })).body.code).toBe(
    'not-found',
  );
});

test('what is moved, renamed or made private keeps its values, and they go where it goes', async () => {
  await world.did('Bela', 'PATCH', task('Desks'), { projectId: id('Safe') });
  world.seen('tasks', 'Desks', ['Bela']);
  expect(await listed('Dora', 'tasks', 'Fee', '0.. EUR')).toEqual([]);
  expect((await listed('Bela', 'tasks', 'Fee', '0.. EUR')).sort()).toEqual(['Desks', 'Floor plan']);
  const { version, choices } = (await world.did('Ada', 'GET', '/api/fields?of=tasks')).items.find((it: Filled) => it.name === 'Effort');
  const url = `/api/fields/${id('Effort')}`;
  expect(
    await world.did('Ada', 'PATCH', url, { choices: [{ id: choices[1].id, name: 'Huge' }, { name: 'Tiny' }], name: 'Size' }),
  ).toMatchObject({ name: 'Size', choices: [{ id: choices[1].id, name: 'Huge' }, { name: 'Tiny' }], version: version + 1 });
  expect(await found('Dora', task('Floor plan'))).toMatchObject({ Size: { choice: { name: 'Huge' } } });
  expect((await fill('Dora', task('Floor plan'), 'Effort', { kind: 'choice', choiceId: choices[0].id })).body.code).toBe('value-unfit');
});

test('they stand in the order they are given, and go with everything that stands in them', async () => {
  const names = async () => (await world.did('Ada', 'GET', '/api/fields?of=projects')).items.map((it: Filled) => it.name);
  expect(await names()).toEqual(['Floor area', 'Risk', 'Contract value']);
  await world.did('Ada', 'PUT', '/api/fields/order', { fieldIds: [id('Contract value'), id('Risk'), id('Floor area')] });
  expect(await names()).toEqual(['Contract value', 'Risk', 'Floor area']);
  await world.did('Ada', 'DELETE', `/api/fields/${id('Effort')}`);
  expect(Object.keys(await found('Ada', task('Floor plan')))).not.toContain('Size');
  const { items } = await world.did('Bela', 'GET', `/api/history?task=${id('Floor plan')}&kind=event&limit=200`);
  expect(items.filter(({ event }: { event: { field: string } }) => event.field === 'Effort')).toHaveLength(1);
});
