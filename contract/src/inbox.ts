import { type Static, Type } from 'typebox';
import { Comment, ReadOutside } from './comments.ts';
import { operation } from './operation.ts';
import { Day, Id, Moment, Name, Nothing, orNull, page, pageQuery } from './shapes.ts';

/** The first message in everybody’s inbox (D14): the administrator’s words, or those that Portico ships with, in the language of whoever reads. */
export const Welcome = Type.Object({
  /** The workspace. */
  from: Type.String(),
  /** Plain, in lines. */
  text: Type.String(),
  /** Where a video explains things. It begins with `https://`, and is opened beside the page. */
  video: orNull(Type.String()),
  at: Moment,
  read: Type.Boolean(),
});
export type Welcome = Static<typeof Welcome>;

/** For everybody, whatever their rights; an employee reads what clients read. */
export const getWelcome = operation({
  id: 'getWelcome',
  method: 'GET',
  url: '/api/inbox/welcome',
  caller: 'person',
  summary: 'The welcome message',
  response: { 200: Welcome },
  problems: ['sign-in-needed'],
});

/** By people from outside. Once it is changed, it is to be read again. */
export const readWelcome = operation({
  id: 'readWelcome',
  method: 'PUT',
  url: '/api/inbox/welcome/reading',
  caller: 'person',
  summary: 'Say that you have read the welcome message',
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden'],
});

/** Something said to @team that reached you, as far as you still read it. */
export const Mention = Type.Object({
  comment: Comment,
  task: Type.Object({ id: Id, title: Type.String() }),
  project: orNull(Name),
  outside: ReadOutside,
  read: Type.Boolean(),
});
export type Mention = Static<typeof Mention>;

/** Newest first. */
export const listMentions = operation({
  id: 'listMentions',
  method: 'GET',
  url: '/api/inbox/mentions',
  caller: 'person',
  shows: ['comments'],
  summary: 'What was said to you as one of the team',
  query: Type.Object(pageQuery, { additionalProperties: false }),
  response: { 200: page(Mention) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown'],
});

/** What came after it stays unread. */
export const readMentions = operation({
  id: 'readMentions',
  method: 'PUT',
  url: '/api/inbox/mentions/reading',
  caller: 'person',
  summary: 'Say that you have read what was said up to a comment',
  body: Type.Object({ upTo: Id }, { additionalProperties: false }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid'],
});

/** A contact asks for a later last day of the access that you gave: answered by another day, and over with this one. */
export const TimeRequest = Type.Object({
  /** The grant. */
  id: Id,
  person: Name,
  project: Name,
  endsOn: Day,
  askedAt: Moment,
});
export type TimeRequest = Static<typeof TimeRequest>;

/** Of employees, as far as they may still change that access. The first to end comes first. */
export const listTimeRequests = operation({
  id: 'listTimeRequests',
  method: 'GET',
  url: '/api/inbox/time-requests',
  caller: 'person',
  shows: ['projects'],
  summary: 'Who asks you for more time',
  response: { 200: page(TimeRequest) },
  problems: ['sign-in-needed', 'forbidden'],
});

/** Employees only, of a task they see: for whoever is about to write @team there. */
export const listMentioned = operation({
  id: 'listMentioned',
  method: 'GET',
  url: '/api/tasks/:taskId/mentioned',
  caller: 'person',
  shows: ['readers'],
  summary: 'Who from outside is reached when the team is mentioned',
  params: Type.Object({ taskId: Id }),
  response: {
    200: Type.Object({ items: Type.Array(Type.Object({ id: Id, name: Type.String(), company: orNull(Type.String()) })) }),
  },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});
