import { type Static, Type } from 'typebox';
import { AccessChanges, ContactKind } from './changes.ts';
import { FieldFilling, FilledField, fieldFilter } from './fields.ts';
import { operation } from './operation.ts';
import { ContactReads, ProfileTicks, SeenChange } from './profiles.ts';
import {
  Count,
  Email,
  Id,
  KeptPreferences,
  Line,
  LoginName,
  Moment,
  Name,
  Nothing,
  orNull,
  Password,
  Preferences,
  page,
  pageQuery,
  Side,
} from './shapes.ts';

export const EmployeeKind = Type.Union([Type.Literal('administrator'), Type.Literal('manager'), Type.Literal('member')]);

/** none = cannot come in; basic = the dashboard; advanced = signs in and works here (P1). */
export const AccessLevel = Type.Union([Type.Literal('none'), Type.Literal('basic'), Type.Literal('advanced')]);

/** All access stands still, of the contact it was set for and of everybody below (B7). */
export const Pause = Type.Object({
  /** Whom it was set for: the person, or a contact above. */
  of: Name,
  by: Name,
  at: Moment,
  note: Type.String(),
});
export type Pause = Static<typeof Pause>;

export const Person = Type.Object({
  id: Id,
  name: Type.String(),
  side: Side,
  kind: Type.Union([...EmployeeKind.anyOf, ...ContactKind.anyOf]),
  email: orNull(Type.String()),
  phone: orNull(Type.String()),
  loginName: orNull(Type.String()),
  parent: orNull(Name),
  /** From the root of the tree down to the parent. */
  ancestors: Type.Array(Name),
  /** Who looks after this contact: their requests may be addressed to this employee. */
  supervisor: orNull(Name),
  /** `null` where their rights are their own, and follow no profile. */
  profile: orNull(Name),
  /** What the profile, or their own ticks, say; `null` for employees. */
  rights: orNull(ProfileTicks),
  /** Of the talk in tasks they have a part in: all that is not hidden, or only what is addressed to them (P15). */
  reads: ContactReads,
  mayGrantAccess: Type.Boolean(),
  viewClientInfo: Type.Boolean(),
  addClient: Type.Boolean(),
  accessLevel: AccessLevel,
  /**
   * invited = the link was sent and not yet used; given = user name and password were handed over, and the password not yet
   * replaced. Employees are `active` once they have a password.
   */
  accessState: Type.Union([Type.Literal('none'), Type.Literal('invited'), Type.Literal('given'), Type.Literal('active')]),
  /** `on`: told to those who may reset it. `demanded`: the tick of a contact, which counts where the policy is `selected` (P25). */
  secondFactor: Type.Object({ on: Type.Boolean(), demanded: Type.Boolean() }),
  preferences: orNull(KeptPreferences),
  accessSince: orNull(Moment),
  lastUsedAt: orNull(Moment),
  /** The nearest one above, where there are several. */
  pause: orNull(Pause),
  childCount: Type.Integer(),
  /** Of a contact. In a list, of those that are shown there, what stands in them. */
  fields: Type.Array(FilledField),
  version: Type.Integer(),
  may: Type.Object({
    change: Type.Boolean(),
    remove: Type.Boolean(),
    grantAccess: Type.Boolean(),
    viewAs: Type.Boolean(),
    resetSecondFactor: Type.Boolean(),
  }),
});
export type Person = Static<typeof Person>;

const filters = {
  side: Type.Optional(Side),
  kind: Type.Optional(Type.String({ maxLength: 20 })),
  parent: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name or an e-mail address' })),
  field: Type.Optional(fieldFilter),
  addressable: Type.Optional(Type.Boolean({ description: 'Only those you may give a new task to (P11)' })),
};

/**
 * Employees see their colleagues; contacts only with *view client info*.
 * People from outside see themselves and those they may address a task to.
 * Sorted by name.
 */
export const listPeople = operation({
  id: 'listPeople',
  method: 'GET',
  url: '/api/people',
  caller: 'person',
  shows: ['people'],
  summary: 'People you can see',
  query: Type.Object({ ...filters, ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(Person) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown'],
});

export const countPeople = operation({
  id: 'countPeople',
  method: 'GET',
  url: '/api/people/count',
  caller: 'person',
  shows: ['people'],
  summary: 'How many people you can see',
  query: Type.Object(filters, { additionalProperties: false }),
  response: { 200: Count },
  problems: ['sign-in-needed', 'invalid'],
});

const PersonParams = Type.Object({ personId: Id });

export const getPerson = operation({
  id: 'getPerson',
  method: 'GET',
  url: '/api/people/:personId',
  caller: 'person',
  shows: ['people'],
  summary: 'One person',
  params: PersonParams,
  response: { 200: Person },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/** A login to be handed over (C2). Whoever gets it has to choose a password of their own before anything else. */
export const GivenLogin = Type.Object({ loginName: LoginName, password: Password }, { additionalProperties: false });
export type GivenLogin = Static<typeof GivenLogin>;

export const NewPerson = Type.Object(
  {
    name: Line,
    kind: Type.Union([...EmployeeKind.anyOf, ...ContactKind.anyOf]),
    email: Type.Optional(orNull(Email)),
    phone: Type.Optional(orNull(Type.String({ maxLength: 50 }))),
    parentId: Type.Optional(orNull(Id)),
    supervisorId: Type.Optional(orNull(Id)),
    /** `collaborator` (tasks by role) unless said otherwise; see `GET /api/profiles`. */
    profileId: Type.Optional(Id),
    /** Instead of a profile: rights of their own. */
    rights: Type.Optional(ProfileTicks),
    /** Of contacts, by those who may change access. */
    reads: Type.Optional(ContactReads),
    mayGrantAccess: Type.Optional(Type.Boolean()),
    viewClientInfo: Type.Optional(Type.Boolean()),
    addClient: Type.Optional(Type.Boolean()),
    preferences: Type.Optional(Preferences),
    /** Of contacts, by those who may change access. */
    demandsSecondFactor: Type.Optional(Type.Boolean()),
    /** Of contacts, by those who may change access: left out, the contact is a virtual one. */
    login: Type.Optional(GivenLogin),
    /** Of contacts. */
    fields: Type.Optional(FieldFilling),
  },
  { additionalProperties: false },
);
export type NewPerson = Static<typeof NewPerson>;

/** An employee (`administrator`, `manager`, `member`) is invited by mail at once; a contact only when access is given. */
export const addPerson = operation({
  id: 'addPerson',
  method: 'POST',
  url: '/api/people',
  caller: 'person',
  summary: 'Add an employee or a contact',
  body: NewPerson,
  response: { 201: Person },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'email-taken',
    'email-needed',
    'not-found',
    'login-name-taken',
    'password-weak',
    'value-unfit',
    'edited-meanwhile',
  ],
});

export const PersonChange = Type.Partial(Type.Omit(NewPerson, ['kind', 'login']), { additionalProperties: false, minProperties: 1 });
export type PersonChange = Static<typeof PersonChange>;

/** A new `parentId` moves a contact with everybody below it. A move that would make a circle is refused. */
export const changePerson = operation({
  id: 'changePerson',
  method: 'PATCH',
  url: '/api/people/:personId',
  caller: 'person',
  summary: 'Change a person, or move a contact in the tree',
  params: PersonParams,
  body: PersonChange,
  response: { 200: Person },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'email-taken',
    'email-needed',
    'email-signs-in',
    'tree-cycle',
    'last-administrator',
    'edited-meanwhile',
    'value-unfit',
  ],
});

export const MovePreview = Type.Object({
  /** The contact and everybody below it. */
  movedCount: Type.Integer(),
  ...AccessChanges,
});
export type MovePreview = Static<typeof MovePreview>;

/**
 * What a contact and everybody below it would see more, and no longer, if the contact belonged to this one, or with
 * `null` to none. Nothing is saved. It is refused as the move would be. Told are only projects and tasks that whoever
 * asks can see; of others not even a number, which would tell that they are there.
 */
export const previewMove = operation({
  id: 'previewMove',
  method: 'POST',
  url: '/api/people/:personId/move-preview',
  caller: 'person',
  shows: ['people', 'projects'],
  summary: 'What a move would change for whom',
  params: PersonParams,
  body: Type.Object({ parentId: orNull(Id) }, { additionalProperties: false }),
  response: { 200: MovePreview },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'tree-cycle'],
});

/** Of one contact. Nothing is saved; refused as the change would be. */
export const previewRights = operation({
  id: 'previewRights',
  method: 'POST',
  url: '/api/people/:personId/rights-preview',
  caller: 'person',
  shows: ['people', 'projects'],
  summary: 'What other rights would open to a contact, and close',
  params: PersonParams,
  body: Type.Partial(Type.Object({ profileId: Id, rights: ProfileTicks, reads: ContactReads }), {
    additionalProperties: false,
    minProperties: 1,
  }),
  response: { 200: SeenChange },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** Gives sign-in to a contact and mails the invitation (P5). Only those who may grant access (P18). */
export const giveAccess = operation({
  id: 'giveAccess',
  method: 'PUT',
  url: '/api/people/:personId/access',
  caller: 'person',
  summary: 'Switch a contact’s access on',
  params: PersonParams,
  body: Type.Object({ level: Type.Literal('advanced') }, { additionalProperties: false }),
  response: { 200: Person },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'email-needed', 'email-taken'],
});

/**
 * User name and an initial password, handed over by whoever asks: nobody is notified. Only those who may grant access everywhere.
 * Given again, both are replaced, and sessions, keys and links of the contact end. They are withdrawn with the access.
 */
export const giveLogin = operation({
  id: 'giveLogin',
  method: 'PUT',
  url: '/api/people/:personId/login',
  caller: 'person',
  summary: 'Give a contact a user name and an initial password',
  params: PersonParams,
  body: GivenLogin,
  response: { 200: Person },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'login-name-taken', 'password-weak', 'email-taken'],
});

/** For somebody who lost both phone and recovery codes: their sessions end, and they sign in with the password alone until they set one up again. */
export const resetSecondFactor = operation({
  id: 'resetSecondFactor',
  method: 'DELETE',
  url: '/api/people/:personId/second-factor',
  caller: 'person',
  summary: 'Take somebody’s second factor away',
  params: PersonParams,
  response: { 200: Person },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** Sessions, keys and links of the contact end with the same statement. */
export const withdrawAccess = operation({
  id: 'withdrawAccess',
  method: 'DELETE',
  url: '/api/people/:personId/access',
  caller: 'person',
  summary: 'Switch a contact’s access off',
  params: PersonParams,
  response: { 200: Person },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/**
 * By those who may grant access. Nobody of the contact and of those below it comes in from the next request on, and no mail
 * goes to them. Nothing is withdrawn: sessions and links work again afterwards. Paused again, it changes nothing.
 */
export const pauseAccess = operation({
  id: 'pauseAccess',
  method: 'PUT',
  url: '/api/people/:personId/pause',
  caller: 'person',
  summary: 'Pause all access of a contact and those below it',
  params: PersonParams,
  body: Type.Object({ note: Type.Optional(Type.String({ maxLength: 1000 })) }, { additionalProperties: false }),
  response: { 200: Person },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** A pause of a contact above goes on. */
export const resumeAccess = operation({
  id: 'resumeAccess',
  method: 'DELETE',
  url: '/api/people/:personId/pause',
  caller: 'person',
  summary: 'End a pause',
  params: PersonParams,
  response: { 200: Person },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** The earlier link dies, a new one is mailed. */
export const sendInvitation = operation({
  id: 'sendInvitation',
  method: 'POST',
  url: '/api/people/:personId/invitations',
  caller: 'person',
  summary: 'Send the invitation again',
  params: PersonParams,
  response: { 202: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'already-there', 'invalid', 'email-needed'],
});
