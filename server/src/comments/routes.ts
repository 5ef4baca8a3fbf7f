import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { addComment } from './add.ts';
import { getComment } from './get.ts';
import { count, list } from './list.ts';

export function commentRoutes(room: Room): void {
  serve(room, contract.listComments, list);
  serve(room, contract.countComments, count);
  serve(room, contract.getComment, (work, { params }) => getComment(work, params.commentId));
  serve(room, contract.addComment, (work, { body }) => addComment(work, body));
}
