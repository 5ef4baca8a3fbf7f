import type { DocumentEvent } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

type Told = { event: DocumentEvent; taskId: string | null };

/** What happened to documents. One that is gone, or is not seen, is no longer pointed to. */
export async function documentEventsOf({ db, reader }: Work, ids: string[]): Promise<Told[]> {
  const rows = await db
    .selectFrom('documentEvents as e')
    .leftJoin('documents as d', (on) => on.onRef('d.workspaceId', '=', 'e.workspaceId').onRef('d.documentId', '=', 'e.documentId'))
    .where('e.workspaceId', '=', reader.workspaceId)
    .where('e.eventId', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['e.eventId', 'e.taskId', 'e.what', 'e.name', 'e.authorId', 'e.authorName', 'e.authorSide', 'e.createdAt', 'd.documentId'])
    .execute();
  return rows.map((row) => ({
    taskId: row.taskId,
    event: {
      id: row.eventId,
      documentId: row.documentId,
      name: row.name,
      what: row.what as DocumentEvent['what'],
      by: { id: row.authorId, name: row.authorName },
      bySide: row.authorSide as DocumentEvent['bySide'],
      at: row.createdAt.toISOString(),
    },
  }));
}
