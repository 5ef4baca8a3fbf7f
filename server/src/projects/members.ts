import type { ProjectMember, ProjectRole } from '@portico/contract';
import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import { newId } from '../work/id.ts';
import { demandConfirmation, loadPerson } from '../work/person.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadProject } from './project.ts';

const members = ({ db, reader }: Work, projectId: string) =>
  db
    .selectFrom('projectMembers as m')
    .leftJoin('people as p', (on) => on.onRef('p.workspaceId', '=', 'm.workspaceId').onRef('p.personId', '=', 'm.personId'))
    .where('m.workspaceId', '=', reader.workspaceId)
    .where('m.projectId', '=', projectId)
    .select(['m.memberId', 'm.personId', 'm.name', 'm.role', 'm.side'])
    .select(sql<boolean | null>`case when p.person_id is not null then p.email is not null end`.as('hasEmail'))
    .orderBy('m.name')
    .orderBy('m.memberId');

export async function listMembers(work: Work, projectId: string) {
  await loadProject(work, projectId);
  return { items: (await members(work, projectId).execute()).map(present), nextCursor: null };
}

/** A project has one manager: a new one takes over from the old. */
export async function addMember(
  work: Work,
  projectId: string,
  { personId, role, confirmed }: { personId: string; role: ProjectRole; confirmed?: boolean },
) {
  const {
    db,
    reader: { workspaceId },
  } = work;
  const project = await loadProject(work, projectId);
  const person = await loadPerson(work, personId);
  await demandConfirmation(
    work,
    'project',
    person,
    role,
    confirmed,
    `${person.name} would see and change every task of ${project.name}, and read what is not private.`,
  );
  if (role === 'manager' && person.side === 'outside') throw problemOf('#/role', 'role-not-for-outside', 'An employee manages a project.');

  const memberId = newId();
  if (role === 'manager') {
    await db
      .deleteFrom('projectMembers')
      .where('workspaceId', '=', workspaceId)
      .where('projectId', '=', projectId)
      .where('role', '=', 'manager')
      .execute();
  }
  await db
    .insertInto('projectMembers')
    .values({
      workspaceId,
      memberId,
      projectId,
      private: project.private,
      personId,
      side: person.side,
      name: person.name,
      role,
    })
    .execute();
  return present(await members(work, projectId).where('m.memberId', '=', memberId).executeTakeFirstOrThrow());
}

export async function removeMember(work: Work, projectId: string, memberId: string): Promise<null> {
  await loadProject(work, projectId);
  const mine = work.db.selectFrom('projectMembers').where('projectId', '=', projectId).where('memberId', '=', memberId).select('memberId');
  if (!(await mine.executeTakeFirst())) throw problem('not-found');
  exactlyOne(
    await work.db.deleteFrom('projectMembers').where('projectId', '=', projectId).where('memberId', '=', memberId).executeTakeFirst(),
  );
  return null;
}

const present = ({
  memberId,
  personId,
  name,
  role,
  side,
  hasEmail,
}: Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]) => ({
  id: memberId,
  person: { id: personId, name },
  role: role as ProjectMember['role'],
  side: side as ProjectMember['side'],
  hasEmail,
});
