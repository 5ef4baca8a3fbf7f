import type { GivenLogin, giveLogin } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { demandStrong } from '../sessions/strength.ts';
import type { Work } from '../work/work.ts';
import { type Face, loadPerson, presentPerson } from './person.ts';

export async function giveTo(work: Work, { params: { personId }, body }: Call<typeof giveLogin>) {
  const contact = await loadPerson(work, personId);
  if (contact.side === 'team') throw problem('invalid', 'Employees are invited by mail, and choose their password themselves.');
  await handOver(work, contact, body);
  return presentPerson(work, contact);
}

/** Nobody is notified: whoever asks hands both over. The database refuses whoever may not, and shuts what was open before. */
export async function handOver({ db }: Work, { personId, name, email }: Face, { loginName, password }: GivenLogin): Promise<void> {
  await demandStrong(password, [name, loginName, email ?? '']);
  const hash = await hashPassword(password);
  await sql`select access.give_logins(array[${personId}]::uuid[], array[${loginName}]::text[], array[${hash}]::text[])`.execute(db);
}
