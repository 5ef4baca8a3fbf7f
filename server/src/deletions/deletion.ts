import type { Deletion } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';

/** The bin, with what stands in the way of taking something out of it. */
const deletions = ({ db, reader }: Work) =>
  db
    .selectFrom('deletions as d')
    .innerJoinLateral(
      sql<{ above: string | null; letIn: number; canSignIn: number; toInvite: number }>`access.in_bin(d.deletion_id)`.as('bin'),
      (on) => on.onTrue(),
    )
    .leftJoin('deletions as b', (on) => on.onRef('b.workspaceId', '=', 'd.workspaceId').onRef('b.deletionId', '=', 'bin.above'))
    .where('d.workspaceId', '=', reader.workspaceId)
    .select([
      'd.deletionId',
      'd.rootId',
      'd.rootName',
      'd.people',
      'd.authorId',
      'd.authorName',
      'd.createdAt',
      'bin.canSignIn',
      'bin.toInvite',
    ])
    .select(['b.deletionId as belowId', 'b.rootName as belowName'])
    .select(sql<boolean>`bin.let_in = 0 or access.everywhere('change', 'access')`.as('restore'))
    .orderBy('d.deletionId', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof deletions>['execute']>>[number];

const present = (row: Row): Deletion => ({
  id: row.deletionId,
  contact: { id: row.rootId, name: row.rootName },
  people: row.people,
  canSignIn: row.canSignIn,
  toInvite: row.toInvite,
  below: row.belowId && row.belowName ? { id: row.belowId, name: row.belowName } : null,
  by: { id: row.authorId, name: row.authorName },
  at: row.createdAt.toISOString(),
  may: { restore: row.restore },
});

export async function listDeletions(work: Work, { limit = 50, cursor }: { limit?: number; cursor?: string }) {
  const after = readCursor(cursor, [isId]);
  await demandBin(work);
  const rows = await deletions(work)
    .$if(after !== undefined, (it) => it.where('d.deletionId', '<', after![0]!))
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(rows, limit, ({ deletionId }) => [deletionId], present);
}

/** @throws forbidden: an empty page would say that nobody was deleted */
async function demandBin({ db }: Work): Promise<void> {
  const { rows } = await sql<{ opens: boolean }>`select access.everywhere('remove', 'contacts') as opens`.execute(db);
  if (!rows[0]!.opens) throw problem('forbidden', 'Ask an administrator, or an employee who may add clients.');
}

/** @throws not-found */
export async function loadDeletion(work: Work, deletionId: string): Promise<Deletion> {
  const row = await deletions(work).where('d.deletionId', '=', deletionId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}
