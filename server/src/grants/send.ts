import type { GrantLetter } from '@portico/contract';
import { later } from '../jobs/later.ts';
import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadLiveGrant } from './grant.ts';

/** What was written stays with the grant: it is there when the letter is sent again. */
export async function sendGrant(
  work: Work,
  { projectId, grantId }: { projectId: string; grantId: string },
  { language, tone, message }: GrantLetter,
): Promise<null> {
  const { db, reader } = work;
  const { person } = await loadLiveGrant(work, projectId, grantId);
  // Who was given a user name may have no address. Somebody who does not see contacts is not told of it.
  const contact = await db.selectFrom('people').where('personId', '=', person.id).select('email').executeTakeFirst();
  if (contact && !contact.email) throw problem('email-needed', 'Add an address to the contact, or hand the link over yourself.');
  exactlyOne(
    await db
      .updateTable('grants')
      .set({ language, tone, message })
      .where('workspaceId', '=', reader.workspaceId)
      .where('grantId', '=', grantId)
      .executeTakeFirst(),
  );
  await later(db, 'mail-grant', { workspaceId: reader.workspaceId, grantId, sentBy: reader.personId });
  return null;
}
