import { type ProblemCode, type ProjectsClientChange, type ProjectsClientChanged, problems } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';
import { loadClients } from './clients.ts';

type Row = { projectId: string; name: string; change: boolean; has: boolean; primary: string | null; otherRoot: boolean };
type Told = ProjectsClientChanged['items'][number];

/** What is refused to one project is not refused to the others. Whatever their number, each question is asked once. */
export async function changeClientOfEach(
  work: Work,
  { projectIds, clientId, as, confirmOtherRoot = false }: ProjectsClientChange,
): Promise<ProjectsClientChanged> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const name = (await loadClients(work, [clientId], '#/clientId')).get(clientId)!;

  // In one order, as everywhere: two who change the same projects at once never wait for each other in a circle.
  await sql`select pg_advisory_xact_lock(hashtextextended('clients ' || id, 0)) from (
    select id from unnest(${projectIds}::uuid[]) id order by id) ordered`.execute(db);
  const found = new Map((await projectsWith(work, projectIds, clientId)).map((row) => [row.projectId, row]));
  const items = projectIds.map((projectId): Told => ({ projectId, problem: problemOf(found.get(projectId), name, as, confirmOtherRoot) }));

  const good = items.filter(({ problem }) => !problem).map(({ projectId }) => projectId);
  if (good.length === 0) return { items };
  if (as === 'only') await db.deleteFrom('projectClients').where('workspaceId', '=', workspaceId).where('projectId', 'in', good).execute();
  await sql`
    insert into project_clients (workspace_id, project_id, private, person_id, name, position)
    select p.workspace_id, p.project_id, p.private, ${clientId}, ${name},
      (select coalesce(max(c.position) + 1, 0) from project_clients c where c.workspace_id = p.workspace_id and c.project_id = p.project_id)
    from projects p where p.workspace_id = ${workspaceId} and p.project_id = any(${good}::uuid[])`.execute(db);
  return { items };
}

/** The projects of these that the reader sees, with what decides about each. */
async function projectsWith({ db, reader }: Work, projectIds: string[], clientId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with roots as (
      select distinct on (l.person_id) l.person_id, l.ancestor_id as root from lineage l
      where l.workspace_id = ${reader.workspaceId}
        and l.person_id in (select c.person_id from project_clients c
                            where c.workspace_id = ${reader.workspaceId} and c.project_id = any(${projectIds}::uuid[]) union all select ${clientId})
      order by l.person_id, l.depth desc
    ), firsts as (
      select distinct on (c.project_id) c.project_id, c.person_id, c.name from project_clients c
      where c.workspace_id = ${reader.workspaceId} and c.project_id = any(${projectIds}::uuid[])
      order by c.project_id, c.position
    )
    select p.project_id, p.name, access.may('change', 'frame', p.project_id, null, p.private) as change, f.name as primary,
      exists (select from project_clients c
              where c.workspace_id = p.workspace_id and c.project_id = p.project_id and c.person_id = ${clientId}) as has,
      coalesce((select r.root from roots r where r.person_id = f.person_id) <> (select r.root from roots r where r.person_id = ${clientId}), false)
        as other_root
    from projects p left join firsts f on f.project_id = p.project_id
    where p.workspace_id = ${reader.workspaceId} and p.project_id = any(${projectIds}::uuid[])`.execute(db);
  return rows;
}

function problemOf(row: Row | undefined, client: string, as: ProjectsClientChange['as'], confirmed: boolean): Told['problem'] {
  const told = (code: ProblemCode, detail?: string) => ({ code, title: problems[code][1], ...(detail && { detail }) }) as Told['problem'];
  if (!row) return told('not-found');
  if (!row.change) return told('forbidden', 'Ask the manager of the project.');
  if (as === 'only') return null;
  if (row.has) return told('already-there', `${client} is a client of this project.`);
  // A second client usually belongs to the family of the first (C7).
  if (row.otherRoot && !confirmed) return told('other-root', `${client} does not belong to the family of ${row.primary}.`);
  return null;
}
