import type { NewOrder, OpenOrder, OrderKind } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { usualCurrency } from '../work/currency.ts';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import type { Work } from '../work/work.ts';
import { loadClient, loadPlace } from './client.ts';
import { openOrder } from './order.ts';

/** What is not said begins as it stood in the newest of its kind. */
export async function addOrder(work: Work, { clientId, projectId = null, kind, ...head }: NewOrder): Promise<OpenOrder> {
  const client = await loadClient(work, clientId, projectId);
  const place = await loadPlace(work, projectId);
  const orderId = await insertOrder(work, {
    ...(await likeTheNewest(work, kind)),
    billedTo: client.clientName,
    ...head,
    ...client,
    ...place,
    kind,
  });
  return openOrder(work, orderId);
}

type Head = Partial<Omit<NewOrder, 'projectId' | 'clientId'>> & {
  kind: OrderKind;
  currency: string;
  clientId: string;
  clientName: string;
  projectId: string | null;
  private: boolean;
  offerId?: string;
};

async function insertOrder(work: Work, head: Head): Promise<string> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const orderId = newId();
  await db
    .insertInto('orders')
    .values({
      workspaceId,
      orderId,
      ...(await authorOf(work)),
      // Today, where the company is.
      day: sql<string>`(select (now() at time zone w.time_zone)::date from workspaces w where w.workspace_id = ${workspaceId})`,
      ...head,
    })
    .execute();
  return orderId;
}

async function likeTheNewest(work: Work, kind: OrderKind) {
  const { db, reader } = work;
  const newest = await db
    .selectFrom('orders')
    .where('workspaceId', '=', reader.workspaceId)
    .where('kind', '=', kind)
    .select(['currency', 'sender', 'terms'])
    .orderBy('orderId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? { currency: await usualCurrency(work) };
}

/** A draft with everything that was offered; its terms are those of the newest invoice. */
export async function invoiceOffer(work: Work, offerId: string): Promise<OpenOrder> {
  const { db, reader } = work;
  const offer = await db
    .selectFrom('orders')
    .where('workspaceId', '=', reader.workspaceId)
    .where('orderId', '=', offerId)
    .select(['kind', 'status', 'projectId', 'private', 'clientId', 'clientName', 'title', 'currency', 'sender', 'billedTo'])
    .executeTakeFirst();
  if (!offer) throw problem('not-found');
  const { status, ...same } = offer;
  if (same.kind !== 'offer' || (status !== 'sent' && status !== 'accepted'))
    throw problem('order-elsewhere', 'Only an offer that was sent, and not declined, becomes an invoice.');
  const begun = await db
    .selectFrom('orders')
    .where('workspaceId', '=', reader.workspaceId)
    .where('offerId', '=', offerId)
    .where('number', 'is', null)
    .select('orderId')
    .executeTakeFirst();
  if (begun) throw problem('already-there', 'An invoice of this offer is a draft still: send it, or throw it away.');
  const orderId = await insertOrder(work, { ...(await likeTheNewest(work, 'invoice')), ...same, kind: 'invoice', offerId });
  await sql`
    insert into order_lines (workspace_id, order_id, place_id, private, line_id, position, text, quantity, unit_price, tax_rate)
    select o.workspace_id, o.order_id, o.place_id, o.private, gen_random_uuid(), l.position, l.text, l.quantity, l.unit_price, l.tax_rate
    from order_lines l
    join orders o on o.workspace_id = l.workspace_id and o.order_id = ${orderId}
    where l.workspace_id = ${reader.workspaceId} and l.order_id = ${offerId}`.execute(db);
  return openOrder(work, orderId);
}
