import type { Project } from '@portico/contract';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { problem } from '../problem.ts';
import { fieldsOf, type Thing } from '../work/fields.ts';
import type { Work } from '../work/work.ts';

const thing: Thing = { id: sql`p.project_id`, place: sql`p.project_id`, task: sql`null`, private: sql`p.private` };

/** Projects with everything a page shows of them, in one question whatever the length of the page. */
export const projects = (work: Work, { listed = true } = {}) =>
  work.db
    .selectFrom('projects as p')
    .leftJoin('projects as above', (join) =>
      join.onRef('above.workspaceId', '=', 'p.workspaceId').onRef('above.projectId', '=', 'p.parentId'),
    )
    .where('p.workspaceId', '=', work.reader.workspaceId)
    .select(fieldsOf(work, 'projects', thing, { listed }).as('fields'))
    .select([
      'p.projectId',
      'p.name',
      'p.description',
      'p.status',
      'p.startsOn',
      'p.endsOn',
      'p.private',
      'p.hiddenFromContacts',
      'p.updatedAt',
      'p.version',
      'above.projectId as parentId',
      'above.name as parentName',
    ])
    .select((of) => [
      jsonArrayFrom(
        of
          .selectFrom('stages as s')
          .whereRef('s.workspaceId', '=', 'p.workspaceId')
          .whereRef('s.projectId', '=', 'p.projectId')
          .select(['s.stageId as id', 's.name'])
          .orderBy('s.position'),
      ).as('stages'),
      jsonArrayFrom(
        of
          .selectFrom('projectClients as c')
          .whereRef('c.workspaceId', '=', 'p.workspaceId')
          .whereRef('c.projectId', '=', 'p.projectId')
          .select(['c.personId as id', 'c.name'])
          .orderBy('c.position'),
      ).as('clients'),
      jsonArrayFrom(
        of
          .selectFrom('projectMembers as m')
          .whereRef('m.workspaceId', '=', 'p.workspaceId')
          .whereRef('m.projectId', '=', 'p.projectId')
          .where('m.role', '=', 'manager')
          .select(['m.personId as id', 'm.name']),
      ).as('managers'),
      of
        .selectFrom('tasks as t')
        .whereRef('t.workspaceId', '=', 'p.workspaceId')
        .whereRef('t.placeId', '=', 'p.projectId')
        .where('t.removed', '=', false)
        .select(sql<{ all: number; closed: number }>`json_build_object('all', count(*), 'closed', count(t.closed_at))`.as('counts'))
        .as('counts'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof projects>['execute']>>[number];

export function presentProject(row: Row) {
  return {
    id: row.projectId,
    name: row.name,
    description: row.description,
    status: row.status as Project['status'],
    parent: row.parentId && row.parentName ? { id: row.parentId, name: row.parentName } : null,
    stages: row.stages,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    manager: row.managers[0] ?? null,
    clients: row.clients,
    private: row.private,
    hiddenFromContacts: row.hiddenFromContacts,
    taskCount: row.counts?.all ?? 0,
    closedCount: row.counts?.closed ?? 0,
    fields: row.fields,
    updatedAt: row.updatedAt,
    version: row.version,
  };
}

type OwnGrant = { endsOn: string; askedForMore: boolean };

/** Of the whole project, or of one of its tasks: else there is an empty place. */
const reads = (everything: string, released: string) => sql<boolean>`
  access.may('see', ${sql.lit(everything)}, p.project_id, null, p.private) or access.may('see', ${sql.lit(released)}, p.project_id, null, p.private)
  or exists (select from tasks t where t.workspace_id = p.workspace_id and t.place_id = p.project_id
             and t.task_id = any (access.tasks('see', ${sql.lit(everything)}) || access.tasks('see', ${sql.lit(released)})))`;
const readsDocuments = reads('documents', 'documents_released');
// What happened to a document is read with the document.
const readsHistory = sql<boolean>`${reads('history', 'history_released')} or ${readsDocuments}`;

/** One project, with what this reader may do there. @throws not-found */
export async function openProject(work: Work, projectId: string) {
  const may = (verb: string, kind: string) => sql<boolean>`access.may(${sql.lit(verb)}, ${sql.lit(kind)}, p.project_id, null, p.private)`;
  const row = await projects(work, { listed: false })
    .where('p.projectId', '=', projectId)
    .select([
      may('change', 'frame').as('change'),
      may('add', 'tasks').as('addTask'),
      may('change', 'tasks').as('changeTasks'),
      may('close', 'tasks').as('closeTasks'),
      may('remove', 'tasks').as('removeTasks'),
      may('add', 'access').as('grantAccess'),
      readsHistory.as('readHistory'),
      readsDocuments.as('readDocuments'),
      may('add', 'documents').as('upload'),
    ])
    .select(
      work.reader.side === 'team' ? sql<string[]>`access.binned_of(p.project_id)`.as('inBin') : sql<string[]>`'{}'::uuid[]`.as('inBin'),
    )
    .select((of) =>
      of
        .selectFrom('grants as g')
        .whereRef('g.workspaceId', '=', 'p.workspaceId')
        .whereRef('g.projectId', '=', 'p.projectId')
        .where('g.personId', '=', work.reader.personId)
        .where('g.active', '=', true)
        .where('g.endsAt', '>', sql<Date>`now()`)
        .select(sql<OwnGrant>`json_build_object('endsOn', g.ends_on, 'askedForMore', g.asked_at is not null)`.as('own'))
        .as('ownGrant'),
    )
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  const { change, addTask, changeTasks, closeTasks, removeTasks, grantAccess, readHistory, readDocuments, upload, ownGrant, inBin } = row;
  return {
    ...presentProject(row),
    may: { change, addTask, changeTasks, closeTasks, removeTasks, grantAccess, readHistory, readDocuments, upload },
    ownGrant,
    inBin,
  };
}

/** The address of a project that the reader can see. @throws not-found */
export async function loadProject({ db, reader }: Work, projectId: string) {
  const row = await db
    .selectFrom('projects')
    .where('workspaceId', '=', reader.workspaceId)
    .where('projectId', '=', projectId)
    .select(['projectId', 'name', 'private', 'version'])
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  return row;
}
