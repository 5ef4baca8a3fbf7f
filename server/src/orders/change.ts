import type { OpenOrder, OrderChange } from '@portico/contract';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { loadClient, loadPlace } from './client.ts';
import { loadDraft, openOrder } from './order.ts';

export async function changeOrder(
  work: Work,
  orderId: string,
  { clientId, projectId, ...head }: OrderChange,
  ifMatch: number | undefined,
): Promise<OpenOrder> {
  const before = await loadDraft(work, orderId);
  demandVersion(before.version, ifMatch);
  const place = projectId !== undefined && (await loadPlace(work, projectId));
  const client = clientId && clientId !== before.clientId && (await loadClient(work, clientId, projectId ?? before.projectId));
  const changed = await work.db
    .updateTable('orders')
    .set({ ...head, ...place, ...client })
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('orderId', '=', orderId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await loadDraft(work, orderId)).version, ifMatch);
  exactlyOne(changed);
  return openOrder(work, orderId);
}
