import type { listOrders as list } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { orders, presentOrder } from './order.ts';

/** Newest first. */
export async function listOrders(work: Work, { query: { kind, status, client, project, limit = 50, cursor } }: Call<typeof list>) {
  const after = readCursor(cursor, [isId]);
  const rows = await orders(work)
    .$if(kind !== undefined, (q) => q.where('o.kind', '=', kind!))
    .$if(status !== undefined, (q) => q.where('o.status', '=', status!))
    .$if(client !== undefined, (q) => q.where('o.clientId', '=', client!))
    .$if(project !== undefined, (q) => q.where('o.projectId', '=', project!))
    .$if(after !== undefined, (q) => q.where('o.orderId', '<', after![0]!))
    .orderBy('o.orderId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  const { rows: held } = await sql<{ add: boolean }>`
    select access.everywhere('add', 'money') or cardinality(access.projects('add', 'money')) > 0 as add`.execute(work.db);
  return { ...pageOf(rows, limit, ({ orderId }) => [orderId], presentOrder), may: { add: held[0]!.add } };
}
