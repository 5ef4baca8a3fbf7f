import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadDeletion } from './deletion.ts';

export async function restorePeople(work: Work, deletionId: string): Promise<null> {
  const { below, contact } = await loadDeletion(work, deletionId);
  if (below)
    throw problem(
      'parent-deleted',
      `${contact.name} belongs to ${below.name}’s people, who are in the bin as well. Restore ${below.name} first.`,
    );
  exactlyOne(await work.db.deleteFrom('deletions').where('deletionId', '=', deletionId).executeTakeFirstOrThrow());
  return null;
}
