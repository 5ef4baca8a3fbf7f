import * as contract from '@portico/contract';
import { serveMoney as serve } from '../http/moneyRoute.ts';
import type { Room } from '../http/route.ts';
import { addOrder, invoiceOffer } from './add.ts';
import { changeOrder } from './change.ts';
import { setOrderLines } from './lines.ts';
import { listOrders } from './list.ts';
import { openOrder } from './order.ts';
import { orderPaper } from './paper.ts';
import { removeOrder } from './remove.ts';
import { setOrderStatus } from './status.ts';

export function orderRoutes(room: Room): void {
  serve(room, contract.listOrders, listOrders);
  serve(room, contract.getOrder, (work, { params }) => openOrder(work, params.orderId));
  serve(room, contract.getOrderPaper, orderPaper);
  serve(room, contract.addOrder, (work, { body }) => addOrder(work, body));
  serve(room, contract.changeOrder, (work, { params, body, ifMatch }) => changeOrder(work, params.orderId, body, ifMatch));
  serve(room, contract.setOrderLines, (work, { params, body, ifMatch }) => setOrderLines(work, params.orderId, body.lines, ifMatch));
  serve(room, contract.setOrderStatus, (work, { params, body, ifMatch }) => setOrderStatus(work, params.orderId, body.status, ifMatch));
  serve(room, contract.invoiceOffer, (work, { params }) => invoiceOffer(work, params.orderId));
  serve(room, contract.removeOrder, (work, { params }) => removeOrder(work, params.orderId));
}
