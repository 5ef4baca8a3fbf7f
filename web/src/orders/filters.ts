import type { OrderKind, OrderStatus } from '../api/shapes.ts';

export const kinds: OrderKind[] = ['offer', 'invoice'];
export const statuses: OrderStatus[] = ['draft', 'sent', 'accepted', 'declined', 'paid', 'cancelled'];

/** What the list of orders is narrowed to. It stands in the address, so that the view can be sent to somebody. */
export type OrderFilters = { kind?: OrderKind; status?: OrderStatus; client?: string };

export function orderFilters({ kind, status, client }: Record<string, unknown>): OrderFilters {
  return {
    ...(kinds.includes(kind as OrderKind) && { kind: kind as OrderKind }),
    ...(statuses.includes(status as OrderStatus) && { status: status as OrderStatus }),
    ...(typeof client === 'string' && /^[0-9a-f-]{36}$/.test(client) && { client }),
  };
}
