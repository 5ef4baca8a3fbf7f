import { problemOf } from '../problem.ts';
import type { Work } from './work.ts';

/** A participant from outside (D2); the company, the address and the language as far as the reader sees contacts. @throws not-a-participant */
export async function loadGrantee({ db, reader }: Work, projectId: string, personId: string) {
  const grantee = await db
    .selectFrom('projectMembers as m')
    .innerJoin('workspaces as w', 'w.workspaceId', 'm.workspaceId')
    .leftJoin('people as p', (on) => on.onRef('p.workspaceId', '=', 'm.workspaceId').onRef('p.personId', '=', 'm.personId'))
    .leftJoin('people as above', (on) => on.onRef('above.workspaceId', '=', 'p.workspaceId').onRef('above.personId', '=', 'p.parentId'))
    .leftJoin('preferences as l', (on) => on.onRef('l.workspaceId', '=', 'm.workspaceId').onRef('l.personId', '=', 'm.personId'))
    .where('m.workspaceId', '=', reader.workspaceId)
    .where('m.projectId', '=', projectId)
    .where('m.personId', '=', personId)
    .where('m.side', '=', 'outside')
    .select(['m.name', 'p.email', 'above.name as company', 'l.language', 'l.dateFormat'])
    .select((of) => of.fn.coalesce('l.timeZone', 'w.timeZone').as('timeZone'))
    .executeTakeFirst();
  if (!grantee) throw problemOf('#/personId', 'not-a-participant', 'Add the contact to the participants of the project first.');
  return grantee;
}
