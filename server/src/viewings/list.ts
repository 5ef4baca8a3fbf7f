import type { Viewing } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

export async function listViewings({ db, reader }: Work, personId: string): Promise<{ items: Viewing[]; nextCursor: null }> {
  const person = await db
    .selectFrom('people')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', personId)
    .select('personId')
    .executeTakeFirst();
  if (!person) throw problem('not-found');
  const viewings = await db
    .selectFrom('viewings as v')
    .leftJoin('projects as p', (join) => join.onRef('p.workspaceId', '=', 'v.workspaceId').onRef('p.projectId', '=', 'v.projectId'))
    .where('v.workspaceId', '=', reader.workspaceId)
    .where('v.personId', '=', personId)
    .select(['v.viewingId', 'v.viewerId', 'v.viewerName', 'v.createdAt', 'p.projectId', 'p.name as projectName'])
    .select(sql<boolean>`v.supposed is not null`.as('isSupposed'))
    .orderBy('v.viewingId', 'desc')
    .limit(20)
    .execute();
  return {
    items: viewings.map((it) => ({
      id: it.viewingId,
      by: { id: it.viewerId, name: it.viewerName },
      at: it.createdAt.toISOString(),
      project: it.projectId && it.projectName ? { id: it.projectId, name: it.projectName } : null,
      supposed: it.isSupposed,
    })),
    nextCursor: null,
  };
}
