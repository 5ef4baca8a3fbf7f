import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { listTimeRequests } from './timeRequests.ts';
import { getWelcome, readWelcome } from './welcome.ts';

export function inboxRoutes(room: Room): void {
  serve(room, contract.listTimeRequests, listTimeRequests);
  serve(room, contract.getWelcome, getWelcome);
  serve(room, contract.readWelcome, readWelcome);
}
