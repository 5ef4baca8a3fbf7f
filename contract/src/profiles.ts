import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Id, Line, Name, Nothing, page } from './shapes.ts';

/** How much of the history, or of the documents, somebody reads (D5). */
export const GrantLevel = Type.Union([Type.Literal('none'), Type.Literal('released'), Type.Literal('all')]);
export type GrantLevel = Static<typeof GrantLevel>;

/** The ticks of a grant’s form, each on its own (D5, D8). The project and all its tasks are seen whatever they say (D14). */
export const GrantRights = Type.Object({
  history: GrantLevel,
  documents: GrantLevel,
  mayWrite: Type.Boolean({ description: 'Writes notes' }),
  isMentioned: Type.Boolean({ description: 'Is reached when the team of the project is mentioned' }),
  mayUpload: Type.Boolean({ description: 'Uploads documents' }),
});
export type GrantRights = Static<typeof GrantRights>;

/**
 * What a profile gives in the projects of somebody’s client tree (C3). Without `allTasks` they see the tasks they take part
 * in, and the rest of the ticks about tasks says nothing.
 */
export const ProfileTicks = Type.Object(
  {
    project: Type.Boolean({ description: 'Sees the projects' }),
    allTasks: Type.Boolean({ description: 'Sees all tasks of them (a)' }),
    companyTasks: Type.Boolean({ description: 'Sees every task of their company, wherever it is (P17)' }),
    mayAsk: Type.Boolean({ description: 'Asks for tasks' }),
    ...GrantRights.properties,
  },
  { additionalProperties: false },
);
export type ProfileTicks = Static<typeof ProfileTicks>;

export const ContactReads = Type.Union([Type.Literal('all'), Type.Literal('addressed')]);
export type ContactReads = Static<typeof ContactReads>;

export const Profile = Type.Object({
  id: Id,
  key: Type.String(),
  name: Type.String(),
  sentence: Type.String({ description: 'What somebody with this profile sees, in one sentence' }),
  ticks: ProfileTicks,
  /** Of the contacts and live grants that have it. */
  useCount: Type.Integer(),
  version: Type.Integer(),
  /** Those that Portico brings along cannot be changed: copy them. */
  may: Type.Object({ change: Type.Boolean() }),
});
export type Profile = Static<typeof Profile>;

/** Those that Portico brings along, from the least surprising on, then your own by name. */
export const listProfiles = operation({
  id: 'listProfiles',
  method: 'GET',
  url: '/api/profiles',
  caller: 'person',
  summary: 'The profiles a contact can have',
  response: { 200: page(Profile) },
  problems: ['sign-in-needed', 'forbidden'],
});

export const NewProfile = Type.Object({ name: Line, ticks: ProfileTicks }, { additionalProperties: false });
export type NewProfile = Static<typeof NewProfile>;

/** Administrators only. */
export const addProfile = operation({
  id: 'addProfile',
  method: 'POST',
  url: '/api/profiles',
  caller: 'person',
  summary: 'Add a profile of your own',
  body: NewProfile,
  response: { 201: Profile },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'already-there'],
});

const ProfileParams = Type.Object({ profileId: Id });

/** Whoever has it has what it says from their next request on. */
export const changeProfile = operation({
  id: 'changeProfile',
  method: 'PUT',
  url: '/api/profiles/:profileId',
  caller: 'person',
  summary: 'Change a profile of your own',
  params: ProfileParams,
  body: NewProfile,
  response: { 200: Profile },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'already-there', 'edited-meanwhile', 'profile-shipped'],
});

/** One that nobody has. */
export const deleteProfile = operation({
  id: 'deleteProfile',
  method: 'DELETE',
  url: '/api/profiles/:profileId',
  caller: 'person',
  summary: 'Delete a profile of your own',
  params: ProfileParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'profile-in-use', 'profile-shipped'],
});

const Seen = Type.Object({ projects: Type.Integer(), tasks: Type.Integer(), comments: Type.Integer(), documents: Type.Integer() });

/** What somebody sees today and would see, of what whoever asks sees too. */
export const SeenChange = Type.Object({ person: Name, before: Seen, after: Seen });
export type SeenChange = Static<typeof SeenChange>;

export const ProfilePreview = Type.Object({
  /** Those who have it and can come in. */
  peopleCount: Type.Integer(),
  /** Of them, by name, the first twenty. */
  looked: Type.Array(SeenChange),
});
export type ProfilePreview = Static<typeof ProfilePreview>;

/** Nothing is saved; refused as the change would be. */
export const previewProfile = operation({
  id: 'previewProfile',
  method: 'POST',
  url: '/api/profiles/:profileId/preview',
  caller: 'person',
  shows: ['people', 'projects'],
  summary: 'What a change of a profile would open to whom, and close',
  params: ProfileParams,
  body: Type.Object({ ticks: ProfileTicks }, { additionalProperties: false }),
  response: { 200: ProfilePreview },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'profile-shipped'],
});
