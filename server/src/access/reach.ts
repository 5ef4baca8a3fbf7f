import type { listReachedProjects, listReachedTasks, ReachedProject, ReachedTask } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, isText, pageOf, readCursor } from '../work/cursor.ts';
import { loadPerson } from '../work/person.ts';
import type { Work } from '../work/work.ts';
import { inWords, type Opened } from './words.ts';

type Reached = Opened & { id: string; sorted: string; count: number };
type ProjectRow = Reached & Pick<ReachedProject, 'private' | 'allTasks' | 'taskCount'> & { projectName: string };
type TaskRow = Reached & Pick<ReachedTask, 'title' | 'closed'> & { projectId: string | null; projectName: string | null };

/** Its frame may be open through many tasks: they are told as one reason. */
export async function reachedProjects(work: Work, { query }: Call<typeof listReachedProjects>) {
  return reached<ProjectRow, ReachedProject>(
    work,
    query,
    (after, most) => sql`
      with opened as materialized (
        select o.*, case when o.because = 'role' then null else o.role end as part from access.opens(${query.person}, false, 'project') o
      ), reached as (
        select p.project_id as id, p.name, p.private, lower(p.name) as sorted, count(*) over ()::int as count
        from public.projects p
        where p.workspace_id = (select access.workspace()) and p.project_id in (select project_id from opened where class = 'frame')
      ), shown as (
        select * from reached r where ${after('r')} order by r.sorted, r.id limit ${most}
      )
      select s.id, s.sorted, s.count, s.name as project_name, s.private,
        exists (select from opened o where o.project_id = s.id and o.class = 'tasks') as all_tasks,
        (select count(*)::int from public.tasks t
         where t.workspace_id = (select access.workspace()) and t.place_id = s.id and not t.removed) as task_count,
        case when why.because = 'role' and why.task is null then 'tasks' else why.because end as because,
        why.role, coalesce(why.through, why.task, s.id) as through,
        case why.because when 'client' then c.name when 'role' then coalesce(t.title, s.name) else s.name end as through_name,
        why.tasks
      from shown s
      cross join lateral (
        select o.because, min(o.role) as role, max(o.client::text)::uuid as through, count(distinct o.through)::int as tasks,
          case when o.because = 'role' and count(distinct o.through) = 1 and count(*) = count(o.through) then max(o.through::text)::uuid end as task
        from (select *, case because when 'role' then null else through end as client from opened) o
        where o.project_id = s.id
        group by o.because, o.part, o.client) why
      left join public.people c on why.because = 'client' and c.workspace_id = (select access.workspace()) and c.person_id = why.through
      left join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = why.task
      order by s.sorted, s.id, why.because, why.role`,
    ({ id, projectName, private: closed, allTasks, taskCount }, reasons) => ({
      id,
      name: projectName,
      private: closed,
      allTasks,
      taskCount,
      reasons,
    }),
  );
}

export async function reachedTasks(work: Work, { query }: Call<typeof listReachedTasks>) {
  return reached<TaskRow, ReachedTask>(
    work,
    query,
    (after, most) => sql`
      with opened as materialized (select * from access.opens(${query.person}, false, 'task') where class = 'tasks'),
      reached as (
        select t.task_id as id, t.title, t.project_id, t.closed_at is not null as closed, lower(t.title) as sorted, count(*) over ()::int as count
        from public.tasks t
        where t.workspace_id = (select access.workspace()) and t.task_id in (select task_id from opened) and not t.removed
      ), shown as (
        select * from reached r where ${after('r')} order by r.sorted, r.id limit ${most}
      )
      select s.id, s.sorted, s.count, s.title, s.closed, p.project_id, p.name as project_name,
        o.because, o.role, o.through, s.title as through_name
      from shown s
      join opened o on o.task_id = s.id
      left join public.projects p on p.workspace_id = (select access.workspace()) and p.project_id = s.project_id
      order by s.sorted, s.id, o.because, o.role`,
    ({ id, title, closed, projectId, projectName }, reasons) => ({
      id,
      title,
      closed,
      project: projectId && projectName ? { id: projectId, name: projectName } : null,
      reasons,
    }),
  );
}

type Asked = Call<typeof listReachedProjects>['query'];
type After = (table: string) => RawBuilder<boolean>;

/** A page of things, each with a row for every reason. */
async function reached<Row extends Reached, Item>(
  work: Work,
  { person, limit = 50, cursor }: Asked,
  rowsOf: (after: After, most: number) => RawBuilder<unknown>,
  present: (row: Row, reasons: ReturnType<typeof inWords>[]) => Item,
) {
  const after = readCursor(cursor, [isText, isId]);
  const { personId, name } = await loadPerson(work, person, '#/person');
  const from: After = (table) =>
    after ? sql`(${sql.ref(`${table}.sorted`)}, ${sql.ref(`${table}.id`)}) > (${after[0]}, ${after[1]}::uuid)` : sql`true`;
  const { rows } = (await rowsOf(from, limit + 1).execute(work.db)) as { rows: Row[] };
  const things = [...Map.groupBy(rows, ({ id }) => id).values()];
  return {
    ...pageOf(
      things,
      limit,
      ([first]) => [first!.sorted, first!.id],
      (reasons) =>
        present(
          reasons[0]!,
          reasons.map((row) => inWords({ ...row, personId, name })),
        ),
    ),
    count: rows[0]?.count ?? 0,
  };
}
