import type { TasksChange, TasksChanged } from '@portico/contract';
import { sql } from 'kysely';
import { Refusal } from '../problem.ts';
import { newId } from '../work/id.ts';
import { loadPerson, type Person } from '../work/person.ts';
import { refused } from '../work/refused.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { notAddressable } from './add.ts';
import { close, reopenTask } from './close.ts';
import { removeTask, restore } from './remove.ts';
import { loadTask } from './task.ts';

type Change = TasksChange['change'];
type Problem = TasksChanged['items'][number]['problem'];

/** What is refused to one task is not refused to the others. */
export async function changeTasks(work: Work, { taskIds, change }: TasksChange): Promise<TasksChanged> {
  const assignee = change.assigneeId === undefined ? undefined : await loadAssignee(work, change.assigneeId);
  const told = new Map<string, Problem>();
  // Two who change the same tasks at once take them in the same order, and so never wait for each other in a circle.
  for (const taskId of [...taskIds].sort()) told.set(taskId, await attempt(work, () => changeOne(work, taskId, change, assignee)));
  return { items: taskIds.map((taskId) => ({ taskId, problem: told.get(taskId) ?? null })) };
}

/** In a savepoint: a refusal takes back what was done for this task, and nothing else. */
async function attempt({ db }: Work, act: () => Promise<void>): Promise<Problem> {
  await sql`savepoint one_task`.execute(db);
  try {
    await act();
    await sql`release savepoint one_task`.execute(db);
    return null;
  } catch (error) {
    await sql`rollback to savepoint one_task`.execute(db);
    const refusal = refused(error);
    if (!(refusal instanceof Refusal)) throw error;
    const { code, message, detail } = refusal;
    return { code, title: message, ...(detail && { detail }) } as Problem;
  }
}

async function changeOne(work: Work, taskId: string, { stageId, deadline, closed, removed }: Change, assignee: Person | undefined) {
  if (removed === false) await restore(work, taskId);
  const { address } = await loadTask(work, taskId);
  if (stageId !== undefined || deadline !== undefined) {
    exactlyOne(
      await work.db
        .updateTable('tasks')
        .set({ ...(stageId !== undefined && { stageId }), ...(deadline !== undefined && { deadline }) })
        .where('workspaceId', '=', work.reader.workspaceId)
        .where('taskId', '=', taskId)
        .executeTakeFirst(),
    );
  }
  if (assignee) {
    await work.db
      .insertInto('taskMembers')
      .values({ ...address, ...assignee, memberId: newId(), role: 'assignee' })
      .onConflict((assignedAlready) => assignedAlready.doNothing())
      .execute();
  }
  if (closed !== undefined) await (closed ? close(work, taskId) : reopenTask(work, taskId));
  if (removed) await removeTask(work, taskId);
}

const loadAssignee = (work: Work, personId: string) =>
  loadPerson(work, personId, '#/change/assigneeId').catch((refusal: unknown) => {
    throw work.reader.side === 'team' ? refusal : notAddressable('#/change/assigneeId');
  });
