import type { CommentClass, Event } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** @throws not-found */
export async function getEvent(work: Work, eventId: string): Promise<Event> {
  const [event] = await eventsOf(work, [eventId]);
  if (!event) throw problem('not-found');
  return event;
}

export async function eventsOf({ db, reader }: Work, ids: string[]): Promise<Event[]> {
  const { rows } = await sql<Row>`
    select e.event_id, e.task_id, e.class, e.what, e.person_id, e.person_name, e.author_id, e.author_name, e.author_side, e.created_at, e.field_name,
      access.may_release(e.class, e.place_id, e.task_id, e.private, e.removed) as may_release,
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
  class: string;
  what: string;
  was: string | null;
  became: string | null;
  fieldName: string | null;
  personId: string | null;
  personName: string | null;
  authorId: string;
  authorName: string;
  authorSide: string;
  createdAt: Date;
  mayRelease: boolean;
};

const presentEvent = (row: Row) => ({
  id: row.eventId,
  taskId: row.taskId,
  class: row.class as CommentClass,
  what: row.what as Event['what'],
  was: row.was,
  became: row.became,
  field: row.fieldName,
  person: row.personId && row.personName ? { id: row.personId, name: row.personName } : null,
  by: { id: row.authorId, name: row.authorName },
  bySide: row.authorSide as Event['bySide'],
  at: row.createdAt.toISOString(),
  may: { release: row.mayRelease },
});
