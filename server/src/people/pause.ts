import type { pauseAccess, resumeAccess } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { authorOf } from '../work/me.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadPerson, presentPerson } from './person.ts';

/** Whoever is paused finds the door closed at their next request: the database asks at every one. */
export async function pause(work: Work, { params: { personId }, body: { note = '' } }: Call<typeof pauseAccess>) {
  const { workspaceId } = work.reader;
  const contact = await loadPerson(work, personId);
  if (contact.side === 'team') throw problem('invalid', 'The access of contacts is paused; employees have theirs from the start.');
  await work.db
    .insertInto('pauses')
    .values({ workspaceId, personId, name: contact.name, note, ...(await authorOf(work)) })
    .onConflict((on) => on.columns(['workspaceId', 'personId']).doNothing())
    .execute();
  return presentPerson(work, contact);
}

export async function resume(work: Work, { params: { personId } }: Call<typeof resumeAccess>) {
  const { db } = work;
  const contact = await loadPerson(work, personId);
  const paused = await db.selectFrom('pauses').where('personId', '=', personId).select('personId').executeTakeFirst();
  if (paused) exactlyOne(await db.deleteFrom('pauses').where('personId', '=', personId).executeTakeFirstOrThrow());
  return presentPerson(work, contact);
}
