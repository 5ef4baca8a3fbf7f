import type { Grant, NewGrant } from '@portico/contract';
import { demandEndAhead } from '../work/endAhead.ts';
import { loadGrantee } from '../work/grantee.ts';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import type { Work } from '../work/work.ts';
import { demandProject, loadGrant, profileFor } from './grant.ts';

export async function addGrant(
  work: Work,
  projectId: string,
  { personId, endsOn = null, active = true, profileId, ...rights }: NewGrant,
): Promise<Grant> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const project = await demandProject(work, projectId);
  const grantee = await loadGrantee(work, projectId, personId);
  await demandEndAhead(work, endsOn);

  const { authorId, authorName } = await authorOf(work);
  const grantId = newId();
  await db
    .insertInto('grants')
    .values({
      workspaceId,
      grantId,
      projectId,
      private: project.private,
      personId,
      name: grantee.name,
      profileId: profileFor(rights, profileId),
      active,
      endsOn,
      givenBy: authorId,
      givenByName: authorName,
    })
    .execute();
  return loadGrant(work, projectId, grantId);
}
