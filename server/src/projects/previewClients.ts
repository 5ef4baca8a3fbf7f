import type { ClientsPreview, previewClients } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem, problemOf } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { addProject } from './add.ts';
import { loadClients } from './clients.ts';

type Clients = Pick<Call<typeof previewClients>['body'], 'clientIds' | 'as'>;

/** A project that is not there yet is added, looked at, and taken back with all that belongs to it. */
export async function preview(work: Work, { body: { newProject, projectIds, ...clients } }: Call<typeof previewClients>) {
  if (!newProject) {
    if (!projectIds) throw problemOf('#/projectIds', 'invalid', 'Name the projects, or the one that you are about to add.');
    return told(work, projectIds, clients);
  }
  await sql`savepoint before_it_was_added`.execute(work.db);
  const { id } = await addProject(work, newProject);
  const answer = await told(work, [id], clients);
  await sql`rollback to savepoint before_it_was_added`.execute(work.db);
  return answer;
}

/** The database sets them, looks to whom the projects are open, and takes it back. @throws forbidden where none may be changed */
async function told(work: Work, projectIds: string[], { clientIds, as }: Clients) {
  const seen = await work.db
    .selectFrom('projects')
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('projectId', 'in', projectIds)
    .select('projectId')
    .execute();
  if (seen.length === 0) throw problem('not-found');
  await loadClients(work, clientIds);
  const { rows } = await sql<{ preview: ClientsPreview }>`
    select access.preview_clients(${projectIds}::uuid[], ${clientIds}::uuid[], ${as === 'added'}) as preview`.execute(work.db);
  const { preview: answer } = rows[0]!;
  if (answer.projectCount === 0) throw problem('forbidden', 'Ask the manager of the project.');
  return answer;
}
