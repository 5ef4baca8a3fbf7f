import type { ClientAccess, GrantRights, Review } from '@portico/contract';
import { sql } from 'kysely';
import { rightsOfProfile, ticksOf } from '../access/ticks.ts';
import { pausesOf } from '../work/pause.ts';
import type { Work } from '../work/work.ts';

/** One way in, found by a list; `grantId` is empty where it is access of their own. */
export type Way = { personId: string; grantId: string | null; wayId: string; lastUsedAt: Date | null };

const named = 3;

/** Tells these ways in at length, in the same order: the same few questions, whatever their number. */
export async function describe(work: Work, ways: Way[]): Promise<ClientAccess[]> {
  if (ways.length === 0) return [];
  const people = [...new Set(ways.map(({ personId }) => personId))];
  const grants = ways.flatMap(({ grantId }) => grantId ?? []);
  const faces = new Map((await facesOf(work, people)).map((face) => [face.personId, face]));
  const granted = new Map((await grantsOf(work, grants)).map((grant) => [grant.grantId, grant]));
  const open = await projectsOf(work, people);
  const pauses = await pausesOf(work, people);
  const reviews = await reviewsOf(work, people);

  return ways.map(({ personId, grantId, wayId, lastUsedAt }) => {
    const face = faces.get(personId)!;
    const grant = grantId ? granted.get(grantId) : undefined;
    const own = open.get(personId);
    const pause = pauses.get(personId);
    return {
      id: wayId,
      person: {
        id: personId,
        name: face.name,
        kind: face.kind,
        email: face.email,
        company: face.companyId && face.company ? { id: face.companyId, name: face.company } : null,
      },
      way: grant ? 'grant' : 'own',
      projects: grant ? [{ id: grant.projectId, name: grant.project }] : (own?.projects ?? []),
      projectCount: grant ? 1 : (own?.count ?? 0),
      through: grant ? `Grant by ${grant.givenByName}` : throughOwn(own),
      rights: grant ? inWords(ticksOf(grant.rights)) : `${face.profile}: ${face.sentence}`,
      since: (grant ? grant.createdAt : face.since)?.toISOString() ?? null,
      until: grant?.endsOn ?? null,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      invited: face.signsIn && !face.hasPassword,
      pause: pause ? { ...pause, at: pause.at.toISOString() } : null,
      review: reviews.get(wayId) ?? null,
      may: { change: grant ? grant.change : face.change },
    };
  });
}

/** "Client tree, roles" */
const throughOwn = (own: { client: boolean; role: boolean } | undefined): string =>
  own ? [own.client && 'Client tree', own.role && (own.client ? 'roles' : 'Roles')].filter(Boolean).join(', ') : 'Access of their own';

const among = (ids: string[]) => sql<string>`any(${ids}::uuid[])`;

const facesOf = ({ db, reader }: Work, people: string[]) =>
  db
    .selectFrom('people as p')
    .innerJoin('externalAccesses as a', (on) => on.onRef('a.workspaceId', '=', 'p.workspaceId').onRef('a.personId', '=', 'p.personId'))
    .leftJoin('profiles as f', (on) => on.onRef('f.workspaceId', '=', 'a.workspaceId').onRef('f.profileId', '=', 'a.profileId'))
    .leftJoin('people as above', (on) => on.onRef('above.workspaceId', '=', 'p.workspaceId').onRef('above.personId', '=', 'p.parentId'))
    .leftJoin('credentials as c', (on) => on.onRef('c.workspaceId', '=', 'p.workspaceId').onRef('c.personId', '=', 'p.personId'))
    .where('p.workspaceId', '=', reader.workspaceId)
    .where('p.personId', '=', among(people))
    .select(['p.personId', 'p.name', 'p.kind', 'p.email', 'above.personId as companyId', 'above.name as company'])
    .select(['a.since', 'f.name as profile', 'f.sentence'])
    .select([
      sql<boolean>`c.person_id is not null`.as('signsIn'),
      sql<boolean>`c.password_set_at is not null`.as('hasPassword'),
      sql<boolean>`access.everywhere('change', 'access')`.as('change'),
    ])
    .execute();

const grantsOf = async ({ db, reader }: Work, grants: string[]) =>
  grants.length === 0
    ? []
    : db
        .selectFrom('grants as g')
        .innerJoin('projects as p', (on) => on.onRef('p.workspaceId', '=', 'g.workspaceId').onRef('p.projectId', '=', 'g.projectId'))
        .where('g.workspaceId', '=', reader.workspaceId)
        .where('g.grantId', '=', among(grants))
        .select(['g.grantId', 'g.projectId', 'p.name as project', 'g.givenByName', 'g.createdAt', 'g.endsOn'])
        .select((of) => [
          sql<boolean>`access.may('change', 'access', g.project_id, null, g.private)`.as('change'),
          rightsOfProfile(of.ref('g.workspaceId'), of.ref('g.profileId')).as('rights'),
        ])
        .execute();

/** What is open to them as a client or by a part they play; as far as the reader sees the projects. */
async function projectsOf({ db, reader }: Work, people: string[]) {
  const { rows } = await sql<{ personId: string; count: number; client: boolean; role: boolean; projects: { id: string; name: string }[] }>`
    select o.person_id, count(*)::int as count,
      bool_or(o.client) as client, bool_or(o.role) as role,
      (array_agg(jsonb_build_object('id', p.project_id, 'name', p.name) order by lower(p.name), p.project_id))[1:${sql.lit(named)}] as projects
    from (
      select person_id, project_id, bool_or(because = 'client') as client, bool_or(because <> 'client') as role
      from access.opened_by_own(${people}::uuid[]) group by person_id, project_id) o
    join projects p on p.workspace_id = ${reader.workspaceId} and p.project_id = o.project_id
    group by o.person_id`.execute(db);
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The last decision about each: by the id of the grant, or of the person. */
async function reviewsOf({ db, reader }: Work, people: string[]): Promise<Map<string, Review>> {
  const rows = await db
    .selectFrom('reviews')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', among(people))
    .distinctOn(['personId', 'grantId'])
    .select(['reviewId', 'personId', 'grantId', 'decision', 'authorId', 'authorName', 'createdAt'])
    .orderBy('personId')
    .orderBy('grantId')
    .orderBy('reviewId', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.grantId ?? row.personId,
      {
        id: row.reviewId,
        decision: row.decision as Review['decision'],
        by: { id: row.authorId, name: row.authorName },
        at: row.createdAt.toISOString(),
      },
    ]),
  );
}

/** "All tasks, released history, may write" */
function inWords({ history, documents, mayWrite, isMentioned, mayUpload }: GrantRights): string {
  return [
    'All tasks',
    history === 'none' ? null : `${history === 'all' ? 'all' : 'released'} history`,
    documents === 'none' ? null : `${documents === 'all' ? 'all' : 'released'} documents`,
    mayWrite && 'may write',
    mayUpload && 'may upload',
    isMentioned && 'reached as team',
  ]
    .filter(Boolean)
    .join(', ');
}
