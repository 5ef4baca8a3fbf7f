import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { addField } from './add.ts';
import { changeField } from './change.ts';
import { listFields } from './field.ts';
import { orderFields } from './order.ts';
import { removeField } from './remove.ts';

export function fieldRoutes(room: Room): void {
  serve(room, contract.listFields, (work, { query }) => listFields(work, query.of));
  serve(room, contract.addField, (work, { body }) => addField(work, body));
  serve(room, contract.orderFields, (work, { body }) => orderFields(work, body.fieldIds));
  serve(room, contract.changeField, (work, { params, body, ifMatch }) => changeField(work, params.fieldId, body, ifMatch));
  serve(room, contract.removeField, (work, { params }) => removeField(work, params.fieldId));
}
