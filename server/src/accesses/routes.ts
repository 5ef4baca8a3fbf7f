import * as contract from '@portico/contract';
import { type Room, serve, serveFile } from '../http/route.ts';
import { exportAccesses } from './export.ts';
import { listAccesses } from './list.ts';
import { printAccesses } from './print.ts';
import { reviewAccess } from './review.ts';

export function accessesRoutes(room: Room): void {
  serve(room, contract.listAccesses, (work, { query }) => listAccesses(work, query));
  serve(room, contract.reviewAccess, (work, { params, body }) => reviewAccess(work, params.accessId, body.decision));
  serveFile(room, contract.exportAccesses, exportAccesses);
  serveFile(room, contract.printAccesses, printAccesses);
}
