import type { ReleasePreview } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { getEvent } from './events.ts';
import { getComment } from './get.ts';

/** Only the class changes, and the database changes it: nobody else has a word for that. */
export async function releaseComment(work: Work, commentId: string, released: boolean) {
  await demandReleasable(work, commentId);
  await sql`select access.release(${commentId}, ${released})`.execute(work.db);
  return getComment(work, commentId);
}

export async function releaseEvent(work: Work, eventId: string, released: boolean) {
  await demandOpenEvent(work, eventId);
  await sql`select access.release(${eventId}, ${released})`.execute(work.db);
  return getEvent(work, eventId);
}

/** The database releases, looks who reads it, and takes the release back. */
export async function previewCommentRelease(work: Work, commentId: string, released: boolean) {
  await demandReleasable(work, commentId);
  return preview(work, commentId, released);
}

export async function previewEventRelease(work: Work, eventId: string, released: boolean) {
  await demandOpenEvent(work, eventId);
  return preview(work, eventId, released);
}

async function preview({ db }: Work, entryId: string, released: boolean) {
  const { rows } = await sql<{ preview: ReleasePreview }>`select access.preview_release(${entryId}, ${released}) as preview`.execute(db);
  return rows[0]!.preview;
}

async function demandReleasable(work: Work, commentId: string) {
  const comment = await getComment(work, commentId);
  if (comment.class === 'internal') throw problem('private-not-released', 'Write what others may read as a new comment.');
  if (comment.deletedAt) throw problem('comment-deleted', 'There is nothing left to be read.');
}

async function demandOpenEvent(work: Work, eventId: string) {
  const event = await getEvent(work, eventId);
  if (event.class === 'internal') throw problem('private-not-released', 'What happened here is told to the team alone.');
}
