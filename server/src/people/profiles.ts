import type { ContactReads, ProfileTicks, previewRights, SeenChange } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problemOf } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { demandThatItFits } from './fits.ts';
import { loadPerson } from './person.ts';

type Rights = { profileId?: string; rights?: ProfileTicks; reads?: ContactReads };

/** How far a contact sees in the projects of their tree, and in the tasks they take part in. What is so already changes nothing. */
export async function giveRights({ db }: Work, personId: string, { profileId, rights, reads }: Rights): Promise<void> {
  if (profileId && rights) throw problemOf('#/rights', 'invalid', 'Choose a profile, or rights of their own.');
  const had = await db.selectFrom('externalAccesses').where('personId', '=', personId).select(['profileId', 'reads']).executeTakeFirst();
  const changes = {
    ...(profileId && profileId !== had?.profileId && { profileId }),
    ...(rights && { profileId: sql<string>`access.profile_of(${rights}::jsonb)` }),
    ...(reads && reads !== had?.reads && { reads }),
  };
  if (Object.keys(changes).length === 0) return;
  exactlyOne(await db.updateTable('externalAccesses').set(changes).where('personId', '=', personId).executeTakeFirstOrThrow());
}

/** The database gives them, looks as the contact, and takes them back: what it counts is what the rule would show. */
export async function preview(work: Work, { params: { personId }, body }: Call<typeof previewRights>): Promise<SeenChange> {
  const contact = await loadPerson(work, personId);
  if (contact.side === 'team') throw problemOf('#/personId', 'invalid', 'Employees have no profile.');
  await demandThatItFits(work, 'outside', body);
  const { profileId = null, rights = null, reads = null } = body;
  const {
    rows: [row],
  } = await sql<{
    seen: SeenChange;
  }>`select access.preview_rights(${personId}, ${profileId}, ${rights}::jsonb, ${reads}) as seen`.execute(work.db);
  return row!.seen;
}
