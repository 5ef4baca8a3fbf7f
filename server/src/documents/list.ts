import type { listDocuments } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { documents, presentDocument } from './document.ts';
import { demandOnePlace } from './place.ts';

/** Newest first: their ids sort by time. */
export async function list(work: Work, { query: { task, project, ...query } }: Call<typeof listDocuments>) {
  demandOnePlace({ task, project });
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, [isId]);
  const rows = await documents(work)
    .$if(task !== undefined, (q) => q.where('d.taskId', '=', task!))
    .$if(project !== undefined, (q) => q.where('d.placeId', '=', project!))
    .$if(after !== undefined, (q) => q.where('d.documentId', '<', after![0]!))
    .orderBy('d.documentId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(rows, limit, (row) => [row.documentId], presentDocument);
}
