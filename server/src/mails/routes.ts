import { getMail, listMails } from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { get } from './get.ts';
import { list } from './list.ts';

export function mailRoutes(room: Room): void {
  serve(room, listMails, list);
  serve(room, getMail, get);
}
