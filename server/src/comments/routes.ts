import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { addComment } from './add.ts';
import { changeComment, deleteComment } from './change.ts';
import { listEditions } from './editions.ts';
import { getComment } from './get.ts';
import { history } from './history.ts';
import { count, list } from './list.ts';

export function commentRoutes(room: Room): void {
  serve(room, contract.listComments, list);
  serve(room, contract.countComments, count);
  serve(room, contract.getComment, (work, { params }) => getComment(work, params.commentId));
  serve(room, contract.addComment, (work, { body }) => addComment(work, body));
  serve(room, contract.changeComment, (work, { params, body }) => changeComment(work, params.commentId, body.text));
  serve(room, contract.deleteComment, (work, { params }) => deleteComment(work, params.commentId));
  serve(room, contract.listEditions, (work, { params }) => listEditions(work, params.commentId));
  serve(room, contract.listHistory, history);
}
