import * as contract from '@portico/contract';
import { serveMoney as serve } from '../http/moneyRoute.ts';
import type { Room } from '../http/route.ts';
import { addHours } from './add.ts';
import { changeHours, removeHours } from './change.ts';
import { listHours } from './list.ts';

export function hoursRoutes(room: Room): void {
  serve(room, contract.listHours, listHours);
  serve(room, contract.addHours, (work, { body }) => addHours(work, body));
  serve(room, contract.changeHours, (work, { params, body }) => changeHours(work, params.entryId, body));
  serve(room, contract.removeHours, (work, { params }) => removeHours(work, params.entryId));
}
