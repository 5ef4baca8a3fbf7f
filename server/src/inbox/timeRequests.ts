import type { TimeRequest } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

type Row = { grantId: string; personId: string; name: string; projectId: string; project: string; endsOn: string; askedAt: Date };

/** All in one answer: they are as few as the contacts who wait. */
export async function listTimeRequests({ db }: Work): Promise<{ items: TimeRequest[]; nextCursor: null }> {
  const { rows } = await sql<Row>`
    select r.grant_id, r.person_id, r.name, r.project_id, p.name as project, r.ends_on, r.asked_at
    from access.time_requests r
    join projects p on p.workspace_id = r.workspace_id and p.project_id = r.project_id
    order by r.ends_on, r.grant_id`.execute(db);
  const items = rows.map(({ grantId, personId, name, projectId, project, endsOn, askedAt }) => ({
    id: grantId,
    person: { id: personId, name },
    project: { id: projectId, name: project },
    endsOn,
    askedAt: askedAt.toISOString(),
  }));
  return { items, nextCursor: null };
}
