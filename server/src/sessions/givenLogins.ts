import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

export type HashedLogin = { personId: string; loginName: string; passwordHash: string };

/** All or none (C2). Nobody is notified: whoever asks hands them over. The database refuses whoever may not, and shuts what was open before. */
export async function giveLogins({ db }: Work, logins: HashedLogin[]): Promise<void> {
  await sql`select access.give_logins(
    ${logins.map(({ personId }) => personId)}::uuid[],
    ${logins.map(({ loginName }) => loginName)}::text[],
    ${logins.map(({ passwordHash }) => passwordHash)}::text[])`.execute(db);
}

/** What must not be the whole password of somebody. */
export const wordsAbout = ({ name, email, loginName }: { name: string; email: string | null; loginName: string }) => [
  name,
  loginName,
  email ?? '',
];
