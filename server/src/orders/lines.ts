import type { NewOrderLine, OpenOrder } from '@portico/contract';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { demandVersion, oneAtATime, type Work } from '../work/work.ts';
import { loadDraft, openOrder } from './order.ts';

/** All lines at once, in their order. */
export async function setOrderLines(work: Work, orderId: string, lines: NewOrderLine[], ifMatch: number | undefined): Promise<OpenOrder> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  await oneAtATime(work, `order ${orderId}`);
  const { placeId, private: isPrivate, version } = await loadDraft(work, orderId);
  demandVersion(version, ifMatch);
  const before = await db
    .selectFrom('orderLines')
    .where('workspaceId', '=', workspaceId)
    .where('orderId', '=', orderId)
    .select('lineId')
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('orderLines')
    .where('workspaceId', '=', workspaceId)
    .where('orderId', '=', orderId)
    .executeTakeFirst();
  if (Number(numDeletedRows) !== before.length) throw problem('forbidden', 'Ask an administrator or the manager of the project.');
  const free = new Set(before.map(({ lineId }) => lineId)); // an id that is named twice is kept once
  const rows = lines.map(({ id, ...line }, position) => ({
    ...line,
    workspaceId,
    orderId,
    placeId,
    private: isPrivate,
    position,
    lineId: id && free.delete(id) ? id : newId(),
  }));
  if (rows.length > 0) await db.insertInto('orderLines').values(rows).execute();
  return openOrder(work, orderId);
}
