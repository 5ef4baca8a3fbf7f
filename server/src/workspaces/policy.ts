import type { Workspace, WorkspaceChange } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { brandColumns, brandOf } from '../work/brand.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';

const auditor = ['project', 'task'] as const;

export async function getWorkspace({ db, reader }: Work): Promise<Workspace> {
  const workspace = await db
    .selectFrom('workspaces as w')
    .where('w.workspaceId', '=', reader.workspaceId)
    .$if(reader.side === 'team', (it) => it.select('w.currency'))
    .select(['w.name', 'w.version', 'w.timeZone', 'w.secondFactor', 'w.welcome', 'w.welcomeVideo', ...brandColumns])
    .executeTakeFirstOrThrow();
  const outsideAuditors =
    reader.side === 'team' &&
    (await db.selectFrom('roles').where('role', '=', 'auditor').where('side', '=', 'outside').select('scope').execute()).length > 0;
  const { name, timeZone, currency, version, welcome, welcomeVideo } = workspace;
  const secondFactor = workspace.secondFactor as Workspace['secondFactor'];
  return {
    id: reader.workspaceId,
    name,
    brand: brandOf(workspace),
    timeZone,
    ...(currency && { currency }),
    secondFactor,
    outsideAuditors,
    welcome,
    welcomeVideo,
    version,
  };
}

/** The policy *people from outside may be auditors* is two rows of `roles`: without them the key refuses such a member (P14). */
export async function changeWorkspace(
  work: Work,
  { name, brandColour, timeZone, currency, secondFactor, outsideAuditors, ...said }: WorkspaceChange,
  ifMatch: number | undefined,
): Promise<Workspace> {
  const { db, reader } = work;
  const before = await getWorkspace(work);
  demandVersion(before.version, ifMatch);
  const { welcome, welcomeVideo } = { ...before, ...said };
  const changed = await db
    .updateTable('workspaces')
    .set({
      name: name ?? before.name,
      ...(timeZone !== undefined && { timeZone }),
      ...(currency !== undefined && { currency }),
      ...(secondFactor !== undefined && { secondFactor }),
      ...((welcome !== before.welcome || welcomeVideo !== before.welcomeVideo) && { welcome, welcomeVideo, welcomeChangedAt: new Date() }),
      ...(brandColour !== undefined && { brandColour: brandColour?.toLowerCase() ?? null }),
    })
    .where('workspaceId', '=', reader.workspaceId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await getWorkspace(work)).version, ifMatch);
  exactlyOne(changed);

  if (outsideAuditors === true && !before.outsideAuditors) {
    const { profileId } = await db
      .selectFrom('profiles')
      .where('side', '=', 'outside')
      .where('key', '=', 'full')
      .select('profileId')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('roles')
      .values(auditor.map((scope) => ({ workspaceId: reader.workspaceId, scope, role: 'auditor', side: 'outside', profileId })))
      .execute();
  }
  if (outsideAuditors === false && before.outsideAuditors) {
    const {
      rows: [some],
    } = await sql<{ some: boolean }>`
      select exists (select from project_members where role = 'auditor' and side = 'outside')
          or exists (select from task_members where role = 'auditor' and side = 'outside') as some`.execute(db);
    if (some?.some) throw problem('already-there', 'Somebody from outside is an auditor still. Take that role away first.');
    await db.deleteFrom('roles').where('role', '=', 'auditor').where('side', '=', 'outside').execute();
  }
  return getWorkspace(work);
}
