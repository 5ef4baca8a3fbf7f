import type { countComments, listComments } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { comments, presentComment } from './comment.ts';

/** Newest first. */
export async function list(work: Work, { query }: Call<typeof listComments>) {
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, [isId]);
  const rows = await filtered(work, query)
    .$if(after !== undefined, (q) => q.where('c.commentId', '<', after![0]!))
    .orderBy('c.commentId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(rows, limit, (row) => [row.commentId], presentComment);
}

export async function count(work: Work, { query }: Call<typeof countComments>) {
  return filtered(work, query)
    .where('c.deletedAt', 'is', null)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
}

const filtered = (work: Work, { task, project }: Call<typeof countComments>['query']) =>
  comments(work)
    .$if(task !== undefined, (q) => q.where('c.taskId', '=', task!))
    .$if(project !== undefined, (q) => q.where('c.placeId', '=', project!));
