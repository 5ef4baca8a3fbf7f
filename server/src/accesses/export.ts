import { Readable } from 'node:stream';
import type { exportAccesses as contract } from '@portico/contract';
import { stringify } from 'csv-stringify';
import type { Anew, Call } from '../http/route.ts';
import { forSpreadsheets } from '../work/csv.ts';
import { columns, linesOf } from './rows.ts';

/** Written as it is read: nobody waits for the last row, and the memory holds a page. */
export async function exportAccesses(anew: Anew, { query, reply }: Call<typeof contract>): Promise<Readable> {
  const lines = linesOf(anew, query);
  // What is refused is refused before the first byte.
  const first = await lines.next();
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* lines;
  };
  reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="access-review.csv"');
  return Readable.from(all()).pipe(stringify({ ...forSpreadsheets, columns: [...columns] }));
}
