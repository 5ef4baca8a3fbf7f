import type { Work } from '../work/work.ts';
import { getComment } from './get.ts';

export async function listEditions(work: Work, commentId: string) {
  await getComment(work, commentId);
  const items = await work.db
    .selectFrom('commentEditions')
    .where('commentId', '=', commentId)
    .select(['editionId as id', 'text', 'replacedAt'])
    .orderBy('editionId')
    .execute();
  return { items, nextCursor: null };
}
