import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Count, Id, Moment, Name, orNull, page, pageQuery, Side } from './shapes.ts';

/**
 * internal = private: the named readers, or the team where nobody is named (P16);
 * history = standard: whoever may read the whole history here;
 * history_released = released to people from outside.
 */
export const CommentClass = Type.Union([Type.Literal('internal'), Type.Literal('history'), Type.Literal('history_released')]);
export type CommentClass = Static<typeof CommentClass>;

export const Comment = Type.Object({
  id: Id,
  taskId: Id,
  text: Type.String(),
  class: CommentClass,
  author: Name,
  authorSide: Side,
  /** Named readers of a private comment; `null` where nobody is named. */
  readers: orNull(Type.Array(Name)),
  createdAt: Moment,
});
export type Comment = Static<typeof Comment>;

const filters = { task: Type.Optional(Id), project: Type.Optional(Id) };

/** Newest first. Turn a page round to read a conversation from its beginning. */
export const listComments = operation({
  id: 'listComments',
  method: 'GET',
  url: '/api/comments',
  caller: 'person',
  shows: ['comments'],
  summary: 'Comments you can see',
  query: Type.Object({ ...filters, ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(Comment) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown', 'not-found'],
});

export const countComments = operation({
  id: 'countComments',
  method: 'GET',
  url: '/api/comments/count',
  caller: 'person',
  shows: ['comments'],
  summary: 'How many comments you can see',
  query: Type.Object(filters, { additionalProperties: false }),
  response: { 200: Count },
  problems: ['sign-in-needed', 'invalid'],
});

export const getComment = operation({
  id: 'getComment',
  method: 'GET',
  url: '/api/comments/:commentId',
  caller: 'person',
  shows: ['comments'],
  summary: 'One comment',
  params: Type.Object({ commentId: Id }),
  response: { 200: Comment },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

export const NewComment = Type.Object(
  {
    taskId: Id,
    text: Type.String({ minLength: 1, maxLength: 50_000, pattern: '\\S' }),
    class: Type.Optional(CommentClass),
    /** Only with `internal`. Each must be able to see the task. The author always reads it. */
    readers: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type NewComment = Static<typeof NewComment>;

/** `history` unless said otherwise. People from outside write `history`, nothing else. */
export const addComment = operation({
  id: 'addComment',
  method: 'POST',
  url: '/api/comments',
  caller: 'person',
  summary: 'Write a comment on a task',
  body: NewComment,
  response: { 201: Comment },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'readers-without-private', 'reader-without-access'],
});
