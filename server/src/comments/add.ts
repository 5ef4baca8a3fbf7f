import type { NewComment } from '@portico/contract';
import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import { newId } from '../work/id.ts';
import { loadPerson } from '../work/person.ts';
import type { Work } from '../work/work.ts';
import { getComment } from './get.ts';

export async function addComment(work: Work, it: NewComment) {
  const { db, reader } = work;
  const task = await db
    .selectFrom('tasks')
    .where('workspaceId', '=', reader.workspaceId)
    .where('taskId', '=', it.taskId)
    .select(['workspaceId', 'taskId', 'placeId', 'private', 'removed'])
    .executeTakeFirst();
  if (!task) throw problem('not-found', undefined, { fields: [{ field: '#/taskId', message: 'Choose a task you can see.' }] });
  if (it.readers && it.class !== 'internal')
    throw problemOf('#/readers', 'readers-without-private', 'Make the comment private, or leave the readers out.');
  if (it.addressees?.length) {
    if (reader.side === 'outside') throw problemOf('#/addressees', 'forbidden', 'Whoever reads this task reads your comment.');
    if (it.class === 'internal')
      throw problemOf('#/addressees', 'addressees-of-private', 'Name them as readers, or do not make the comment private.');
    await demandAccess(work, it.taskId, it.addressees, 'addressees');
  }
  if (it.readers) await demandAccess(work, it.taskId, it.readers, 'readers');
  if (it.answers) await demandTeamTalk(work, it.taskId, it.answers);

  const author = await loadPerson(work, reader.personId);
  const commentId = newId();
  await db
    .insertInto('comments')
    .values({
      ...task,
      commentId,
      text: it.text,
      class: it.class ?? 'history',
      ...(it.readers && { readers: it.readers }),
      ...(it.addressees?.length && { addressees: it.addressees }),
      ...(it.answers && { answers: it.answers }),
      authorId: author.personId,
      authorSide: author.side,
      authorName: author.name,
    })
    .execute();
  return getComment(work, commentId);
}

/** What is answered was said to the team, in the same task, to somebody who reads it. */
async function demandTeamTalk({ db, reader }: Work, taskId: string, commentId: string) {
  const said = await db
    .selectFrom('comments')
    .where('workspaceId', '=', reader.workspaceId)
    .where('commentId', '=', commentId)
    .where('taskId', '=', taskId)
    .where('toTeam', '=', true)
    .where('deletedAt', 'is', null)
    .select('commentId')
    .executeTakeFirst();
  if (!said) throw problemOf('#/answers', 'nothing-to-answer', 'Answer a comment to @team in this task, or leave this out.');
}

/** A name that could not read it anyway would only look as if they could. */
async function demandAccess({ db }: Work, taskId: string, named: string[], as: 'readers' | 'addressees') {
  const { rows } = await sql<{ personId: string }>`select distinct person_id from access.who(null, ${taskId}, null, null, 'tasks')`.execute(
    db,
  );
  const able = new Set(rows.map(({ personId }) => personId));
  const missing = named.find((id) => !able.has(id));
  if (missing) {
    const field = `#/${as}/${named.indexOf(missing)}`;
    throw problemOf(field, 'reader-without-access', 'Add this person to the task first, or leave them out.');
  }
}
