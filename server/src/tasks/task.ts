import type { OpenTask, Task } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

type Named = { id: string; name: string };

export type TaskRow = {
  taskId: string;
  number: number;
  title: string;
  parentId: string | null;
  project: Named | null;
  stage: Named | null;
  requester: Named;
  assignees: Named[];
  plannedStart: string | null;
  plannedEnd: string | null;
  deadline: string | null;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  commentCount: number;
  version: number;
};

/**
 * Of `tasks t`. What hangs on a task is read under the reader’s own rights, like
 * the task. Named as the row is in TypeScript, so that nothing renames them later:
 * run them `withoutPlugins`.
 */
export const taskColumns = sql`
  t.task_id as "taskId", t.number, t.title, t.planned_start as "plannedStart", t.planned_end as "plannedEnd", t.deadline,
  t.closed_at as "closedAt", t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
  json_build_object('id', t.requester_id, 'name', t.requester_name) as requester,
  (select json_build_object('id', p.project_id, 'name', p.name) from projects p
   where p.workspace_id = t.workspace_id and p.project_id = t.project_id) as project,
  case when t.parent_id is not null then
    (select above.task_id from tasks above where above.workspace_id = t.workspace_id and above.task_id = t.parent_id) end as "parentId",
  (select json_build_object('id', s.stage_id, 'name', s.name) from stages s
   where s.workspace_id = t.workspace_id and s.stage_id = t.stage_id) as stage,
  coalesce((select json_agg(json_build_object('id', m.person_id, 'name', m.name) order by m.role, m.name) from task_members m
   where m.workspace_id = t.workspace_id and m.task_id = t.task_id and m.role in ('assignee', 'co_assignee')), '[]') as assignees,
  (select count(*)::int from comments c where c.workspace_id = t.workspace_id and c.task_id = t.task_id) as "commentCount"`;

export function presentTask({
  taskId,
  number,
  title,
  project,
  parentId,
  stage,
  requester,
  assignees,
  plannedStart,
  plannedEnd,
  deadline,
  closedAt,
  createdAt,
  updatedAt,
  commentCount,
  version,
}: TaskRow) {
  return {
    id: taskId,
    number,
    title,
    project,
    parent: parentId,
    stage,
    requester,
    assignees,
    plannedStart,
    plannedEnd,
    deadline,
    closedAt,
    createdAt,
    updatedAt,
    commentCount,
    version,
  } satisfies { [K in keyof Task]: unknown };
}

type OpenRow = TaskRow &
  Pick<OpenTask, 'description' | 'counterparty' | 'closure' | 'members' | 'checklist' | 'stages' | 'removed' | 'may'> & {
    acceptedAt: Date | null;
  };

/** One task with all that hangs on it and what this reader may do, in one question. @throws not-found */
export async function openTask(work: Work, taskId: string) {
  const { reader } = work;
  const may = (verb: string, kind: string) => sql`access.may(${sql.lit(verb)}, ${sql.lit(kind)}, t.place_id, t.task_id, t.private)`;
  const {
    rows: [row],
  } = await sql<OpenRow>`
    select ${taskColumns}, t.description, t.accepted_at as "acceptedAt", t.removed,
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
        'comment', ${may('add', 'history')}, 'commentPrivately', ${may('add', 'internal')},
        'release', ${may('add', 'history_released')}, 'askWho', ${reader.side === 'team'}::boolean) as may
    from tasks t where t.workspace_id = ${reader.workspaceId} and t.task_id = ${taskId}`.execute(work.db.withoutPlugins());
  if (!row) throw problem('not-found');
  const { description, acceptedAt, counterparty, closure, members, checklist, stages, removed } = row;
  return { ...presentTask(row), description, acceptedAt, counterparty, closure, members, checklist, stages, removed, may: row.may };
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
