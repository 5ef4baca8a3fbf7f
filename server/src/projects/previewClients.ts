import type { ClientsPreview, previewClients } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { loadClients } from './clients.ts';

/** The database sets them, looks to whom the projects are open, and takes it back. @throws forbidden where none may be changed */
export async function preview(work: Work, { body: { projectIds, clientIds, as } }: Call<typeof previewClients>) {
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
  const { preview: told } = rows[0]!;
  if (told.projectCount === 0) throw problem('forbidden', 'Ask the manager of the project.');
  return told;
}
