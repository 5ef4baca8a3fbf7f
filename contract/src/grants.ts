import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { GrantRights } from './profiles.ts';
import { Day, Id, Language, Moment, Name, Nothing, orNull, page } from './shapes.ts';

/** The letter that offers a grant: its language, how it addresses them, and what the sender says in their own words (D11). */
export const GrantLetter = Type.Object(
  {
    language: Language,
    tone: Type.Union([Type.Literal('informal'), Type.Literal('formal')]),
    message: orNull(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
export type GrantLetter = Static<typeof GrantLetter>;

/** The temporary access of one contact to one project. Sub-projects are not included (D3). */
export const Grant = Type.Object({
  id: Id,
  person: Name,
  ...GrantRights.properties,
  /** Which its rights follow when that is changed; `null` where they are its own. */
  profile: orNull(Name),
  active: Type.Boolean(),
  /** The last day, in the zone of the workspace; after it the grant opens nothing. */
  endsOn: orNull(Day),
  /** When the contact asked for a later last day. */
  askedAt: orNull(Moment),
  /** The letter as it was sent last. */
  letter: orNull(GrantLetter),
  /** `off`: switched off by hand; `ended`: its last day is over. */
  state: Type.Union([Type.Literal('live'), Type.Literal('off'), Type.Literal('ended')]),
  givenBy: Name,
  createdAt: Moment,
  version: Type.Integer(),
  may: Type.Object({ change: Type.Boolean() }),
});
export type Grant = Static<typeof Grant>;

const GrantParams = Type.Object({ projectId: Id, grantId: Id });

/** Told to those of the team who read its own talk in this project. */
export const listGrants = operation({
  id: 'listGrants',
  method: 'GET',
  url: '/api/projects/:projectId/grants',
  caller: 'person',
  shows: ['projects'],
  summary: 'Whom the project was granted to, for how long and with which rights',
  params: Type.Object({ projectId: Id }),
  response: { 200: page(Grant) },
  problems: ['sign-in-needed', 'not-found', 'forbidden', 'invalid'],
});

/** Where the ticks say the same as this profile, the grant follows it; where they differ, its rights are its own. */
const chosen = { profileId: Type.Optional(Id) };

export const NewGrant = Type.Object(
  { personId: Id, ...GrantRights.properties, ...chosen, active: Type.Optional(Type.Boolean()), endsOn: Type.Optional(orNull(Day)) },
  { additionalProperties: false },
);
export type NewGrant = Static<typeof NewGrant>;

/**
 * Only administrators, the manager of the project, and employees who may grant access (D1). The contact takes part in
 * the project already (D2), and has an e-mail address to sign in with.
 */
export const addGrant = operation({
  id: 'addGrant',
  method: 'POST',
  url: '/api/projects/:projectId/grants',
  caller: 'person',
  summary: 'Let a participant of the project from outside into it, for a time',
  params: Type.Object({ projectId: Id }),
  body: NewGrant,
  response: { 201: Grant },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'already-there',
    'email-needed',
    'email-taken',
    'end-has-passed',
    'not-a-participant',
    'person-deleted',
  ],
});

export const GrantChange = Type.Partial(
  Type.Object({ ...GrantRights.properties, ...chosen, active: Type.Boolean(), endsOn: orNull(Day) }),
  {
    additionalProperties: false,
    minProperties: 1,
  },
);
export type GrantChange = Static<typeof GrantChange>;

/** To the address of the contact; nothing is mailed before. Sent again, the links of earlier ones end. */
export const sendGrant = operation({
  id: 'sendGrant',
  method: 'POST',
  url: '/api/projects/:projectId/grants/:grantId/invitations',
  caller: 'person',
  summary: 'Mail the letter that offers a grant',
  params: GrantParams,
  body: GrantLetter,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'grant-not-live', 'email-needed'],
});

/** To be handed over by whoever asked for it (D10). Who has a password is led to the project, others choose one first. */
export const GrantLink = Type.Object({ url: Type.String({ format: 'uri' }), until: orNull(Moment) });
export type GrantLink = Static<typeof GrantLink>;

/** The links that were made before end with it. */
export const makeGrantLink = operation({
  id: 'makeGrantLink',
  method: 'POST',
  url: '/api/projects/:projectId/grants/:grantId/links',
  caller: 'person',
  summary: 'Make the link that opens a granted project',
  params: GrantParams,
  response: { 201: GrantLink },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'grant-not-live'],
});

/** By the contact, of their own grant. Whoever gave it hears of it once; a later last day answers it. */
export const askForMoreTime = operation({
  id: 'askForMoreTime',
  method: 'POST',
  url: '/api/projects/:projectId/time-requests',
  caller: 'person',
  summary: 'Ask for a later end of one’s own grant',
  params: Type.Object({ projectId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'grant-not-live'],
});

export const WrittenLetter = Type.Object({ to: orNull(Type.String()), from: Type.String(), subject: Type.String(), html: Type.String() });
export type WrittenLetter = Static<typeof WrittenLetter>;

/** As it would be mailed, but for the secret of its link. Nothing is saved. */
export const previewGrantLetter = operation({
  id: 'previewGrantLetter',
  method: 'POST',
  url: '/api/projects/:projectId/grants/letter-preview',
  caller: 'person',
  shows: ['projects'],
  summary: 'How the letter that offers a grant would read',
  params: Type.Object({ projectId: Id }),
  body: Type.Object({ ...NewGrant.properties, ...GrantLetter.properties }, { additionalProperties: false }),
  response: { 200: WrittenLetter },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-a-participant'],
});

const Amount = Type.Object({ without: Type.Integer(), before: Type.Integer(), after: Type.Integer(), all: Type.Integer() });

/** Of the tasks, comments and documents of the project: what the contact sees in other ways, sees today, would see, and how many whoever asks sees. */
export const GrantPreview = Type.Object({
  person: Type.Object({
    id: Id,
    name: Type.String(),
    company: orNull(Type.String()),
    email: orNull(Type.String()),
    /** In which they want to be written to. */
    language: orNull(Language),
  }),
  tasks: Amount,
  comments: Amount,
  documents: Amount,
  /** Of all comments. */
  released: Type.Integer(),
  /** They are not included: each is granted by itself (D3). */
  subProjects: Type.Array(Name),
});
export type GrantPreview = Static<typeof GrantPreview>;

/** Nothing is saved. It is refused as the grant would be. Where the contact has one already, the change of it is told. */
export const previewGrant = operation({
  id: 'previewGrant',
  method: 'POST',
  url: '/api/projects/:projectId/grants/preview',
  caller: 'person',
  shows: ['projects'],
  summary: 'What a grant would open',
  params: Type.Object({ projectId: Id }),
  body: NewGrant,
  response: { 200: GrantPreview },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'email-needed',
    'email-taken',
    'end-has-passed',
    'not-a-participant',
    'person-deleted',
  ],
});

/** Switched off, or with its end behind it, it opens nothing from the next request on; sessions end where it was the only way in. */
export const changeGrant = operation({
  id: 'changeGrant',
  method: 'PATCH',
  url: '/api/projects/:projectId/grants/:grantId',
  caller: 'person',
  summary: 'Change, prolong or switch off a grant',
  params: GrantParams,
  body: GrantChange,
  response: { 200: Grant },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'edited-meanwhile',
    'email-needed',
    'email-taken',
    'end-has-passed',
    'person-deleted',
  ],
});
