import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { comments, presentComment } from './comment.ts';

/** @throws not-found */
export async function getComment(work: Work, commentId: string) {
  const row = await comments(work).where('c.commentId', '=', commentId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return presentComment(row);
}
