import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Moment, Nothing, orNull } from './shapes.ts';

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
