import { getMail, listMails, previewGrantLetter } from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { previewGrant } from './previewGrant.ts';

export function mailRoutes(room: Room, ownUrl: string): void {
  serve(room, listMails, list);
  serve(room, getMail, get);
  serve(room, previewGrantLetter, (work, call) => previewGrant(work, ownUrl, call));
}
