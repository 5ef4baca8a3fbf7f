import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { getComment } from './get.ts';

/** What it said before becomes an edition: the database sees to that. */
export async function changeComment(work: Work, commentId: string, text: string) {
  const { deletedAt } = await getComment(work, commentId);
  if (deletedAt) throw problem('comment-deleted', 'Write a new one.');
  exactlyOne(await work.db.updateTable('comments').set({ text }).where('commentId', '=', commentId).executeTakeFirst());
  return getComment(work, commentId);
}

export async function deleteComment(work: Work, commentId: string) {
  const comment = await getComment(work, commentId);
  if (comment.deletedAt) return comment;
  exactlyOne(
    await work.db.updateTable('comments').set({ text: '', deletedAt: sql`now()` }).where('commentId', '=', commentId).executeTakeFirst(),
  );
  return getComment(work, commentId);
}
