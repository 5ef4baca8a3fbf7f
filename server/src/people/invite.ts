import type { sendInvitation } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { later } from '../jobs/later.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { loadPerson } from './person.ts';

export async function invite(work: Work, { params: { personId } }: Call<typeof sendInvitation>) {
  const { db, reader } = work;
  await loadPerson(work, personId);
  // Only who may change the row can hold it.
  const signIn = await db.selectFrom('credentials').select('passwordSetAt').where('personId', '=', personId).forUpdate().executeTakeFirst();
  if (!signIn) throw problem('forbidden', 'Access has to be switched on first, by somebody who may grant access.');
  if (signIn.passwordSetAt)
    throw problem('already-there', 'This person has set a password already; a forgotten one is reset on the sign-in page.');
  await later(db, 'mail-invitation', { workspaceId: reader.workspaceId, personId, invitedBy: reader.personId });
  return null;
}
