import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode } from '../work/encoding.ts';
import { readCells } from './cells.ts';
import { guessColumns } from './columns.ts';
import { guessReading } from './reading.ts';
import { rowsOf } from './records.ts';

const folder = new URL('../../test/files/', import.meta.url);

async function read(file: string) {
  const bytes = readFileSync(new URL(file, folder));
  const { encoding, delimiter } = await guessReading(bytes);
  const text = decode(bytes, encoding);
  const columns = await guessColumns(text, delimiter);
  const rows = await rowsOf(text, delimiter);
  return { encoding, delimiter, fields: columns.map(({ field }) => field), rows };
}

test.each([
  ['client-tree.utf-8.csv', 'utf-8', 'semicolon', ['name', 'email', 'phone', 'parent'], 'Peter Parker'],
  ['romanian.utf-8-bom.csv', 'utf-8', 'semicolon', ['name', 'email', 'phone', 'parent', null], 'Întreprinderea Țesătoria Română'],
  ['czech.windows-1250.csv', 'windows-1250', 'comma', ['name', 'email', 'parent'], 'Příbramská továrna na řetězy'],
  ['romanian.windows-1250.csv', 'windows-1250', 'semicolon', ['name', 'parent'], 'Fabrica de încălţăminte Bucureşti'],
  ['russian.windows-1251.csv', 'windows-1251', 'semicolon', ['name', 'email', 'phone', 'parent'], 'Завод «Северное сияние»'],
  ['russian.utf-16le-bom.csv', 'utf-16le', 'tab', ['name', 'email', 'phone', 'parent'], 'Завод «Северное сияние»'],
  ['russian.utf-16be.csv', 'utf-16be', 'tab', ['name', 'email', 'phone', 'parent'], 'Завод «Северное сияние»'],
  ['german.windows-1252.csv', 'windows-1252', 'tab', ['name', 'email', 'phone', 'parent'], 'Müßiggang & Söhne – Großhandel'],
  ['french.windows-1252.csv', 'windows-1252', 'semicolon', ['name', 'email', 'phone', 'parent'], 'Société Générale d’Électricité'],
  ['breaks-and-formulas.utf-8.csv', 'utf-8', 'comma', ['name', 'email', 'phone'], '=HYPERLINK("http://evil.example";"Acme")'],
])('%s is read as %s, separated by %s', async (file, encoding, delimiter, fields, first) => {
  const read_ = await read(file);
  expect(read_).toMatchObject({ encoding, delimiter, fields });
  expect(read_.rows[0]!.cells[0]).toBe(first);
});

test('every file here is read by a test', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.csv'))).toHaveLength(10);
});

test('lines are counted as an editor counts them, past empty ones and breaks inside of cells', async () => {
  const { rows } = await read('breaks-and-formulas.utf-8.csv');
  expect(rows.map(({ line, cells }) => [line, cells[0]!.slice(0, 5)])).toEqual([
    [2, '=HYPE'],
    [3, '+Plus'],
    [6, '-Minu'],
    [7, '@At'],
  ]);
});

test.each([
  ['\r\n', '\n'],
  ['\n', '\r\n'],
  ['\r', '\r\n'],
  ['\r\n', '\r'],
])('a file whose lines end with %j and then with %j has each row once, on the line where it stands', async (first, then) => {
  const text = `Name;Phone${first}A;1${first}${first}"B${first}b${then}${then}c";2${then}${then}C;3${first}D;4${then}`;
  expect((await rowsOf(text, 'semicolon')).map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'A', '1'],
    [4, 'B\nb\n\nc', '2'],
    [9, 'C', '3'],
    [10, 'D', '4'],
  ]);
});

test('a quotation mark that is never closed is told with its line; a workbook, and nothing at all, as what they are', async () => {
  await expect(rowsOf('Name\nA\n"B\nC\n', 'comma')).rejects.toMatchObject({
    code: 'file-unreadable',
    detail: expect.stringContaining('Line 3'),
  });
  await expect(guessReading(Buffer.from('PK\u0003\u0004'))).rejects.toMatchObject({ detail: expect.stringContaining('workbook') });
  await expect(guessColumns('', 'comma')).rejects.toMatchObject({ detail: expect.stringContaining('empty') });
});

test('what a cell says by itself, in any of the languages', () => {
  const fields = ['name', 'email', 'kind', 'parent', 'virtual'] as const;
  const faults = (...cells: string[]) => readCells(cells, [...fields]).faults;
  expect(readCells(['  A \n B ', 'A@B.Example', 'Firma', 'X › Y > Z', 'oui'], [...fields])).toMatchObject({
    name: 'A B',
    email: 'a@b.example',
    kind: 'company',
    steps: ['X', 'Y', 'Z'],
    faults: [],
  });
  expect(faults('', '', '', '', '')).toEqual(['name-missing']);
  expect(faults('A', 'a@b', '', '', '')).toEqual(['no-address:a@b']);
  expect(faults('A', '', 'planet', '', 'perhaps')).toEqual(['kind-unknown:planet', 'virtual-neither:perhaps']);
  expect(faults('=1+1', '', '', '', '0')).toEqual([]);
  expect(faults('A')).toEqual([]);
});

test('a login is a user name and a password, as it stands there; a virtual contact has none', () => {
  const fields = ['name', 'loginName', 'password', 'virtual'] as const;
  const read = (...cells: string[]) => readCells(['A', ...cells], [...fields]);
  expect(read('Anna.A', ' two  spaces ', 'nein')).toMatchObject({
    loginName: 'anna.a',
    password: ' two  spaces ',
    virtual: false,
    faults: [],
  });
  expect(read('', '', 'Да')).toMatchObject({ loginName: null, password: null, virtual: true, faults: [] });
  expect(read('anna', '', '').faults).toEqual(['login-alone']);
  expect(read('', 'harbour quilt', '').faults).toEqual(['password-alone']);
  expect(read('an', 'harbour quilt', '')).toMatchObject({ loginName: null, faults: ['login-form:an'] });
  expect(read('anna', 'x'.repeat(501), '').faults).toEqual(['password-long']);
  expect(read('anna', 'harbour quilt', 'wahr').faults).toEqual(['virtual-with-login']);
});

test('columns of logins are known in all languages, and passwords are not shown', async () => {
  const columns = await guessColumns('Name;Benutzername;Mot de passe\nA;anna;geheim', 'semicolon');
  expect(columns).toMatchObject([
    { field: 'name', secret: false, samples: ['A'] },
    { field: 'loginName', secret: false, samples: ['anna'] },
    { field: 'password', secret: true, samples: [] },
  ]);
});
