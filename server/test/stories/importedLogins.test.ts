import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { doors } from '../doors.ts';
import { waitFor } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const initial = 'harbour quilt anvil 9';
const header = 'Name;Email;Parent;Username;Password;Virtual';

beforeAll(async () => {
  world = await openWorld();
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { addClient: true });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { addClient: true });
});
afterAll(() => world.stop());

const upload = async (rows: string[], by = 'Bela') => {
  const asking = { payload: Buffer.from([header, ...rows].join('\n')), headers: { 'content-type': 'application/octet-stream' } };
  return (await world.ask(by, 'POST', '/api/imports?fileName=logins.csv', asking)).body;
};

async function checked(rows: string[], by = 'Bela') {
  const { id } = await upload(rows, by);
  const it = await world.did(by, 'PUT', `/api/imports/${id}/check`);
  return { ...it, rows: (await world.did(by, 'GET', `/api/imports/${id}/rows`)).items };
}

async function ran(id: string, by = 'Bela') {
  await world.did(by, 'PUT', `/api/imports/${id}/run`, { mode: 'good-rows' });
  return waitFor('the end of the import', async () => {
    const it = await world.did(by, 'GET', `/api/imports/${id}`);
    return it.progress ? undefined : it;
  });
}

const why = (rows: { line: number; reasons: string[] }[]) => Object.fromEntries(rows.map(({ line, reasons }) => [line, reasons.join(' ')]));
const signIn = (login: string, password: string) => world.call('nobody', 'POST', '/api/session', { login, password });
const found = async (text: string) => (await world.did('Ada', 'GET', `/api/people?text=${text}`)).items[0];
/** Whatever is kept of imports, as somebody would read it who reads the database. */
const stored = async () => {
  const rows = await world.sql(
    'select i.bytes, i::text as file, r::text as row from imports i left join import_rows r using (workspace_id, import_id)',
  );
  return rows.map(({ bytes, file, row }) => [bytes?.toString('latin1'), file, row].join()).join();
};

describe('C2, C16: logins out of a file', () => {
  test('are initial ones, given with the contacts; nobody is told, and no password is kept', async () => {
    const mails = async () => (await world.did('Ada', 'GET', '/api/mails?limit=200')).items.length;
    const before = await mails();
    const it = await checked([
      `Imported Inc;;;;;`,
      `Una;una@login.example;Imported Inc;Una.U;${initial};false`,
      `Uwe;;Imported Inc;uwe;${initial};`,
      'Vera;;Imported Inc;;;yes',
    ]);
    expect(it).toMatchObject({ counts: { new: 4, refused: 0 }, logins: 2 });
    expect(it.columns[4]).toMatchObject({ field: 'password', secret: true, samples: [] });
    expect(it.rows).toMatchObject([
      { login: null },
      { loginName: 'una.u', login: 'given' },
      { loginName: 'uwe', login: 'given' },
      { login: null },
    ]);
    const day = Date.parse(it.keptUntil) - Date.parse(it.createdAt);
    expect(day).toBe(86_400_000);
    expect(await stored()).not.toContain(initial);

    expect(await ran(it.id)).toMatchObject({ state: 'done', logins: 2, failure: null });
    expect(await found('Una')).toMatchObject({
      loginName: 'una.u',
      accessLevel: 'advanced',
      accessState: 'given',
    });
    expect(await found('Vera')).toMatchObject({ loginName: null, accessLevel: 'none' });
    for (const login of ['una.u', 'UWE', 'una@login.example'])
      expect((await signIn(login, initial)).body).toMatchObject({ code: 'password-change-needed' });
    expect(await mails()).toBe(before);

    const { text } = await world.call('Bela', 'GET', `/api/imports/${it.id}/result`);
    expect(text).toContain('Uwe,,Imported Inc,uwe,given\r\n');
    expect(await stored()).not.toContain(initial);
    expect(await world.sql('select bytes from imports where import_id = $1', [it.id])).toEqual([{ bytes: null }]);
    for (const said of world.heard.values()) expect(said.join()).not.toContain(initial);
  });

  test('sent again they change no password; one that is somebody’s already is refused', async () => {
    const again = await checked([`Una;una@login.example;Imported Inc;una.u;${initial} again;`, `Uwe;;Imported Inc;uwe.new;${initial};`]);
    expect(again.rows).toMatchObject([
      { outcome: 'unchanged', login: 'kept' },
      { outcome: 'refused', reasons: [expect.stringContaining('signs in already')] },
    ]);
    expect(again.logins).toBe(0);
    const later = await checked([`Vera;;Imported Inc;vera;${initial};no`]);
    expect(later.rows).toMatchObject([{ outcome: 'updated', matched: 'name', login: 'given' }]);
    await ran(later.id);
    expect((await signIn('vera', initial)).body).toMatchObject({ code: 'password-change-needed' });
    expect((await signIn('una.u', initial)).body).toMatchObject({ code: 'password-change-needed' });
  });

  test('are refused with line and reason', async () => {
    await world.did('Dora', 'PUT', '/api/me/login-name', { loginName: 'dora.d' });
    const it = await checked([
      `Weak;;;weak.one;12345678;`, // 2
      `Short;;;short.one;a1;`,
      `Own name;;;own.name;own.name;`,
      `No password;;;nobody.one;;`, // 5
      `No name;;;;${initial};`,
      `Bad name;;;a b;${initial};`,
      `First;;;same;${initial};`, // 8
      `Second;;;SAME;${initial};`,
      `Taken;;;dora.d;${initial};`,
      `Below the taken;;Taken;;;`, // 11
      `Both;;;both;${initial};true`,
      `Una;una@login.example;Imported Inc;;;ja`, // 13
      `Chidi;${emailOf('Chidi')};;chidi;${initial};`,
    ]);
    expect(why(it.rows)).toMatchObject({
      2: expect.stringContaining('first that would be guessed'),
      3: 'This password is too easy to guess. Take at least 8 characters. Four unrelated words are easy to remember.',
      4: expect.stringContaining('too easy to guess'),
      5: 'There is a user name and no password.',
      6: 'There is a password and no user name.',
      7: expect.stringContaining('“a b” cannot be a user name'),
      8: '',
      9: 'This user name stands on line 8 already.',
      10: 'Somebody else has this user name.',
      11: 'Its parent, on line 10, is refused.',
      12: expect.stringContaining('one of the two'),
      13: expect.stringContaining('Take the access away'),
      14: 'This e-mail address belongs to an employee.',
    });
    expect(await stored()).not.toContain('12345678');
    await ran(it.id);
    expect(await found('Taken')).toBeUndefined();
  });

  test('P18: whoever may not grant access imports the rest', async () => {
    const guessed = await upload([`Yann;;;yann;${initial};`], 'Dora');
    expect(guessed.columns.map(({ field }: { field: string }) => field)).toEqual(['name', 'email', 'parent', null, null, 'virtual']);
    expect(guessed.columns[4]).toMatchObject({ secret: true, samples: [] });
    const url = `/api/imports/${guessed.id}`;
    const fields = ['name', 'email', 'parent', 'loginName', 'password', 'virtual'];
    await world.did('Dora', 'PATCH', url, { fields });
    expect((await world.did('Dora', 'PUT', `${url}/check`)).counts).toMatchObject({ new: 0, refused: 1 });
    expect((await world.did('Dora', 'GET', `${url}/rows`)).items[0].reasons).toEqual([expect.stringContaining('may grant access')]);
    await world.did('Dora', 'PATCH', url, { fields: ['name', 'email', 'parent', null, null, 'virtual'] });
    await world.did('Dora', 'PUT', `${url}/check`);
    await ran(guessed.id, 'Dora');
    expect(await found('Yann')).toMatchObject({ accessLevel: 'none' });
    expect((await signIn('yann', initial)).body).toMatchObject({ code: 'sign-in-failed' });
  });

  test('P18: the right is asked once more when the import runs', async () => {
    const it = await checked([`Zora;;;zora;${initial};`, 'Zeno;;;;;']);
    await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { mayGrantAccess: false });
    expect(await ran(it.id)).toMatchObject({ state: 'done', counts: { new: 1, refused: 1 } });
    expect(await found('Zora')).toBeUndefined();
    await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { mayGrantAccess: true });
  });

  test('a file of passwords that is not imported is gone after a day, another stays a month; a running one is left', async () => {
    const secret = await upload([`Old;;;old.one;${initial};`]);
    const running = await upload([`Old;;;old.two;${initial};`]);
    const asking = { payload: Buffer.from('Name\nOld'), headers: { 'content-type': 'application/octet-stream' } };
    const plain = (await world.ask('Bela', 'POST', '/api/imports?fileName=plain.csv', asking)).body;
    await world.sql(`update imports set created_at = now() - interval '25 hours' where import_id = any ($1)`, [
      [secret.id, running.id, plain.id],
    ]);
    await world.sql(`update imports set state = 'running', told_at = now() where import_id = $1`, [running.id]);
    await world.sql(`select graphile_worker.add_job('forget-imports')`);
    await waitFor(
      'the file to be forgotten',
      async () => (await world.sql('select from imports where import_id = $1', [secret.id])).length === 0 || undefined,
    );
    for (const { id } of [running, plain]) expect((await world.call('Bela', 'GET', `/api/imports/${id}`)).status).toBe(200);
  });

  test('who is given a login is told to the author of the file alone', async () => {
    const it = await checked([`Pierre;${emailOf('Pierre')};;;;`, `New;;;brand.new;${initial};`]);
    for (const person of ['Ada', 'Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
      for (const path of ['', '/rows', '/result'])
        expect([401, 403, 404]).toContain((await world.call(person, 'GET', `/api/imports/${it.id}${path}`)).status);
    for (const person of ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
      expect([person, [...(await doors['listImportRows']!.shown(world, person, world.things))]]).toEqual([person, []]);
  });
});
