import type { GivenLogin, giveLogin } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { giveLogins, wordsAbout } from '../sessions/givenLogins.ts';
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

export async function handOver(work: Work, { personId, name, email }: Face, { loginName, password }: GivenLogin): Promise<void> {
  await demandStrong(password, wordsAbout({ name, email, loginName }));
  await giveLogins(work, [{ personId, loginName, passwordHash: await hashPassword(password) }]);
}
