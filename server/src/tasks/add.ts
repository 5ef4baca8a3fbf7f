import type { NewTask, TaskRole } from '@portico/contract';
import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import { fillFields } from '../work/fillFields.ts';
import { newId } from '../work/id.ts';
import { loadPerson, type Person } from '../work/person.ts';
import type { Work } from '../work/work.ts';
import { loadTask, openTask } from './task.ts';

export async function addTask(work: Work, it: NewTask) {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const taskId = newId();
  const project = await projectFor(work, it);
  const author = await loadPerson(work, reader.personId);
  const requester = it.requesterId ? await loadPerson(work, it.requesterId, '#/requesterId') : author;
  if (it.parentId)
    await loadTask(work, it.parentId).catch(() => {
      throw problemOf('#/parentId', 'not-found', 'Choose a task you can see.');
    });

  await db
    .insertInto('tasks')
    .values({
      workspaceId,
      taskId,
      projectId: project?.projectId ?? null,
      private: project?.private ?? false,
      title: it.title,
      description: it.description ?? '',
      parentId: it.parentId ?? null,
      stageId: it.stageId === undefined ? (project?.firstStage ?? null) : it.stageId,
      authorId: author.personId,
      authorSide: author.side,
      requesterId: requester.personId,
      requesterSide: requester.side,
      requesterName: requester.name,
      plannedStart: it.plannedStart ?? null,
      plannedEnd: it.plannedEnd ?? null,
      deadline: it.deadline ?? null,
      ...(reader.side === 'team' && { acceptedAt: new Date() }),
      ...(it.counterpartyId && (await counterparty(work, it.counterpartyId))),
    } as never)
    .execute();

  // Having asked for it is a reason to see it, from here on.
  await work.refresh();
  if (it.fields) await fillFields(work, 'tasks', (await loadTask(work, taskId)).address, it.fields);
  await addEach(work, taskId, it.assigneeIds, 'assignee', 'assigneeIds');
  await addEach(work, taskId, it.participantIds, 'participant', 'participantIds');
  return openTask(work, taskId);
}

async function addEach(work: Work, taskId: string, ids: string[] | undefined, role: TaskRole, field: string) {
  if (!ids?.length) return;
  const { address } = await loadTask(work, taskId);
  const people: Person[] = [];
  for (const [position, id] of ids.entries()) {
    people.push(
      await loadPerson(work, id, `#/${field}/${position}`).catch((refusal: unknown) => {
        throw work.reader.side === 'team' ? refusal : notAddressable(`#/${field}/${position}`);
      }),
    );
  }
  await work.db
    .insertInto('taskMembers')
    .values(people.map(({ personId, side, name }) => ({ ...address, memberId: newId(), personId, side, name, role })))
    .execute()
    .catch((error: unknown) => {
      throw work.reader.side === 'team' ? error : notAddressable(`#/${field}`);
    });
}

export const notAddressable = (field: string) =>
  problemOf(field, 'not-addressable', 'Choose the client manager of your project, or the employee who looks after you.');

/** Of a contact one can see. */
export async function counterparty(work: Work, personId: string) {
  const { name, side } = await loadPerson(work, personId, '#/counterpartyId');
  if (side !== 'outside') throw problemOf('#/counterpartyId', 'not-a-client', `${name} is an employee. Choose a contact.`);
  return { counterpartyId: personId, counterpartyName: name };
}

type Place = { projectId: string; private: boolean; firstStage: string | null };

/**
 * The project that was named. Where none was, somebody from outside gets the
 * first in which they may add tasks at this moment: first by age, the oldest
 * before the newer (P12). An employee gets none.
 */
async function projectFor({ db, reader }: Work, { projectId }: NewTask): Promise<Place | null> {
  if (projectId === null || (projectId === undefined && reader.side === 'team')) return null;
  const {
    rows: [project],
  } = await sql<Place>`
    select p.project_id, p.private,
      (select s.stage_id from stages s where s.workspace_id = p.workspace_id and s.project_id = p.project_id order by s.position limit 1) as first_stage
    from projects p
    where p.workspace_id = ${reader.workspaceId}
      and ${projectId ? sql`p.project_id = ${projectId}` : sql`p.project_id = any (access.projects('add', 'tasks'))`}
    order by p.created_at, p.project_id limit 1`.execute(db);
  if (projectId && !project)
    throw problem('not-found', undefined, { fields: [{ field: '#/projectId', message: 'Choose a project you can see.' }] });
  return project ?? null;
}
