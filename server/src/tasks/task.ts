import type { FilledField, ListedField, OpenTask, Task } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import { problem } from '../problem.ts';
import { fieldsOf, listedFields, type Thing } from '../work/fields.ts';
import type { Work } from '../work/work.ts';

type Named = { id: string; name: string };

export type TaskRow = {
  taskId: string;
  number: number;
  title: string;
  parentId: string | null;
  projectId: string | null;
  projectName: string | null;
  stageId: string | null;
  stageName: string | null;
  requesterId: string;
  requesterName: string;
  requesterSide: string;
  assignees: Named[];
  outsiders: Named[];
  plannedStart: string | null;
  plannedEnd: string | null;
  deadline: string | null;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  commentCount: number;
  fields: ListedField[];
  version: number;
};

const thing: Thing = { id: sql`t.task_id`, place: sql`t.place_id`, task: sql`t.task_id`, private: sql`t.private` };

/**
 * The tasks of a page, with what hangs on them: each table is asked once, for
 * all of them, and under the reader’s own rights like the tasks themselves.
 * Named as the row is in TypeScript, so that nothing renames it later: run it
 * `withoutPlugins`.
 *
 * @param page a question for whole rows of `tasks`, few of them
 * @param more further columns of `t`
 */
export function describeTasks(work: Work, page: RawBuilder<unknown>, more: RawBuilder<unknown>) {
  const { reader } = work;
  const workspace = reader.workspaceId;
  const ofPage = (column: string) => sql`array(select ${sql.ref(column)} from page)`;
  return sql`
    with page as materialized (${page}),
    taking_part as materialized (
      select m.task_id,
        json_agg(json_build_object('id', m.person_id, 'name', m.name) order by m.role, m.name)
          filter (where m.role in ('assignee', 'co_assignee')) as assignees,
        jsonb_agg(distinct jsonb_build_object('id', m.person_id, 'name', m.name)) filter (where m.side = 'outside') as outsiders
      from task_members m
      where m.workspace_id = ${workspace} and m.task_id = any (${ofPage('task_id')})
      group by m.task_id),
    said as materialized (
      select c.task_id, count(*)::int as "commentCount" from comments c
      where c.workspace_id = ${workspace} and c.task_id = any (${ofPage('task_id')}) and c.deleted_at is null
      group by c.task_id),
    noted as materialized (${listedFields(work, 'tasks', ofPage('task_id'))})
    select t.task_id as "taskId", t.number, t.title, t.requester_id as "requesterId", t.requester_name as "requesterName", t.requester_side as "requesterSide",
      t.planned_start as "plannedStart", t.planned_end as "plannedEnd", t.deadline, t.closed_at as "closedAt",
      t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
      p.project_id as "projectId", p.name as "projectName", s.stage_id as "stageId", s.name as "stageName", above.task_id as "parentId",
      coalesce(taking_part.assignees, '[]') as assignees, coalesce(taking_part.outsiders, '[]') as outsiders,
      coalesce(said."commentCount", 0) as "commentCount",
      coalesce(noted.fields, '[]') as fields, ${more}
    from page t
    left join projects p on p.workspace_id = ${workspace} and p.project_id = t.project_id
    left join stages s on s.workspace_id = ${workspace} and s.stage_id = t.stage_id
    left join tasks above on above.workspace_id = ${workspace} and above.task_id = t.parent_id
    left join taking_part on taking_part.task_id = t.task_id
    left join said on said.task_id = t.task_id
    left join noted on noted.thing_id = t.task_id`;
}

const named = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name });

function outsidersOf({ requesterId, requesterName, requesterSide, outsiders }: TaskRow): Named[] {
  if (requesterSide !== 'outside' || outsiders.some(({ id }) => id === requesterId)) return outsiders;
  return [{ id: requesterId, name: requesterName }, ...outsiders];
}

export function presentTask(row: TaskRow) {
  return {
    id: row.taskId,
    number: row.number,
    title: row.title,
    project: named(row.projectId, row.projectName),
    parent: row.parentId,
    stage: named(row.stageId, row.stageName),
    requester: { id: row.requesterId, name: row.requesterName },
    assignees: row.assignees,
    outsiders: outsidersOf(row),
    plannedStart: row.plannedStart,
    plannedEnd: row.plannedEnd,
    deadline: row.deadline,
    closedAt: row.closedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    commentCount: row.commentCount,
    fields: row.fields,
    version: row.version,
  } satisfies { [K in keyof Task]: unknown };
}

type OpenRow = TaskRow &
  Pick<
    OpenTask,
    'description' | 'counterparty' | 'hiddenFromCompany' | 'closure' | 'members' | 'checklist' | 'stages' | 'removed' | 'may'
  > & {
    acceptedAt: Date | null;
    allFields: FilledField[];
  };

/** One task with all that hangs on it and what this reader may do, in one question. @throws not-found */
export async function openTask(work: Work, taskId: string) {
  const { reader } = work;
  const may = (verb: string, kind: string) => sql`access.may(${sql.lit(verb)}, ${sql.lit(kind)}, t.place_id, t.task_id, t.private)`;
  const {
    rows: [row],
  } = await sql<OpenRow>`${describeTasks(
    work,
    sql`select t.* from tasks t where t.workspace_id = ${reader.workspaceId} and t.task_id = ${taskId}`,
    sql`
      ${fieldsOf(work, 'tasks', thing)} as "allFields", t.description, t.accepted_at as "acceptedAt", t.removed, ${reader.side === 'team'}::boolean and t.hidden_from_company as "hiddenFromCompany",
      case when t.counterparty_id is not null then json_build_object('id', t.counterparty_id, 'name', t.counterparty_name) end as counterparty,
      (select json_build_object('by', json_build_object('id', c.author_id, 'name', c.author_name), 'at', to_json(c.created_at at time zone 'UTC') #>> '{}' || 'Z', 'note', c.note, 'withdrawn', c.withdrawn)
       from closures c where c.workspace_id = t.workspace_id and c.task_id = t.task_id) as closure,
      coalesce((select json_agg(json_build_object('id', m.member_id, 'person', json_build_object('id', m.person_id, 'name', m.name), 'role', m.role, 'side', m.side) order by m.role, m.name)
       from task_members m where m.workspace_id = t.workspace_id and m.task_id = t.task_id), '[]') as members,
      coalesce((select json_agg(json_build_object('id', i.item_id, 'title', i.title, 'done', i.done) order by i.position)
       from checklist_items i where i.workspace_id = t.workspace_id and i.task_id = t.task_id), '[]') as checklist,
      coalesce((select json_agg(json_build_object('id', s.stage_id, 'name', s.name) order by s.position)
       from stages s where s.workspace_id = t.workspace_id and s.project_id = t.project_id), '[]') as stages,
      json_build_object(
        'change', ${may('change', 'tasks')}, 'close', ${may('close', 'tasks')}, 'remove', ${may('remove', 'tasks')},
        'accept', ${reader.side === 'team'} and t.accepted_at is null and ${may('change', 'tasks')},
        'comment', ${may('add', 'history')}, 'commentPrivately', ${may('add', 'internal')}, 'upload', ${may('add', 'documents')},
        'release', ${may('add', 'history_released')}, 'askWho', ${reader.side === 'team'}::boolean) as may`,
  )}`.execute(work.db.withoutPlugins());
  if (!row) throw problem('not-found');
  const { description, acceptedAt, counterparty, hiddenFromCompany, closure, members, checklist, stages, removed, allFields } = row;
  return {
    ...presentTask(row),
    fields: allFields,
    description,
    acceptedAt,
    counterparty,
    hiddenFromCompany,
    closure,
    members,
    checklist,
    stages,
    removed,
    may: row.may,
  };
}

/** The address of a task that the reader can see; what is written below it carries the same. @throws not-found */
export async function loadTask({ db, reader }: Work, taskId: string) {
  const row = await db
    .selectFrom('tasks')
    .where('workspaceId', '=', reader.workspaceId)
    .where('taskId', '=', taskId)
    .select([
      'taskId',
      'projectId',
      'placeId',
      'private',
      'removed',
      'title',
      'requesterId',
      'requesterSide',
      'version',
      'closedAt',
      'acceptedAt',
    ])
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  const { placeId, removed } = row;
  return { ...row, address: { workspaceId: reader.workspaceId, taskId, placeId, private: row.private, removed } };
}
