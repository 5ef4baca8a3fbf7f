import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { beginViewing } from './begin.ts';
import { listViewings } from './list.ts';

export function viewingRoutes(room: Room, ownUrl: string): void {
  serve(room, contract.beginViewing, (work, { params, body }) => beginViewing(work, ownUrl, params.personId, body));
  serve(room, contract.listViewings, (work, { params }) => listViewings(work, params.personId));
}
