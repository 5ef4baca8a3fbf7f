import type { OpenOrder, Order, OrderKind, OrderLine, OrderStatus } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

export const orders = ({ db, reader }: Work) =>
  db
    .selectFrom('orders as o')
    .leftJoin('projects as p', (join) => join.onRef('p.workspaceId', '=', 'o.workspaceId').onRef('p.projectId', '=', 'o.projectId'))
    .where('o.workspaceId', '=', reader.workspaceId)
    .select([
      'o.orderId',
      'o.kind',
      'o.number',
      'o.status',
      'o.clientId',
      'o.clientName',
      'o.title',
      'o.day',
      'o.due',
      'o.currency',
      'o.net',
      'o.tax',
      'o.gross',
      'o.version',
      'p.projectId',
      'p.name as projectName',
    ]);

export type OrderRow = Awaited<ReturnType<ReturnType<typeof orders>['execute']>>[number];

export const presentOrder = (row: OrderRow): Order => ({
  id: row.orderId,
  kind: row.kind as OrderKind,
  number: row.number,
  status: row.status as OrderStatus,
  client: { id: row.clientId, name: row.clientName },
  project: row.projectId && row.projectName !== null ? { id: row.projectId, name: row.projectName } : null,
  title: row.title,
  day: row.day,
  due: row.due,
  currency: row.currency,
  net: Number(row.net),
  tax: Number(row.tax),
  gross: Number(row.gross),
  version: row.version,
});

const after: Record<OrderKind, Partial<Record<OrderStatus, OrderStatus[]>>> = {
  offer: { draft: ['sent'], sent: ['accepted', 'declined'] },
  invoice: { draft: ['sent'], sent: ['paid', 'cancelled'] },
};

/** @throws not-found */
export async function openOrder(work: Work, orderId: string): Promise<OpenOrder> {
  const { db, reader } = work;
  const may = (verb: string) => sql<boolean>`access.may(${sql.lit(verb)}, 'money', o.project_id, null, o.private)`;
  const row = await orders(work)
    .where('o.orderId', '=', orderId)
    .select(['o.sender', 'o.billedTo', 'o.terms', 'o.createdAt', 'o.authorId', 'o.authorName', 'o.offerId'])
    .select([may('change').as('change'), may('remove').as('remove'), may('add').as('add')])
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  const lines = await linesOf(work, orderId);
  const related = await db
    .selectFrom('orders')
    .where('workspaceId', '=', reader.workspaceId)
    .where((it) => it.or([it('orderId', '=', row.offerId), it('offerId', '=', orderId)]))
    .select(['orderId as id', 'number', 'offerId'])
    .orderBy('orderId')
    .execute();
  const numbered = ({ id, number }: { id: string; number: number | null }) => ({ id, number });
  const order = presentOrder(row);
  const isDraft = order.status === 'draft';
  const invoices = related.filter(({ offerId }) => offerId === orderId).map(numbered);
  const isBegun = invoices.some(({ number }) => number === null);
  return {
    ...order,
    sender: row.sender,
    billedTo: row.billedTo,
    terms: row.terms,
    lines,
    taxes: await taxesOf(work, orderId),
    offer: related.filter(({ id }) => id === row.offerId).map(numbered)[0] ?? null,
    invoices,
    createdAt: row.createdAt.toISOString(),
    by: { id: row.authorId, name: row.authorName },
    may: {
      change: row.change && isDraft,
      remove: row.remove && isDraft,
      invoice: row.add && order.kind === 'offer' && !isBegun && (order.status === 'sent' || order.status === 'accepted'),
      become: (row.change && after[order.kind][order.status]) || [],
    },
  };
}

export async function linesOf({ db, reader }: Work, orderId: string): Promise<OrderLine[]> {
  const rows = await db
    .selectFrom('orderLines')
    .where('workspaceId', '=', reader.workspaceId)
    .where('orderId', '=', orderId)
    .select(['lineId', 'text', 'unitPrice', 'net'])
    .select([sql<string>`trim_scale(quantity)::text`.as('quantity'), sql<string>`trim_scale(tax_rate)::text`.as('taxRate')])
    .orderBy('position')
    .execute();
  return rows.map(({ lineId, text, quantity, unitPrice, taxRate, net }) => ({
    id: lineId,
    text,
    quantity,
    unitPrice: Number(unitPrice),
    taxRate,
    net: Number(net),
  }));
}

/** As `access.sum_order` reckons them: once for each rate. */
async function taxesOf({ db, reader }: Work, orderId: string) {
  const { rows } = await sql<{ rate: string; net: string; tax: string }>`
    select trim_scale(tax_rate)::text as rate, sum(net) as net, round(sum(net) * tax_rate / 100) as tax
    from order_lines where workspace_id = ${reader.workspaceId} and order_id = ${orderId}
    group by tax_rate order by tax_rate desc`.execute(db);
  return rows.map(({ rate, net, tax }) => ({ rate, net: Number(net), tax: Number(tax) }));
}

/** What a change of a draft asks of it. @throws not-found, order-sent */
export async function loadDraft({ db, reader }: Work, orderId: string) {
  const order = await db
    .selectFrom('orders')
    .where('workspaceId', '=', reader.workspaceId)
    .where('orderId', '=', orderId)
    .select(['workspaceId', 'orderId', 'placeId', 'private', 'projectId', 'clientId', 'status', 'version'])
    .executeTakeFirst();
  if (!order) throw problem('not-found');
  if (order.status !== 'draft') throw problem('order-sent', 'Cancel it and begin another one.');
  return order;
}
