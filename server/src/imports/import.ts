import type { Import, ImportColumn } from '@portico/contract';
import { problem } from '../problem.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { keptFor } from './kept.ts';

/** Not the bytes: they are read where the file is. */
const imports = ({ db, reader }: Work) =>
  db
    .selectFrom('imports')
    .where('workspaceId', '=', reader.workspaceId)
    .where('authorId', '=', reader.personId)
    .select([
      'importId',
      'fileName',
      'size',
      'encoding',
      'delimiter',
      'columns',
      'state',
      'mode',
      'phase',
      'done',
      'toldAt',
      'failure',
      'newCount',
      'updatedCount',
      'unchangedCount',
      'refusedCount',
      'loginCount',
      'secret',
      'createdAt',
      'finishedAt',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];

const present = (row: Row): Import => ({
  id: row.importId,
  fileName: row.fileName,
  size: row.size,
  encoding: row.encoding as Import['encoding'],
  delimiter: row.delimiter as Import['delimiter'],
  columns: row.columns as ImportColumn[],
  state: row.state as Import['state'],
  mode: row.mode as Import['mode'],
  counts: { new: row.newCount, updated: row.updatedCount, unchanged: row.unchangedCount, refused: row.refusedCount },
  progress:
    row.state === 'running' || row.state === 'waiting'
      ? { phase: row.phase ?? 'waiting', done: row.done, of: row.phase === 'hashing' ? row.loginCount : row.newCount + row.updatedCount }
      : null,
  logins: row.loginCount,
  failure: row.failure,
  keptUntil: new Date(row.createdAt.getTime() + keptFor(row)).toISOString(),
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

export async function listImports(work: Work, { limit = 50, cursor }: { limit?: number; cursor?: string }) {
  const after = readCursor(cursor, [isId]);
  const rows = await imports(work)
    .$if(after !== undefined, (q) => q.where('importId', '<', after![0]!))
    .orderBy('importId', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => [row.importId], present);
}

/** @throws not-found */
export async function loadImport(work: Work, importId: string): Promise<Import> {
  const row = await imports(work).where('importId', '=', importId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}

/** One that is not being imported and was not; nobody begins it meanwhile. @throws not-found, import-begun */
export async function holdImport(work: Work, importId: string): Promise<Import> {
  const row = await imports(work).where('importId', '=', importId).forUpdate().executeTakeFirst();
  if (!row) throw problem('not-found');
  if (['waiting', 'running', 'done'].includes(row.state) && !isStuck(row))
    throw problem('import-begun', row.state === 'done' ? 'Upload the file once more to import it again.' : 'Wait until it is through.');
  return present(row);
}

/** What was begun and has not been heard of for minutes was broken off, with the server that did it. */
const isStuck = ({ state, toldAt }: Row) => state === 'running' && toldAt !== null && toldAt.getTime() < Date.now() - 180_000;
