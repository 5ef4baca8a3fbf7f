import { type Static, Type } from 'typebox';
import { AccessChanges } from './changes.ts';
import { GrantLetter } from './grants.ts';
import { operation } from './operation.ts';
import { GrantRights } from './profiles.ts';
import { Day, Id, orNull } from './shapes.ts';

/** One address, and what becomes of it: of a `known` contact, of a `new` one that is added, or `refused`. */
export const InvitationRow = Type.Object({
  /** Among the addresses, from 1. */
  place: Type.Integer(),
  name: orNull(Type.String()),
  /** Where it is none: as it was written. */
  email: Type.String(),
  outcome: Type.Union([Type.Literal('known'), Type.Literal('new'), Type.Literal('refused')]),
  /** Of a contact that is there. */
  personId: orNull(Id),
  /** Why it is refused. */
  reason: orNull(Type.String()),
});
export type InvitationRow = Static<typeof InvitationRow>;

export const SeveralInvited = Type.Object({ items: Type.Array(InvitationRow) });
export type SeveralInvited = Static<typeof SeveralInvited>;

/** `Name <a@b.example>`, one in a line or several between commas and semicolons, or the lines of a CSV file; at most 500. */
export const mostAddressText = 100_000;
const Addresses = Type.String({ maxLength: mostAddressText });

const grant = { ...GrantRights.properties, endsOn: Type.Optional(orNull(Day)) };

export const SeveralInvitations = Type.Object(
  {
    text: Addresses,
    /** Let all of them in, by a letter to each. Left out, they take part and are not told. */
    grant: Type.Optional(Type.Object({ ...grant, letter: GrantLetter }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type SeveralInvitations = Static<typeof SeveralInvitations>;

/** What would become of each address, and, where all are let in, what that opens to whom; of contacts that are not there yet, too. */
export const InvitationsPreview = Type.Object({ ...SeveralInvited.properties, ...AccessChanges });
export type InvitationsPreview = Static<typeof InvitationsPreview>;

export const AskedInvitations = Type.Object(
  { text: Addresses, grant: Type.Optional(Type.Object(grant, { additionalProperties: false })) },
  { additionalProperties: false },
);
export type AskedInvitations = Static<typeof AskedInvitations>;

const params = Type.Object({ projectId: Id });

/** Nothing is saved, and nobody is told. */
export const previewInvitations = operation({
  id: 'previewInvitations',
  method: 'POST',
  url: '/api/projects/:projectId/invitations/preview',
  caller: 'person',
  shows: ['people', 'projects'],
  summary: 'What would become of each address',
  params,
  body: AskedInvitations,
  response: { 200: InvitationsPreview },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'already-there', 'email-needed', 'email-taken', 'end-has-passed'],
});

/** The text of a file of addresses, to be looked through and sent on: whatever it was written with. Nothing is saved. */
export const readInvitationFile = operation({
  id: 'readInvitationFile',
  method: 'POST',
  url: '/api/projects/:projectId/invitations/file',
  caller: 'person',
  summary: 'Read a file of addresses',
  description: 'The bytes of a text or CSV file in UTF-8, UTF-16 or Windows-1250, -1251 or -1252, at most 500 KB and 100,000 characters.',
  params,
  body: Type.Unknown({ contentMediaType: 'application/octet-stream', maxLength: 500_000 }),
  response: { 200: Type.Object({ text: Type.String() }) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'too-large', 'unsupported-media', 'file-unreadable'],
});

/** Whoever is not refused becomes a participant, in one transaction; contacts that are not there are added, which takes the right to. */
export const inviteSeveral = operation({
  id: 'inviteSeveral',
  method: 'POST',
  url: '/api/projects/:projectId/invitations',
  caller: 'person',
  shows: ['people'],
  summary: 'Invite several people from outside into a project',
  params,
  body: SeveralInvitations,
  response: { 201: SeveralInvited },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'already-there', 'email-needed', 'email-taken', 'end-has-passed'],
});
