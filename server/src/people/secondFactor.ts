import type { resetSecondFactor } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadPerson, presentPerson } from './person.ts';

/** For a lost phone. Sessions end with it: the database sees to that. */
export async function reset(work: Work, { params: { personId } }: Call<typeof resetSecondFactor>) {
  const { db, reader } = work;
  const person = await loadPerson(work, personId);
  if (personId === reader.personId) throw problem('forbidden', 'Switch your own off in your account, with a code.');
  const { may } = await presentPerson(work, person);
  const removed = await db.deleteFrom('secondFactors').where('personId', '=', personId).executeTakeFirstOrThrow();
  // None there is as good as one taken away, for those who could have.
  if (removed.numDeletedRows === 0n && may.resetSecondFactor) return presentPerson(work, person);
  exactlyOne(removed);
  return presentPerson(work, person);
}

/** The tick of a contact, under the right to change access. */
export const demandSecondFactor = ({ db }: Work, personId: string, demanded: boolean) =>
  db.updateTable('externalAccesses').set({ secondFactor: demanded }).where('personId', '=', personId).executeTakeFirstOrThrow();
