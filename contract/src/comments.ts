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
  /** Empty where the author took it back. */
  text: Type.String(),
  class: CommentClass,
  author: Name,
  authorSide: Side,
  /** Named readers of a private comment; `null` where nobody is named. */
  readers: orNull(Type.Array(Name)),
  /** Whom it is addressed to, as far as you may know them. They read it wherever they see the task. */
  addressees: Type.Array(Name),
  /** It says @team: the team of the project hears of it, and so do people from outside whose rights say so. They read it (D9). */
  toTeam: Type.Boolean(),
  /** Who said what this answers; where you do not read that, and where it answers nothing, `null`. */
  answers: orNull(Type.Object({ id: Id, author: Name })),
  createdAt: Moment,
  editedAt: orNull(Moment),
  /** Since then only that there was something is to be seen. */
  deletedAt: orNull(Moment),
  /** `answer`: this very comment, which somebody else said to @team. */
  may: Type.Object({ change: Type.Boolean(), release: Type.Boolean(), answer: Type.Boolean() }),
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
  summary: 'How many comments you can see, without those taken back',
  query: Type.Object(filters, { additionalProperties: false }),
  response: { 200: Count },
  problems: ['sign-in-needed', 'invalid'],
});

const CommentParams = Type.Object({ commentId: Id });

export const getComment = operation({
  id: 'getComment',
  method: 'GET',
  url: '/api/comments/:commentId',
  caller: 'person',
  shows: ['comments'],
  summary: 'One comment',
  params: CommentParams,
  response: { 200: Comment },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

const Said = Type.String({ minLength: 1, maxLength: 50_000, pattern: '\\S' });

export const NewComment = Type.Object(
  {
    taskId: Id,
    text: Said,
    class: Type.Optional(CommentClass),
    /** Only with `internal`. Each must be able to see the task. The author always reads it. */
    readers: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })),
    /** By employees, and not with `internal`. Each must be able to see the task. */
    addressees: Type.Optional(Type.Array(Id, { maxItems: 100, uniqueItems: true })),
    /** A comment to @team in the same task, that this one answers: whom that reached may do so, whether or not they may write here. */
    answers: Type.Optional(Id),
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
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'readers-without-private',
    'addressees-of-private',
    'reader-without-access',
    'nothing-to-answer',
  ],
});

/** One's own only. Who reads it stays as it was, unless it begins or ceases to say @team; that it was edited is seen by all of them. */
export const changeComment = operation({
  id: 'changeComment',
  method: 'PATCH',
  url: '/api/comments/:commentId',
  caller: 'person',
  summary: 'Say a comment of your own otherwise',
  params: CommentParams,
  body: Type.Object({ text: Said }, { additionalProperties: false }),
  response: { 200: Comment },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'comment-deleted'],
});

/** One's own only. The text is gone for everybody outside; that there was a comment stays. Deleting again changes nothing. */
export const deleteComment = operation({
  id: 'deleteComment',
  method: 'DELETE',
  url: '/api/comments/:commentId',
  caller: 'person',
  summary: 'Take a comment of your own back',
  params: CommentParams,
  response: { 200: Comment },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const Edition = Type.Object({ id: Id, text: Type.String(), replacedAt: Moment });

/** For those of the team who may read private comments here and this one, and for its author; for others there are none. Oldest first. */
export const listEditions = operation({
  id: 'listEditions',
  method: 'GET',
  url: '/api/comments/:commentId/editions',
  caller: 'person',
  shows: ['comments'],
  summary: 'How a comment was worded before',
  params: CommentParams,
  response: { 200: page(Edition) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/** What happened. `was` and `became` hold a text, a day or a role, by what it is about; of a release `became` is `comment` or `event`. */
export const Event = Type.Object({
  id: Id,
  taskId: Id,
  /** As of a comment; what could tell too much is `internal`, and never released. */
  class: CommentClass,
  what: Type.Union(
    (
      [
        'title',
        'description',
        'stage',
        'deadline',
        'planned_start',
        'planned_end',
        'project',
        'parent',
        'counterparty',
        'hidden_from_company',
        'accepted',
        'closed',
        'withdrawn',
        'reopened',
        'removed',
        'restored',
        'role_given',
        'role_taken',
        'ticked',
        'unticked',
        'released',
        'release_ended',
        'field',
      ] as const
    ).map((what) => Type.Literal(what)),
  ),
  /** Of a project or task that you cannot see, `null`. */
  was: orNull(Type.String()),
  became: orNull(Type.String()),
  /** The custom field, as it was called then. */
  field: orNull(Type.String()),
  /** Who was given or lost a role, or whose words were released. */
  person: orNull(Name),
  by: Name,
  bySide: Side,
  at: Moment,
  may: Type.Object({ release: Type.Boolean() }),
});
export type Event = Static<typeof Event>;

/** What happened to a document. That one is there is told to whoever sees it; that it was released or removed, to the team. */
export const DocumentEvent = Type.Object({
  id: Id,
  /** `null` where it is gone, and where you do not see it any more. */
  documentId: orNull(Id),
  name: Type.String(),
  what: Type.Union((['added', 'released', 'release_ended', 'removed'] as const).map((what) => Type.Literal(what))),
  by: Name,
  bySide: Side,
  at: Moment,
});
export type DocumentEvent = Static<typeof DocumentEvent>;

/** What happened to an offer or invoice of a project: for those who see its money. */
export const OrderEvent = Type.Object({
  id: Id,
  orderId: Id,
  projectId: Id,
  kind: Type.Union([Type.Literal('offer'), Type.Literal('invoice')]),
  number: orNull(Type.Integer()),
  what: Type.Union((['added', 'sent', 'accepted', 'declined', 'paid', 'cancelled'] as const).map((what) => Type.Literal(what))),
  by: Name,
  at: Moment,
});
export type OrderEvent = Static<typeof OrderEvent>;

/** Who from outside reads a comment: the first ten, and how many. `null` for people from outside, and where readers are named. */
export const ReadOutside = orNull(Type.Object({ people: Type.Array(Name), count: Type.Integer() }));

/** The task an entry belongs to, where you see it. */
const EntryTask = orNull(Type.Object({ id: Id, title: Type.String() }));

export const HistoryEntry = Type.Union([
  Type.Object({
    kind: Type.Literal('comment'),
    comment: Comment,
    task: EntryTask,
    outside: ReadOutside,
  }),
  Type.Object({ kind: Type.Literal('event'), event: Event, task: EntryTask }),
  /** Of the project itself, where there is no task. */
  Type.Object({ kind: Type.Literal('document'), document: DocumentEvent, task: EntryTask }),
  Type.Object({ kind: Type.Literal('order'), order: OrderEvent }),
  /** Something that is not for you stands in this place: neither what, nor whose, nor when is told (D7). */
  Type.Object({ kind: Type.Literal('private'), private: Type.Object({ id: Id }) }),
]);

/**
 * Comments, events and what happened to documents together, newest first; with `author`, what one person said and did in tasks, as far
 * as you can see it (C18); from outside only within a project or a task. People from outside read of what they could follow anyway. What happened to
 * orders belongs to a project and to none of its tasks; whoever reads the whole history and does not see money finds
 * something private in its place.
 */
export const listHistory = operation({
  id: 'listHistory',
  method: 'GET',
  url: '/api/history',
  caller: 'person',
  shows: ['comments', 'events', 'documents'],
  summary: 'What was said and what happened',
  query: Type.Object(
    {
      ...filters,
      author: Type.Optional(Id),
      /** `event`: what happened, to documents and orders as well. */
      kind: Type.Optional(Type.Union([Type.Literal('comment'), Type.Literal('event')])),
      ...pageQuery,
    },
    { additionalProperties: false },
  ),
  response: { 200: page(HistoryEntry) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'cursor-unknown'],
});

const ReleaseChange = Type.Object({ released: Type.Boolean() }, { additionalProperties: false });

const Affected = Type.Object({
  /** People from outside first, then by name; at most twenty. */
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), side: Side, company: orNull(Type.String()), canSignIn: Type.Boolean() })),
  count: Type.Integer(),
});

export const ReleasePreview = Type.Object({ opened: Affected, closed: Affected });
export type ReleasePreview = Static<typeof ReleasePreview>;

/** Standard becomes released: whoever from outside reads what is released here reads it (D6). What is private stays so. */
export const releaseComment = operation({
  id: 'releaseComment',
  method: 'PUT',
  url: '/api/comments/:commentId/release',
  caller: 'person',
  summary: 'Release a comment to people from outside',
  params: CommentParams,
  response: { 200: Comment },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released', 'comment-deleted'],
});

/** Released becomes standard: whoever may read the whole history here still reads it. */
export const endCommentRelease = operation({
  id: 'endCommentRelease',
  method: 'DELETE',
  url: '/api/comments/:commentId/release',
  caller: 'person',
  summary: 'Take the release of a comment back',
  params: CommentParams,
  response: { 200: Comment },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released', 'comment-deleted'],
});

/** Nothing is saved. It is refused as the release would be. */
export const previewCommentRelease = operation({
  id: 'previewCommentRelease',
  method: 'POST',
  url: '/api/comments/:commentId/release-preview',
  caller: 'person',
  shows: ['comments', 'people'],
  summary: 'To whom a release would open a comment, or whom its end would close it to',
  params: CommentParams,
  body: ReleaseChange,
  response: { 200: ReleasePreview },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released', 'comment-deleted'],
});

const EventParams = Type.Object({ eventId: Id });

/** As with a comment. What is told to the team alone stays so. */
export const releaseEvent = operation({
  id: 'releaseEvent',
  method: 'PUT',
  url: '/api/events/:eventId/release',
  caller: 'person',
  summary: 'Release what happened to people from outside',
  params: EventParams,
  response: { 200: Event },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released'],
});

export const endEventRelease = operation({
  id: 'endEventRelease',
  method: 'DELETE',
  url: '/api/events/:eventId/release',
  caller: 'person',
  summary: 'Take the release of what happened back',
  params: EventParams,
  response: { 200: Event },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released'],
});

export const previewEventRelease = operation({
  id: 'previewEventRelease',
  method: 'POST',
  url: '/api/events/:eventId/release-preview',
  caller: 'person',
  shows: ['events', 'people'],
  summary: 'To whom a release would open an event, or whom its end would close it to',
  params: EventParams,
  body: ReleaseChange,
  response: { 200: ReleasePreview },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid', 'private-not-released'],
});
