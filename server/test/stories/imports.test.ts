import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { doors } from '../doors.ts';
import { type Answer, waitFor } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const file = (name: string) => readFileSync(new URL(`../files/${name}`, import.meta.url));
const bytes = { 'content-type': 'application/octet-stream' };

const upload = (content: string | Buffer, by = 'Ada', fileName = 'contacts.csv'): Promise<Answer> =>
  world.ask(by, 'POST', `/api/imports?fileName=${encodeURIComponent(fileName)}`, { payload: Buffer.from(content), headers: bytes });

async function checked(content: string | Buffer, by = 'Ada') {
  const { body } = await upload(content, by);
  const it = await world.did(by, 'PUT', `/api/imports/${body.id}/check`);
  return { ...it, rows: await rowsOf(body.id, by) };
}

async function rowsOf(id: string, by = 'Ada', outcome = '') {
  return (await world.did(by, 'GET', `/api/imports/${id}/rows?limit=200${outcome}`)).items;
}

/** Begins it and waits for its end. */
async function ran(id: string, mode: 'good-rows' | 'all-or-nothing' = 'good-rows', by = 'Ada', patience = 20_000) {
  expect((await world.call(by, 'PUT', `/api/imports/${id}/run`, { mode })).status).toBe(202);
  return waitFor(
    'the end of the import',
    async () => {
      const it = await world.did(by, 'GET', `/api/imports/${id}`);
      return ['done', 'failed'].includes(it.state) ? it : undefined;
    },
    patience,
  );
}

const reasons = (rows: { line: number; reasons: string[] }[]) =>
  Object.fromEntries(rows.map(({ line, reasons }) => [line, reasons.join(' ')]));
const found = async (text: string) => (await world.did('Ada', 'GET', `/api/people?text=${encodeURIComponent(text)}`)).items;
const contacts = async () => (await world.did('Ada', 'GET', '/api/people/count?side=outside')).count;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.stop());

test('C16: a tree of contacts out of a file, parents by name and by the way to them; nobody is told', async () => {
  const mails = (await world.did('Ada', 'GET', '/api/mails?limit=200')).items.length;
  const before = await contacts();
  // The cast is there already: by its names and places, not by these addresses.
  const text = file('client-tree.utf-8.csv')
    .toString()
    .replaceAll(/Acme|IBM/g, (name) => `${name} Two`);
  const it = await checked(text);
  expect(it).toMatchObject({ state: 'checked', counts: { new: 11, updated: 0, refused: 0 } });
  expect(await contacts()).toBe(before);
  expect(await ran(it.id, 'all-or-nothing')).toMatchObject({ state: 'done', counts: { new: 11 }, failure: null });
  expect(await contacts()).toBe(before + 11);
  const [pierre] = await found('pierre@acme.test');
  expect(pierre).toMatchObject({
    kind: 'individual',
    accessLevel: 'none',
    ancestors: [{ name: 'Acme Two' }, { name: 'Acme Two (France)' }],
    profile: { name: 'Collaborator' },
  });
  expect((await found('Acme Two (France)'))[0]).toMatchObject({ kind: 'company', childCount: 2 });
  expect((await world.did('Ada', 'GET', '/api/mails?limit=200')).items).toHaveLength(mails);

  const again = await checked(text);
  expect(again.counts).toEqual({ new: 0, updated: 0, unchanged: 11, refused: 0 });
  expect(again.rows[7]).toMatchObject({ outcome: 'unchanged', matched: 'email', personId: pierre.id });
});

test('C16: the same contact by its address, else by its name and place; an empty cell changes nothing', async () => {
  const it = await checked(
    [
      'Name;Email;Phone;Parent',
      'Pierre Dupont;PIERRE@acme.test;+33 1;',
      'Acme Two (India);;+91;Acme Two',
      'Ravi;;+91 2;Acme Two (India)',
    ].join('\n'),
  );
  expect(it.rows).toMatchObject([
    { outcome: 'updated', matched: 'email' },
    { outcome: 'updated', matched: 'name' },
    { outcome: 'updated', matched: 'name' },
  ]);
  await ran(it.id);
  expect((await found('pierre@acme.test'))[0]).toMatchObject({
    name: 'Pierre Dupont',
    phone: '+33 1',
    parent: { name: 'Acme Two (France)' },
  });
  expect((await found('ravi@acme.test'))[0]).toMatchObject({ name: 'Ravi', phone: '+91 2', email: 'ravi@acme.test' });

  const moved = await checked(
    'Name;Email;Parent\nPierre Dupont;pierre@acme.test;IBM Two\nNew office;;IBM Two\nChloe;chloe@acme.test;New office',
  );
  expect(moved.counts).toMatchObject({ new: 1, updated: 2 });
  await ran(moved.id);
  expect((await found('chloe@acme.test'))[0].ancestors).toMatchObject([{ name: 'IBM Two' }, { name: 'New office' }]);
});

test('C16: every row that is refused says why, and on which line', async () => {
  const it = await checked(
    [
      'Name;Email;Parent;Virtual;Kind',
      ';nameless@new.example;;;', // 2
      'Bad address;not an address;;;',
      'Twice;twice@new.example;;;',
      'Twice again;Twice@new.example;;;', // 5
      `Chidi;${emailOf('Chidi')};;;`,
      'Lost;;Nowhere Ltd;;',
      'Round;;Around;;', // 8
      'Around;;Round;;',
      'Below the round;;Round;;',
      'Perhaps;;;perhaps;', // 11
      'Planet;;;;planet',
      'Office;;IBM Two;;', // 13
      'Office;;Acme Two;;',
      'Clerk;;Office;;', // 15
      'Clerk in place;;Acme Two › Office;;',
      'Below the refused;;Planet;;', // 17
      'Plain;;;;',
      'Plain;;;;', // 19
    ].join('\n'),
  );
  const why = reasons(it.rows);
  expect(why).toMatchObject({
    2: 'The name is missing.',
    3: '“not an address” is not an e-mail address.',
    4: '',
    5: 'This e-mail address stands on line 4 already.',
    6: 'This e-mail address belongs to an employee.',
    7: 'The parent is neither a contact nor in this file.',
    8: expect.stringContaining('below itself'),
    9: expect.stringContaining('below itself'),
    10: expect.stringContaining('below itself'),
    11: expect.stringContaining('neither true nor false'),
    12: expect.stringContaining('“planet” is neither'),
    13: '',
    14: '',
    15: 'The parent may be any of 2. Write the way to it, such as Acme › Acme (France).',
    16: '',
    17: 'Its parent, on line 12, is refused.',
    18: '',
    19: 'The same contact stands on line 18 already.',
  });
  expect(it.counts.refused).toBe(it.rows.filter(({ outcome }: { outcome: string }) => outcome === 'refused').length);
  expect((await rowsOf(it.id, 'Ada', '&outcome=refused')).length).toBe(it.counts.refused);

  const before = await contacts();
  expect(await ran(it.id, 'all-or-nothing')).toMatchObject({ state: 'failed', failure: expect.stringContaining('rows are refused') });
  expect(await contacts()).toBe(before);
  expect(await ran(it.id)).toMatchObject({ state: 'done', counts: it.counts });
  expect(await contacts()).toBe(before + it.counts.new);

  const result = await world.call('Ada', 'GET', `/api/imports/${it.id}/result`);
  expect(result.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(result.text).toContain('7,refused,The parent is neither a contact nor in this file.,Lost,,Nowhere Ltd,,\r\n');
});

test('C16: a row with more cells than there are columns is refused; one whose last ones are empty is not', async () => {
  const { rows } = await checked('Name;Phone\r\nWide;1;lost\r\nWide enough;2;;\r\nSlipped;at Acme;3;4\n');
  expect(rows.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual([
    [2, 'refused'],
    [3, 'new'],
    [4, 'refused'],
  ]);
  expect(reasons(rows)[2]).toContain('more cells than the 2 columns of the file');
});

test('C16: a circle through a contact that is there, now or when all is done, is refused', async () => {
  await ran((await checked('Name;Email;Parent\nTop;top@round.example;\nMiddle;middle@round.example;Top\nLow;low@round.example;Middle')).id);
  const below = await checked('Name;Email;Parent\nTop;top@round.example;Low');
  expect(reasons(below.rows)[2]).toContain('below itself');
  const through = await checked('Name;Email;Parent\nSpoke;;Low\nTop renamed;top@round.example;Spoke');
  expect(reasons(through.rows)).toMatchObject({ 2: '', 3: expect.stringContaining('below itself') });
  const both = await checked('Name;Email;Parent\nLeft;left@round.example;\nRight;right@round.example;');
  await ran(both.id);
  const crossed = await checked('Name;Email;Parent\nL;left@round.example;Right\nR;right@round.example;Left');
  expect(crossed.counts).toMatchObject({ refused: 2 });
});

test('C16: cells that begin like a formula are data here, and are escaped where they leave', async () => {
  const it = await checked(file('breaks-and-formulas.utf-8.csv'));
  expect(it.rows.map(({ line, name }: { line: number; name: string }) => [line, name])).toEqual([
    [2, '=HYPERLINK("http://evil.example";"Acme")'],
    [3, '+Plus, with a line break'],
    [6, '-Minus'],
    [7, '@At'],
  ]);
  await ran(it.id);
  expect((await found('plus@formula.example'))[0].name).toBe('+Plus, with a line break');
  const { text } = await world.call('Ada', 'GET', `/api/imports/${it.id}/result`);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""Acme"")"`);
  for (const name of ["'+Plus", "'-Minus", "'@At"]) expect(text).toContain(name);
  expect(text).not.toMatch(/(^|,)[=+\-@]/m);
});

test('how it was read can be changed, column by column; a reload finds it as it was left', async () => {
  const { body } = await upload(file('czech.windows-1250.csv'), 'Ada', 'češi.csv');
  expect(body).toMatchObject({ fileName: 'češi.csv', encoding: 'windows-1250', delimiter: 'comma', state: 'uploaded' });
  const url = `/api/imports/${body.id}`;
  const wrong = await world.did('Ada', 'PATCH', url, { encoding: 'windows-1252' });
  expect(wrong.columns[0].samples[0]).not.toBe(body.columns[0].samples[0]);
  await world.did('Ada', 'PATCH', url, { encoding: 'windows-1250', fields: ['name', null, 'parent'] });
  expect(await world.did('Ada', 'GET', url)).toMatchObject({ columns: [{ field: 'name' }, { field: null }, { field: 'parent' }] });
  for (const fields of [['name'], ['name', 'name', null]])
    expect((await world.call('Ada', 'PATCH', url, { fields })).body).toMatchObject({ code: 'invalid', fields: [{ field: '#/fields' }] });
  expect((await world.call('Ada', 'PUT', `${url}/run`, { mode: 'good-rows' })).body).toMatchObject({ code: 'import-unchecked' });
  expect((await world.call('Ada', 'GET', `${url}/result`)).body).toMatchObject({ code: 'import-unchecked' });
  await world.did('Ada', 'PATCH', url, { fields: [null, 'email', null] });
  expect((await world.call('Ada', 'PUT', `${url}/check`)).body).toMatchObject({
    code: 'invalid',
    fields: [{ message: 'One column is the name' }],
  });
  await world.did('Ada', 'DELETE', url);
  const logins = (await upload('Name;Password\nA;geheim')).body;
  const asPhone = await world.call('Ada', 'PATCH', `/api/imports/${logins.id}`, { fields: ['name', 'phone'] });
  expect(asPhone.body).toMatchObject({ code: 'invalid', fields: [{ message: expect.stringContaining('holds passwords') }] });
  expect((await world.call('Ada', 'GET', url)).status).toBe(404);
});

test('what is no CSV file, or too much of it, is refused in words', async () => {
  expect((await upload('PK\u0003\u0004')).body).toMatchObject({ code: 'file-unreadable', detail: expect.stringContaining('workbook') });
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  expect((await upload(picture)).body).toMatchObject({ code: 'file-unreadable', detail: expect.stringContaining('no text') });
  expect((await upload('')).body).toMatchObject({ code: 'file-unreadable' });
  expect((await upload(Buffer.alloc(20_000_001, 'a'))).body).toMatchObject({ code: 'too-large', detail: 'Send at most 20 MB.' });
  expect((await world.call('Ada', 'POST', '/api/imports?fileName=a.csv', { name: 'A' })).body).toMatchObject({
    code: 'unsupported-media',
    detail: 'Send application/octet-stream.',
  });
});

test('P19: who may not add contacts imports none; a file is its author’s alone', async () => {
  const it = await checked('Name\nSolo');
  for (const person of ['Dora', 'Pierre', 'Ravi', 'nobody']) expect([401, 403]).toContain((await upload('Name\nSolo', person)).status);
  for (const person of ['Bela', 'Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/rows', undefined],
      ['GET', '/result', undefined],
      ['PATCH', '', { delimiter: 'tab' }],
      ['PUT', '/check', undefined],
      ['PUT', '/run', { mode: 'good-rows' }],
      ['DELETE', '', undefined],
    ] as const)
      expect([
        person,
        method,
        path,
        [401, 403, 404].includes((await world.call(person, method, `/api/imports/${it.id}${path}`, body)).status),
      ]).toEqual([person, method, path, true]);
  expect((await world.did('Bela', 'GET', '/api/imports')).items).toEqual([]);
  expect((await world.did('Ada', 'GET', '/api/imports?limit=2')).items).toHaveLength(2);
});

test('whom a file names is shown to its author alone', async () => {
  const it = await checked(`Name;Email\nPierre;${emailOf('Pierre')}\nRavi;${emailOf('Ravi')}`);
  expect(it.counts).toMatchObject({ unchanged: 2 });
  const { things } = world;
  for (const person of ['Bela', 'Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
    for (const door of ['listImportRows', 'getImportResult'] as const)
      expect([person, door, [...(await doors[door]!.shown(world, person, things))]]).toEqual([person, door, []]);
  expect((await doors['listImportRows']!.shown(world, 'Ada', things)).has(world.ids.Pierre!)).toBe(true);
});

test('the import has the rights of whoever began it as they are when it runs', async () => {
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { addClient: true });
  const it = await checked('Name\nBy Dora', 'Dora');
  const before = await contacts();
  await world.sql('update imports set state = $2, mode = $3 where import_id = $1', [it.id, 'waiting', 'good-rows']);
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { addClient: false });
  await world.sql(
    `select graphile_worker.add_job('import-contacts', json_build_object('workspaceId', workspace_id, 'importId', import_id))
    from imports where import_id = $1`,
    [it.id],
  );
  const [row] = await waitFor('the refusal', async () => {
    const rows = await world.sql('select state, failure from imports where import_id = $1', [it.id]);
    return rows[0].state === 'failed' ? rows : undefined;
  });
  expect(row.failure).toContain('Ask an administrator');
  expect(await contacts()).toBe(before);
});

test('5,000 rows and more, deep and wide, are judged and imported as one', async () => {
  const rows = Array.from({ length: 5_500 }, (_, n) =>
    n < 500 ? `Company ${n},,${n < 50 ? '' : `Company ${n % 50}`}` : `Person ${n},person${n}@wide.example,Company ${n % 500}`,
  );
  const it = await checked(`Name,Email,Parent\n${rows.reverse().join('\n')}`);
  expect(it.counts).toEqual({ new: 5_500, updated: 0, unchanged: 0, refused: 0 });
  expect(await ran(it.id, 'all-or-nothing', 'Ada', 90_000)).toMatchObject({ state: 'done' });
  const [deep] = await found('person5499@wide.example');
  expect(deep.ancestors).toMatchObject([{ name: 'Company 49' }, { name: 'Company 499' }]);
  const [{ count }] = await world.sql(
    `select count(*)::int from lineage l join people p using (workspace_id, person_id) where p.email like '%@wide.example'`,
  );
  expect(count).toBe(5_000 * 3 - 500);
});

test('C16: custom fields out of a file; one that is not there, and what does not fit, are told row by row', async () => {
  const add = (name: string, kind: string, more: object = {}) =>
    world.did('Ada', 'POST', '/api/fields', { of: 'contacts', name, kind, ...more });
  const segment = await add('Segment', 'choice', { choices: ['Key account', 'Prospect'] });
  for (const [name, kind] of [
    ['VAT number', 'text'],
    ['Size', 'number'],
    ['Customer since', 'date'],
    ['Looked after by', 'person'],
    ['Credit limit', 'money'],
  ] as const)
    await add(name, kind);
  const header = 'Name;VAT number;Field: segment;Size;Customer since;Looked after by;Credit limit;Field: Shoe size';
  const rows = [
    'Fielding;GB 1;key ACCOUNT;12,5;1.3.2027;Chidi;1250.50 EUR;',
    'Fairway;=2+2;;;2027-02-28;bela@meridian.example;;',
    'Foul;;Nobody;many;30.2.2027;Nobody;much;',
    'Foot;;;;;;;43',
  ];
  const it = await checked([header, ...rows].join('\n'));
  expect(it.columns.map(({ field }: { field: string }) => field).slice(-1)).toEqual(['unknown']);
  expect(it.columns[2].field).toBe(`field:${segment.id}`);
  expect(it.counts).toEqual({ new: 2, updated: 0, unchanged: 0, refused: 2 });
  expect(reasons(it.rows)[4]).toContain('Segment: Nobody”: this is none of its choices.');
  expect(reasons(it.rows)[4]).toContain('Size: many”: this is no number.');
  expect(reasons(it.rows)[4]).toContain('Customer since: 30.2.2027”: this is no day');
  expect(reasons(it.rows)[4]).toContain('Looked after by: Nobody”: nobody');
  expect(reasons(it.rows)[4]).toContain('Credit limit: much”: this is no amount');
  expect(reasons(it.rows)[5]).toBe('There is no custom field “Shoe size”. Add it in the settings, or do not import the column.');
  expect(await ran(it.id)).toMatchObject({ state: 'done', counts: { new: 2, refused: 2 } });

  const fieldsOf = async (name: string) => {
    const { fields } = await world.did('Ada', 'GET', `/api/people/${(await found(name))[0].id}`);
    return fields.map(({ value }: { value: unknown }) => value);
  };
  expect(await fieldsOf('Fielding')).toEqual([
    { kind: 'choice', choice: { id: segment.choices[0].id, name: 'Key account' } },
    { kind: 'text', text: 'GB 1' },
    { kind: 'number', number: 12.5 },
    { kind: 'date', day: '2027-03-01' },
    { kind: 'person', person: { id: world.ids.Chidi, name: 'Chidi' } },
    { kind: 'money', amount: 125_050, currency: 'EUR' },
  ]);
  expect(await fieldsOf('Fairway')).toMatchObject([
    null,
    { text: '=2+2' },
    null,
    { day: '2027-02-28' },
    { person: { name: 'Bela' } },
    null,
  ]);

  // Again: only what differs is an update, and an empty cell leaves what is there.
  const again = await checked([header, rows[0], 'Fairway;;prospect;;;;;'].join('\n'));
  expect(again.counts).toEqual({ new: 0, updated: 1, unchanged: 1, refused: 0 });
  await ran(again.id);
  expect(await fieldsOf('Fairway')).toMatchObject([{ choice: { name: 'Prospect' } }, { text: '=2+2' }, null, {}, {}, null]);
});
