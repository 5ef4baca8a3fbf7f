import type { TaskMember, TaskRole } from '@portico/contract';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { demandConfirmation, loadPerson } from '../work/person.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { notAddressable } from './add.ts';
import { loadTask } from './task.ts';

export async function listMembers(work: Work, taskId: string) {
  await loadTask(work, taskId);
  const rows = await work.db
    .selectFrom('taskMembers')
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('taskId', '=', taskId)
    .select(['memberId', 'personId', 'name', 'role', 'side'])
    .orderBy('role')
    .orderBy('name')
    .execute();
  return { items: rows.map(present), nextCursor: null };
}

export async function addMember(
  work: Work,
  taskId: string,
  { personId, role, confirmed }: { personId: string; role: TaskRole; confirmed?: boolean },
) {
  const { address, title } = await loadTask(work, taskId);
  const person = await loadPerson(work, personId).catch((refusal: unknown) => {
    throw work.reader.side === 'team' ? refusal : notAddressable('#/personId');
  });
  await demandConfirmation(work, 'task', person, role, confirmed, `${person.name} would change, close and remove “${title}”.`);
  const memberId = newId();
  await work.db
    .insertInto('taskMembers')
    .values({ ...address, memberId, personId, side: person.side, name: person.name, role })
    .execute();
  return present({ memberId, role, ...person });
}

export async function removeMember(work: Work, taskId: string, memberId: string): Promise<null> {
  await loadTask(work, taskId);
  const there = await work.db
    .selectFrom('taskMembers')
    .where('taskId', '=', taskId)
    .where('memberId', '=', memberId)
    .select('memberId')
    .executeTakeFirst();
  if (!there) throw problem('not-found');
  exactlyOne(await work.db.deleteFrom('taskMembers').where('taskId', '=', taskId).where('memberId', '=', memberId).executeTakeFirst());
  return null;
}

const present = ({
  memberId,
  personId,
  name,
  role,
  side,
}: {
  memberId: string;
  personId: string;
  name: string;
  role: string;
  side: string;
}): TaskMember => ({ id: memberId, person: { id: personId, name }, role: role as TaskRole, side: side as TaskMember['side'] });
