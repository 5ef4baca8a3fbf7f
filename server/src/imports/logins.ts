import { giveLogins } from '../sessions/givenLogins.ts';
import { hashPassword } from '../sessions/passwords.ts';
import type { Seal } from '../sessions/seal.ts';
import type { Work } from '../work/work.ts';
import { readCells } from './cells.ts';
import { textOf } from './file.ts';
import { loadImport } from './import.ts';
import { rowsOf } from './records.ts';

/** The passwords of a file by their lines, and then their hashes. */
export type Secrets = Map<number, string>;

/** Nothing of it leaves the process but hashes. */
export async function passwordsOf(work: Work, seal: Seal, importId: string): Promise<Secrets> {
  const { encoding, delimiter, columns } = await loadImport(work, importId);
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('password')) return new Map();
  const records = await rowsOf(await textOf(work, seal, importId, encoding), delimiter);
  return new Map(
    records.flatMap(({ line, cells }) => {
      const { password } = readCells(cells, fields);
      return password === null ? [] : [[line, password] as const];
    }),
  );
}

/** Two at a time, so that whoever signs in meanwhile is not kept waiting. */
export async function hashed(passwords: Secrets, lines: number[], tell: (done: number) => Promise<void>): Promise<Secrets> {
  const hashes: Secrets = new Map();
  for (let at = 0; at < lines.length; at += 2) {
    if (at % 50 === 0) await tell(at);
    const pair = lines.slice(at, at + 2);
    const made = await Promise.all(pair.map((line) => hashPassword(passwords.get(line)!)));
    for (const [place, line] of pair.entries()) hashes.set(line, made[place]!);
  }
  return hashes;
}

/** Of rows as they are judged at this moment: which of them give a login. */
export const linesWithLogin = async (work: Work, importId: string): Promise<number[]> =>
  (await rowsWithLogin(work, importId)).map(({ line }) => line);

const rowsWithLogin = ({ db, reader }: Work, importId: string) =>
  db
    .selectFrom('importRows')
    .where('workspaceId', '=', reader.workspaceId)
    .where('importId', '=', importId)
    .where('login', '=', 'given')
    .select(['line', 'personId', 'loginName'])
    .execute();

/** To contacts that are there by now. */
export async function writeLogins(work: Work, importId: string, passwords: Secrets, hashes: Secrets): Promise<void> {
  const rows = await rowsWithLogin(work, importId);
  if (rows.length === 0) return;
  // What was refused in the dry run and is not any more is made now: a few at most.
  const late = await hashed(
    passwords,
    rows.map(({ line }) => line).filter((line) => !hashes.has(line)),
    async () => {},
  );
  await giveLogins(
    work,
    rows.map(({ line, personId, loginName }) => ({
      personId: personId!,
      loginName: loginName!,
      passwordHash: (hashes.get(line) ?? late.get(line))!,
    })),
  );
}
