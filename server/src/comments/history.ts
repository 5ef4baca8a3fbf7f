import type { listHistory, OrderEvent } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { comments, presentComment } from './comment.ts';
import { documentEventsOf } from './documentEvents.ts';
import { eventsOf } from './events.ts';
import { readOutside } from './outside.ts';

/**
 * What was said and what happened, to documents as well, newest first: all have ids that sort by time. What happened to orders is known to the
 * team alone, and there to those who see money; all others who read the whole history find a marker in its place (D7).
 */
export async function history(work: Work, { query }: Call<typeof listHistory>) {
  // Through everything somebody wrote anywhere, the walk itself would tell how much that is.
  if (query.author && work.reader.side === 'outside' && !query.task && !query.project)
    throw problem('forbidden', 'Ask within a project or a task.');
  const limit = query.limit ?? 50;
  const after = await placeOf(work, query.cursor);
  const { rows } = await sql<{ id: string; kind: Kind['kind']; marker: string | null }>`
    select id, kind, marker from (${sql.join(newest(work, query, limit, after), sql` union all `)}) entries
    order by id desc limit ${sql.lit(limit + 1)}`.execute(work.db);

  const idsOf = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const said = await comments(work)
    .where('c.commentId', '=', sql<string>`any(${idsOf('comment')}::uuid[])`)
    .execute();
  const happened = await eventsOf(work, idsOf('event'));
  const stored = await documentEventsOf(work, idsOf('document'));
  const ordered = work.reader.side === 'team' ? await orderEventsOf(work, idsOf('order')) : [];
  const commentOf = new Map(said.map((row) => [row.commentId, presentComment(row)]));
  const eventOf = new Map(happened.map((event) => [event.id, event]));
  const documentOf = new Map(stored.map((one) => [one.event.id, one]));
  const orderOf = new Map(ordered.map((event) => [event.id, event]));
  const taskIds = [...new Set([...said, ...happened, ...stored].map(({ taskId }) => taskId))].filter((it) => it !== null);
  const taskOf = await tasksOf(work, taskIds);
  const outsideOf = await readOutside(work, taskIds);

  // What was removed, or closed to the reader, since the first of these questions is not there.
  const isThere = ({ id, kind }: { id: string; kind: Kind['kind'] }) =>
    kind === 'private' || { comment: commentOf, event: eventOf, document: documentOf, order: orderOf }[kind].has(id);
  const show = ({ id, kind, marker }: (typeof rows)[number]) => {
    if (kind === 'comment') {
      const comment = commentOf.get(id)!;
      return { kind, comment, task: taskOf.get(comment.taskId) ?? null, outside: outsideOf(comment) };
    }
    if (kind === 'event') {
      const event = eventOf.get(id)!;
      return { kind, event, task: taskOf.get(event.taskId) ?? null };
    }
    if (kind === 'document') {
      const { event: document, taskId } = documentOf.get(id)!;
      return { kind, document, task: taskId === null ? null : (taskOf.get(taskId) ?? null) };
    }
    if (kind === 'order') return { kind, order: orderOf.get(id)! };
    return { kind, private: { id: marker! } };
  };
  // The place of a marker would tell its time: the marker itself, which is drawn by lot, stands for it.
  const { items, nextCursor } = pageOf(
    rows,
    limit,
    ({ id, marker }) => [marker ?? id],
    (row) => row,
  );
  return { items: items.filter(isThere).map(show), nextCursor };
}

/** From where a page goes on: an id that sorts by time, or the place of a marker. */
async function placeOf({ db, reader }: Work, cursor: string | undefined): Promise<string | undefined> {
  const [last] = readCursor(cursor, [isId]) ?? [];
  if (!last) return undefined;
  const marker = await db
    .selectFrom('historyMarkers')
    .where('workspaceId', '=', reader.workspaceId)
    .where('markerId', '=', last)
    .select('position')
    .executeTakeFirst();
  return marker?.position ?? last;
}

type Kind = { kind: 'comment' | 'event' | 'document' | 'order' | 'private'; table: string; id: string; place: string; marker: string };

const comment: Kind = { kind: 'comment', table: 'comments', id: 'comment_id', place: 'place_id', marker: 'null::uuid' };
const event: Kind = { kind: 'event', table: 'events', id: 'event_id', place: 'place_id', marker: 'null::uuid' };
const document: Kind = { kind: 'document', table: 'document_events', id: 'event_id', place: 'place_id', marker: 'null::uuid' };
const order: Kind = { kind: 'order', table: 'order_events', id: 'event_id', place: 'project_id', marker: 'null::uuid' };
const marker: Kind = { kind: 'private', table: 'history_markers', id: 'position', place: 'place_id', marker: 'marker_id' };

/** The newest of each kind that is wanted, found in the index alone. */
function newest(
  { reader }: Work,
  { task, project, author, kind: only }: Call<typeof listHistory>['query'],
  limit: number,
  after: string | undefined,
) {
  const of = ({ kind, table, id, place, marker: its }: Kind) => {
    const wanted: RawBuilder<unknown>[] = [sql`workspace_id = ${reader.workspaceId}`];
    if (task) wanted.push(sql`task_id = ${task}`);
    if (project) wanted.push(sql`${sql.ref(place)} = ${project}`);
    if (author) wanted.push(sql`author_id = ${author}`);
    if (after) wanted.push(sql`${sql.ref(id)} < ${after}::uuid`);
    if (kind === 'private') wanted.push(sql`not access.may('see', 'money', place_id, null, private)`);
    return sql`(select ${sql.ref(id)} as id, ${sql.lit(kind)} as kind, ${sql.raw(its)} as marker from ${sql.table(table)}
      where ${sql.join(wanted, sql` and `)} order by ${sql.ref(id)} desc limit ${sql.lit(limit + 1)})`;
  };
  const ofProject = task || author ? [] : [marker, ...(reader.side === 'team' ? [order] : [])];
  return [...(only === 'event' ? [] : [comment]), ...(only === 'comment' ? [] : [event, document, ...ofProject])].map(of);
}

/** What they are called, for those who see them. */
async function tasksOf({ db, reader }: Work, ids: string[]) {
  const rows = await db
    .selectFrom('tasks')
    .where('workspaceId', '=', reader.workspaceId)
    .where('taskId', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['taskId as id', 'title'])
    .execute();
  return new Map(rows.map((task) => [task.id, task]));
}

async function orderEventsOf({ db, reader }: Work, ids: string[]): Promise<OrderEvent[]> {
  const rows = await db
    .selectFrom('orderEvents')
    .where('workspaceId', '=', reader.workspaceId)
    .where('eventId', '=', sql<string>`any(${ids}::uuid[])`)
    .selectAll()
    .execute();
  return rows.map((row) => ({
    id: row.eventId,
    orderId: row.orderId,
    projectId: row.projectId,
    kind: row.kind as OrderEvent['kind'],
    number: row.number,
    what: row.what as OrderEvent['what'],
    by: { id: row.authorId, name: row.authorName },
    at: row.createdAt.toISOString(),
  }));
}
