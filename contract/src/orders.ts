import { type Static, Type } from 'typebox';
import { mostUnitPrice } from './amounts.ts';
import { operation } from './operation.ts';
import { Currency, CurrencyCode, Day, Id, Moment, Name, Nothing, orNull, page, pageQuery } from './shapes.ts';

export const OrderKind = Type.Union([Type.Literal('offer'), Type.Literal('invoice')]);
export type OrderKind = Static<typeof OrderKind>;

/** An offer goes from draft to sent to accepted or declined; an invoice from draft to sent to paid or cancelled. */
export const OrderStatus = Type.Union([
  Type.Literal('draft'),
  Type.Literal('sent'),
  Type.Literal('accepted'),
  Type.Literal('declined'),
  Type.Literal('paid'),
  Type.Literal('cancelled'),
]);
export type OrderStatus = Static<typeof OrderStatus>;

export const Order = Type.Object({
  id: Id,
  kind: OrderKind,
  /** Given when it is sent: without gaps, for each kind of the workspace. */
  number: orNull(Type.Integer()),
  status: OrderStatus,
  client: Name,
  project: orNull(Name),
  title: Type.String(),
  day: Day,
  due: orNull(Day),
  currency: CurrencyCode,
  net: Type.Integer(),
  tax: Type.Integer(),
  gross: Type.Integer(),
  version: Type.Integer(),
});
export type Order = Static<typeof Order>;

export const aQuantity = '^-?\\d{1,5}(\\.\\d{1,3})?$';
export const aTaxRate = '^\\d{1,2}(\\.\\d{1,2})?$';

/** As text, so that nothing is lost to fractions: `7.5`. */
const Quantity = Type.String({ pattern: aQuantity, examples: ['7.5'] });
/** In percent, as text: `19` or `5.5`. */
const TaxRate = Type.String({ pattern: aTaxRate, examples: ['19'] });
/** In the smallest unit of the currency of the order. */
const UnitPrice = Type.Integer({ minimum: -mostUnitPrice, maximum: mostUnitPrice });

export const OrderLine = Type.Object({
  id: Id,
  text: Type.String(),
  quantity: Quantity,
  unitPrice: UnitPrice,
  taxRate: TaxRate,
  /** Quantity × unit price, to the nearest whole unit, a half away from zero. */
  net: Type.Integer(),
});
export type OrderLine = Static<typeof OrderLine>;

export const OpenOrder = Type.Object({
  ...Order.properties,
  /** Who sends it, as it stands on the paper: name, address, tax number. */
  sender: Type.String(),
  /** To whom, as it stands on the paper. */
  billedTo: Type.String(),
  /** What stands below the lines: how to pay, until when an offer holds. */
  terms: Type.String(),
  lines: Type.Array(OrderLine),
  /** The tax is reckoned once for each rate, of the sum of its lines, and rounded likewise. */
  taxes: Type.Array(Type.Object({ rate: TaxRate, net: Type.Integer(), tax: Type.Integer() })),
  /** The offer it was made from. */
  offer: orNull(Type.Object({ id: Id, number: orNull(Type.Integer()) })),
  /** What was made from this offer. */
  invoices: Type.Array(Type.Object({ id: Id, number: orNull(Type.Integer()) })),
  createdAt: Moment,
  by: Name,
  may: Type.Object({
    change: Type.Boolean(),
    remove: Type.Boolean(),
    invoice: Type.Boolean(),
    /** Where it can go from here. */
    become: Type.Array(OrderStatus),
  }),
});
export type OpenOrder = Static<typeof OpenOrder>;

/** Newest first. */
export const listOrders = operation({
  id: 'listOrders',
  method: 'GET',
  url: '/api/orders',
  caller: 'person',
  shows: ['orders'],
  summary: 'Offers and invoices',
  query: Type.Object(
    {
      kind: Type.Optional(OrderKind),
      status: Type.Optional(OrderStatus),
      client: Type.Optional(Id),
      project: Type.Optional(Id),
      ...pageQuery,
    },
    { additionalProperties: false },
  ),
  response: { 200: Type.Object({ ...page(Order).properties, may: Type.Object({ add: Type.Boolean() }) }) },
  problems: ['sign-in-needed', 'invalid', 'not-found', 'cursor-unknown'],
});

const OrderParams = Type.Object({ orderId: Id });

export const getOrder = operation({
  id: 'getOrder',
  method: 'GET',
  url: '/api/orders/:orderId',
  caller: 'person',
  shows: ['orders'],
  summary: 'One offer or invoice',
  params: OrderParams,
  response: { 200: OpenOrder },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/** To be printed or sent. A draft says that it is one. */
export const getOrderPaper = operation({
  id: 'getOrderPaper',
  method: 'GET',
  url: '/api/orders/:orderId/paper',
  caller: 'person',
  shows: ['orders'],
  summary: 'An offer or invoice as a PDF',
  params: OrderParams,
  query: Type.Object(
    {
      language: Type.Optional(
        Type.Union([Type.Literal('en'), Type.Literal('de'), Type.Literal('fr'), Type.Literal('ro'), Type.Literal('ru')]),
      ),
    },
    { additionalProperties: false },
  ),
  response: { 200: Type.Unknown({ contentMediaType: 'application/pdf' }) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

const ToClient = Type.Object({ clientId: Id, projectId: Type.Optional(orNull(Id)) });
const head = {
  title: Type.String({ maxLength: 250 }),
  day: Day,
  due: orNull(Day),
  currency: Currency,
  sender: Type.String({ maxLength: 2000 }),
  billedTo: Type.String({ maxLength: 2000 }),
  terms: Type.String({ maxLength: 5000 }),
};

export const NewOrder = Type.Object(
  { kind: OrderKind, ...ToClient.properties, ...Type.Partial(Type.Object(head)).properties },
  { additionalProperties: false },
);
export type NewOrder = Static<typeof NewOrder>;

/**
 * A draft, for a contact you can see or a client of the project. What is not said begins as it stood in the newest order
 * of this kind that you see: currency, sender and terms; the day is today.
 */
export const addOrder = operation({
  id: 'addOrder',
  method: 'POST',
  url: '/api/orders',
  caller: 'person',
  summary: 'Begin an offer or invoice',
  body: NewOrder,
  response: { 201: OpenOrder },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-a-client', 'dates-crossed'],
});

export const OrderChange = Type.Partial(Type.Object({ ...ToClient.properties, ...head }), {
  additionalProperties: false,
  minProperties: 1,
});
export type OrderChange = Static<typeof OrderChange>;

/** A draft only: what was sent stays as it is. */
export const changeOrder = operation({
  id: 'changeOrder',
  method: 'PATCH',
  url: '/api/orders/:orderId',
  caller: 'person',
  summary: 'Change a draft',
  params: OrderParams,
  body: OrderChange,
  response: { 200: OpenOrder },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-a-client', 'dates-crossed', 'order-sent', 'edited-meanwhile'],
});

export const NewOrderLine = Type.Object(
  { id: Type.Optional(Id), text: Type.String({ maxLength: 2000 }), quantity: Quantity, unitPrice: UnitPrice, taxRate: TaxRate },
  { additionalProperties: false },
);
export type NewOrderLine = Static<typeof NewOrderLine>;

/** All lines at once, in their order. */
export const setOrderLines = operation({
  id: 'setOrderLines',
  method: 'PUT',
  url: '/api/orders/:orderId/lines',
  caller: 'person',
  summary: 'Set the lines of a draft',
  params: OrderParams,
  body: Type.Object({ lines: Type.Array(NewOrderLine, { maxItems: 200 }) }, { additionalProperties: false }),
  response: { 200: OpenOrder },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'order-sent', 'amount-too-large', 'edited-meanwhile'],
});

/** Sent, it gets its number and stays as it is. The status it has already is answered as it stands. */
export const setOrderStatus = operation({
  id: 'setOrderStatus',
  method: 'PUT',
  url: '/api/orders/:orderId/status',
  caller: 'person',
  summary: 'Say that an order was sent, accepted, declined, paid or cancelled',
  params: OrderParams,
  body: Type.Object({ status: OrderStatus }, { additionalProperties: false }),
  response: { 200: OpenOrder },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'order-empty', 'order-elsewhere', 'edited-meanwhile'],
});

/** With the client, the project and the lines of the offer. */
export const invoiceOffer = operation({
  id: 'invoiceOffer',
  method: 'POST',
  url: '/api/orders/:orderId/invoices',
  caller: 'person',
  summary: 'Begin the invoice of an offer that was sent',
  params: OrderParams,
  response: { 201: OpenOrder },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'order-elsewhere', 'already-there'],
});

/** A draft only, which has no number yet: else there would be a gap. */
export const removeOrder = operation({
  id: 'removeOrder',
  method: 'DELETE',
  url: '/api/orders/:orderId',
  caller: 'person',
  summary: 'Throw a draft away',
  params: OrderParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'order-sent'],
});
