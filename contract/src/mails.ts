import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Id, Moment, orNull, page, pageQuery } from './shapes.ts';

export const Mail = Type.Object({
  id: Id,
  to: Type.String(),
  subject: Type.String(),
  kind: Type.String({ examples: ['invitation', 'password-reset'] }),
  createdAt: Moment,
  /** `null` while it waits, or where no SMTP_URL is set and the outbox is all there is. */
  sentAt: orNull(Moment),
  failure: orNull(Type.String()),
});
export type Mail = Static<typeof Mail>;

export const OpenMail = Type.Object({ ...Mail.properties, html: Type.String(), text: Type.String() });

/** Administrators only. Newest first. */
export const listMails = operation({
  id: 'listMails',
  method: 'GET',
  url: '/api/mails',
  caller: 'person',
  summary: 'The outbox',
  query: Type.Object(pageQuery, { additionalProperties: false }),
  response: { 200: page(Mail) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'cursor-unknown'],
});

export const getMail = operation({
  id: 'getMail',
  method: 'GET',
  url: '/api/mails/:mailId',
  caller: 'person',
  summary: 'One mail of the outbox',
  params: Type.Object({ mailId: Id }),
  response: { 200: OpenMail },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});
