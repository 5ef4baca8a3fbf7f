import type { listMentions } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { comments, presentComment } from './comment.ts';
import { readOutside } from './outside.ts';

/** What reached this reader, as far as they still read it, newest first. */
export async function mentions(work: Work, { query }: Call<typeof listMentions>) {
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, [isId]);
  const rows = await comments(work)
    .innerJoin('mentions as m', (on) => on.onRef('m.workspaceId', '=', 'c.workspaceId').onRef('m.commentId', '=', 'c.commentId'))
    .innerJoin('tasks as t', (on) => on.onRef('t.workspaceId', '=', 'c.workspaceId').onRef('t.taskId', '=', 'c.taskId'))
    .leftJoin('projects as p', (on) => on.onRef('p.workspaceId', '=', 't.workspaceId').onRef('p.projectId', '=', 't.projectId'))
    .where('m.personId', '=', sql<string>`access.person()`)
    .where('c.toTeam', '=', true)
    .where('c.deletedAt', 'is', null)
    .$if(after !== undefined, (q) => q.where('m.commentId', '<', after![0]!))
    .select(['m.readAt', 't.title', 'p.projectId', 'p.name as project'])
    .orderBy('m.commentId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  const outsideOf = await readOutside(work, [...new Set(rows.map(({ taskId }) => taskId))]);
  return pageOf(
    rows,
    limit,
    (row) => [row.commentId],
    ({ readAt, title, projectId, project, ...row }) => {
      const comment = presentComment(row);
      return {
        comment,
        task: { id: row.taskId, title },
        project: projectId && project ? { id: projectId, name: project } : null,
        outside: outsideOf(comment),
        read: readAt !== null,
      };
    },
  );
}

export async function readMentions({ db }: Work, upTo: string): Promise<null> {
  await sql`select access.read_mentions(${upTo}::uuid)`.execute(db);
  return null;
}

/** @throws not-found, forbidden */
export async function mentioned({ db, reader }: Work, taskId: string) {
  if (reader.side === 'outside') throw problem('forbidden', 'Whom it reaches is told to employees.');
  const task = await db
    .selectFrom('tasks')
    .where('workspaceId', '=', reader.workspaceId)
    .where('taskId', '=', taskId)
    .select('taskId')
    .executeTakeFirst();
  if (!task) throw problem('not-found');
  const { rows } = await sql<{ id: string; name: string; company: string | null }>`
    select person_id as id, name, company from access.reached_outside(${taskId}::uuid)`.execute(db);
  return { items: rows };
}
