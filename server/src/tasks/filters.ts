import type { countTasks } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { inFields } from '../work/fieldFilter.ts';
import { containing } from '../work/like.ts';
import type { Work } from '../work/work.ts';

export type Filters = Call<typeof countTasks>['query'];

/** What a list, a count and the groups are narrowed to, as conditions on `tasks t`. */
export function conditions(work: Work, filters: Filters) {
  const { reader } = work;
  const { project, parent, stage, status, assignee, deadline, text, removed } = filters;
  const all = [sql`t.workspace_id = ${reader.workspaceId}`, removed ? sql`t.removed` : sql`not t.removed`];
  if (project) all.push(sql`t.place_id = ${project}`);
  if (parent) all.push(sql`t.parent_id = ${parent}`);
  if (stage) all.push(stage === 'none' ? sql`t.stage_id is null` : sql`t.stage_id = ${stage}`);
  if (status) all.push(status === 'open' ? sql`t.closed_at is null` : sql`t.closed_at is not null`);
  if (deadline) all.push(sql`${spanOf(filters)} = ${deadline}`);
  if (text?.trim()) all.push(found(text.trim()));
  if (assignee === 'none') {
    all.push(sql`not exists (
      select from task_members m
      where m.workspace_id = ${reader.workspaceId} and m.task_id = t.task_id and m.role in ('assignee', 'co_assignee'))`);
  } else if (assignee) {
    all.push(sql`t.task_id = any (array(
      select m.task_id from task_members m
      where m.workspace_id = ${reader.workspaceId} and m.person_id = ${assignee === 'me' ? reader.personId : assignee} and m.role in ('assignee', 'co_assignee')))`);
  }
  all.push(...inFields(work, 'tasks', sql`t.task_id`, filters.field));
  return sql.join(all, sql` and `);
}

/** In which of the spans from today on the deadline lies. */
export function spanOf({ today }: Filters) {
  const here = today ? sql`${today}::date` : sql`current_date`;
  return sql`case
    when t.deadline is null then 'none'
    when t.deadline < ${here} then 'past'
    when t.deadline = ${here} then 'today'
    when t.deadline <= ${here} + 7 then 'week'
    else 'later' end`;
}

/** By a part of the title; by the number too where that is what was typed, as "12" or "#12". */
function found(text: string) {
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  const titled = sql`t.title ilike ${containing(text)}`;
  return number ? sql`(${titled} or t.number = ${Number(number)})` : titled;
}
