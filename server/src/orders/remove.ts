import { exactlyOne, type Work } from '../work/work.ts';
import { loadDraft } from './order.ts';

export async function removeOrder(work: Work, orderId: string): Promise<null> {
  await loadDraft(work, orderId);
  exactlyOne(
    await work.db.deleteFrom('orders').where('workspaceId', '=', work.reader.workspaceId).where('orderId', '=', orderId).executeTakeFirst(),
  );
  return null;
}
