import type { GrantLetter } from '@portico/contract';
import { later } from '../jobs/later.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadLiveGrant } from './grant.ts';

/** What was written stays with the grant: it is there when the letter is sent again. */
export async function sendGrant(
  work: Work,
  { projectId, grantId }: { projectId: string; grantId: string },
  { language, tone, message }: GrantLetter,
): Promise<null> {
  const { db, reader } = work;
  await loadLiveGrant(work, projectId, grantId);
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
