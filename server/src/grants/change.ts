import type { Grant, GrantChange } from '@portico/contract';
import { demandEndAhead } from '../work/endAhead.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { loadGrant, profileFor } from './grant.ts';

type Place = { projectId: string; grantId: string };

export async function changeGrant(
  work: Work,
  { projectId, grantId }: Place,
  { active, endsOn, profileId, ...rights }: GrantChange,
  ifMatch: number | undefined,
): Promise<Grant> {
  const before = await loadGrant(work, projectId, grantId);
  demandVersion(before.version, ifMatch);
  if (endsOn !== before.endsOn) await demandEndAhead(work, endsOn);
  const changed = await work.db
    .updateTable('grants')
    .set({
      ...(active !== undefined && { active }),
      ...(endsOn !== undefined && { endsOn }),
      ...((profileId || Object.keys(rights).length > 0) && { profileId: profileFor({ ...before, ...rights }, profileId) }),
    })
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('grantId', '=', grantId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await loadGrant(work, projectId, grantId)).version, ifMatch);
  exactlyOne(changed);
  return loadGrant(work, projectId, grantId);
}
