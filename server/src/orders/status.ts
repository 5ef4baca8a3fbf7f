import type { OpenOrder, OrderStatus } from '@portico/contract';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { openOrder } from './order.ts';

/** The database says which way leads on from here, and gives the number when an order is sent. */
export async function setOrderStatus(work: Work, orderId: string, status: OrderStatus, ifMatch: number | undefined): Promise<OpenOrder> {
  const before = await openOrder(work, orderId);
  if (before.status === status) return before;
  demandVersion(before.version, ifMatch);
  const changed = await work.db
    .updateTable('orders')
    .set({ status })
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('orderId', '=', orderId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await openOrder(work, orderId)).version, ifMatch);
  exactlyOne(changed);
  return openOrder(work, orderId);
}
