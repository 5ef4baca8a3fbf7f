import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { addComment } from './add.ts';
import { changeComment, deleteComment } from './change.ts';
import { listEditions } from './editions.ts';
import { getComment } from './get.ts';
import { history } from './history.ts';
import { count, list } from './list.ts';
import { mentioned, mentions, readMentions } from './mentions.ts';
import { previewCommentRelease, previewEventRelease, releaseComment, releaseEvent } from './release.ts';

export function commentRoutes(room: Room): void {
  serve(room, contract.listComments, list);
  serve(room, contract.countComments, count);
  serve(room, contract.getComment, (work, { params }) => getComment(work, params.commentId));
  serve(room, contract.addComment, (work, { body }) => addComment(work, body));
  serve(room, contract.changeComment, (work, { params, body }) => changeComment(work, params.commentId, body.text));
  serve(room, contract.deleteComment, (work, { params }) => deleteComment(work, params.commentId));
  serve(room, contract.listEditions, (work, { params }) => listEditions(work, params.commentId));
  serve(room, contract.listHistory, history);

  serve(room, contract.listMentions, mentions);
  serve(room, contract.readMentions, (work, { body }) => readMentions(work, body.upTo));
  serve(room, contract.listMentioned, (work, { params }) => mentioned(work, params.taskId));

  serve(room, contract.releaseComment, (work, { params }) => releaseComment(work, params.commentId, true));
  serve(room, contract.endCommentRelease, (work, { params }) => releaseComment(work, params.commentId, false));
  serve(room, contract.previewCommentRelease, (work, { params, body }) => previewCommentRelease(work, params.commentId, body.released));
  serve(room, contract.releaseEvent, (work, { params }) => releaseEvent(work, params.eventId, true));
  serve(room, contract.endEventRelease, (work, { params }) => releaseEvent(work, params.eventId, false));
  serve(room, contract.previewEventRelease, (work, { params, body }) => previewEventRelease(work, params.eventId, body.released));
}
