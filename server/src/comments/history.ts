import type { Event, listHistory } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { comments, presentComment } from './comment.ts';

/** What was said and what happened, newest first: both have ids that sort by time. */
export async function history(work: Work, { query }: Call<typeof listHistory>) {
  const limit = query.limit ?? 50;
  const { rows } = await sql<{ id: string; kind: 'comment' | 'event' }>`
    select id, kind from (${sql.join(newest(work, query, limit), sql` union all `)}) entries
    order by id desc limit ${sql.lit(limit + 1)}`.execute(work.db);

  const idsOf = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const said = await comments(work)
    .where('c.commentId', '=', sql<string>`any(${idsOf('comment')}::uuid[])`)
    .execute();
  const happened = await eventsOf(work, idsOf('event'));
  const commentOf = new Map(said.map((row) => [row.commentId, presentComment(row)]));
  const eventOf = new Map(happened.map((event) => [event.id, event]));

  return pageOf(
    rows,
    limit,
    ({ id }) => [id],
    ({ id, kind }) => (kind === 'comment' ? { kind, comment: commentOf.get(id)! } : { kind, event: eventOf.get(id)! }),
  );
}

/** The newest of each kind that is wanted, found in the index alone. */
function newest({ reader }: Work, { task, project, kind, cursor }: Call<typeof listHistory>['query'], limit: number) {
  const after = readCursor(cursor, [isId]);
  const of = (table: string, id: string) => {
    const wanted: RawBuilder<unknown>[] = [sql`workspace_id = ${reader.workspaceId}`];
    if (task) wanted.push(sql`task_id = ${task}`);
    if (project) wanted.push(sql`place_id = ${project}`);
    if (after) wanted.push(sql`${sql.ref(id)} < ${after[0]}::uuid`);
    return sql`(select ${sql.ref(id)} as id, ${sql.lit(table.slice(0, -1))} as kind from ${sql.table(table)}
      where ${sql.join(wanted, sql` and `)} order by ${sql.ref(id)} desc limit ${sql.lit(limit + 1)})`;
  };
  return [...(kind === 'event' ? [] : [of('comments', 'comment_id')]), ...(kind === 'comment' ? [] : [of('events', 'event_id')])];
}

async function eventsOf({ db, reader }: Work, ids: string[]) {
  const { rows } = await sql<Row>`
    select e.event_id, e.task_id, e.what, e.person_id, e.person_name, e.author_id, e.author_name, e.author_side, e.created_at,
      ${named('was')}, ${named('became')}
    from events e
    where e.workspace_id = ${reader.workspaceId} and e.event_id = any(${ids}::uuid[])`.execute(db);
  return rows.map(presentEvent);
}

/** Another task or project is named to those who see it. */
const named = (column: 'was' | 'became') => sql`
  case e.what
    when 'project' then (select p.name from projects p where p.workspace_id = e.workspace_id and p.project_id = ${sql.ref(`e.${column}`)}::uuid)
    when 'parent' then (select t.title from tasks t where t.workspace_id = e.workspace_id and t.task_id = ${sql.ref(`e.${column}`)}::uuid)
    else ${sql.ref(`e.${column}`)}
  end as ${sql.ref(column)}`;

type Row = {
  eventId: string;
  taskId: string;
  what: string;
  was: string | null;
  became: string | null;
  personId: string | null;
  personName: string | null;
  authorId: string;
  authorName: string;
  authorSide: string;
  createdAt: Date;
};

const presentEvent = (row: Row) => ({
  id: row.eventId,
  taskId: row.taskId,
  what: row.what as Event['what'],
  was: row.was,
  became: row.became,
  person: row.personId && row.personName ? { id: row.personId, name: row.personName } : null,
  by: { id: row.authorId, name: row.authorName },
  bySide: row.authorSide as Event['bySide'],
  at: row.createdAt,
});
