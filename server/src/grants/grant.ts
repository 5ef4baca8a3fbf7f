import type { Grant, GrantLetter, GrantRights } from '@portico/contract';
import { sql } from 'kysely';
import { rightsOfProfile, ticksOf } from '../access/ticks.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Grants with their rights and what this reader may do with them. */
const grants = ({ db, reader }: Work, projectId: string) =>
  db
    .selectFrom('grants as g')
    .leftJoin('profiles as f', (on) =>
      on.onRef('f.workspaceId', '=', 'g.workspaceId').onRef('f.profileId', '=', 'g.profileId').on('f.kind', 'in', ['shipped', 'named']),
    )
    .where('g.workspaceId', '=', reader.workspaceId)
    .where('g.projectId', '=', projectId)
    .select([
      'g.grantId',
      'g.personId',
      'g.name',
      'g.active',
      'g.endsOn',
      'g.endsAt',
      'g.givenBy',
      'g.givenByName',
      'g.askedAt',
      'g.language',
      'g.tone',
      'g.message',
      'g.createdAt',
      'g.version',
      'g.profileId',
      'f.name as profileName',
    ])
    .select((of) => [
      sql<boolean>`g.ends_at <= statement_timestamp()`.as('ended'),
      sql<boolean>`access.may('change', 'access', g.project_id, null, g.private)`.as('change'),
      rightsOfProfile(of.ref('g.workspaceId'), of.ref('g.profileId')).as('rights'),
    ])
    .orderBy('g.name')
    .orderBy('g.grantId');

type Row = Awaited<ReturnType<ReturnType<typeof grants>['execute']>>[number];

const present = (row: Row): Grant => ({
  id: row.grantId,
  person: { id: row.personId, name: row.name },
  ...ticksOf(row.rights),
  profile: row.profileName === null ? null : { id: row.profileId, name: row.profileName },
  askedAt: row.askedAt?.toISOString() ?? null,
  letter:
    row.language === null
      ? null
      : { language: row.language as GrantLetter['language'], tone: row.tone as GrantLetter['tone'], message: row.message },
  active: row.active,
  endsOn: row.endsOn,
  state: !row.active ? 'off' : row.ended ? 'ended' : 'live',
  givenBy: { id: row.givenBy, name: row.givenByName },
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  may: { change: row.change },
});

export async function listGrants(work: Work, projectId: string) {
  await demandProject(work, projectId);
  return { items: (await grants(work, projectId).execute()).map(present), nextCursor: null };
}

/** @throws not-found */
export async function loadGrant(work: Work, projectId: string, grantId: string): Promise<Grant> {
  const row = await grants(work, projectId).where('g.grantId', '=', grantId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}

/** @returns whether it is a private one. @throws not-found */
export async function demandProject({ db, reader }: Work, projectId: string): Promise<{ private: boolean }> {
  const project = await db
    .selectFrom('projects')
    .where('workspaceId', '=', reader.workspaceId)
    .where('projectId', '=', projectId)
    .select('private')
    .executeTakeFirst();
  if (!project) throw problem('not-found');
  return project;
}

/** The profile that these ticks choose: the chosen one, where it says the same. */
export const profileFor = ({ history, documents, mayWrite, isMentioned, mayUpload }: GrantRights, chosen?: string | null) =>
  sql<string>`access.grant_profile(${history}, ${documents}, ${mayWrite}, ${isMentioned}, ${mayUpload}, ${chosen ?? null})`;

/** A grant that opens its project now, and may be changed by this reader. @throws not-found, forbidden, grant-not-live */
export async function loadLiveGrant(work: Work, projectId: string, grantId: string): Promise<Grant> {
  const grant = await loadGrant(work, projectId, grantId);
  if (!grant.may.change)
    throw problem('forbidden', 'Ask an administrator, the manager of the project, or an employee who may grant access.');
  if (grant.state !== 'live') throw problem('grant-not-live', 'Switch it on, or choose a later last day.');
  const { hidden } = await work.db
    .selectFrom('projects')
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('projectId', '=', projectId)
    .select('hiddenFromContacts as hidden')
    .executeTakeFirstOrThrow();
  if (hidden) throw problem('grant-not-live', 'The project is hidden from contacts: change that first.');
  return grant;
}
