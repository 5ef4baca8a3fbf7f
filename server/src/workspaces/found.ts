import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { newId } from '../work/id.ts';

const firstPipelines: [name: string, ...stages: string[]][] = [
  ['Simple', 'To do', 'In progress', 'Client review', 'Done'],
  ['Project', 'Preparation', 'Design', 'Client review', 'Build', 'Handover'],
];

export type Founder = { workspaceName: string; name: string; email: string; passwordHash: string | null; timeZone?: string | undefined };

/** A workspace with its profiles, roles and pipelines, and its first administrator. Runs as the system: there is nobody yet. */
export async function foundWorkspace(db: Kysely<DB>, founder: Founder) {
  const workspaceId = newId();
  const personId = newId();
  const email = founder.email.toLowerCase();
  await db
    .insertInto('workspaces')
    .values({ workspaceId, name: founder.workspaceName, ...(founder.timeZone && { timeZone: founder.timeZone }) })
    .execute();
  await sql`select access.ship(${workspaceId})`.execute(db);
  await db
    .insertInto('pipelines')
    .values(firstPipelines.map(([name, ...stages], position) => ({ workspaceId, pipelineId: newId(), name, stages, position })))
    .execute();
  await db.insertInto('people').values({ workspaceId, personId, side: 'team', kind: 'administrator', name: founder.name, email }).execute();
  await db
    .insertInto('credentials')
    .values({
      workspaceId,
      personId,
      side: 'team',
      email,
      passwordHash: founder.passwordHash,
      passwordSetAt: founder.passwordHash ? new Date() : null,
    })
    .execute();
  return { workspaceId, personId, side: 'team' as const };
}
