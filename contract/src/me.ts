import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import {
  Brand,
  CurrencyCode,
  Id,
  KeptPreferences,
  LoginName,
  Moment,
  Name,
  Nothing,
  orNull,
  Password,
  Preferences,
  page,
  Side,
} from './shapes.ts';

export const Me = Type.Object({
  person: Type.Object({
    id: Id,
    name: Type.String(),
    email: orNull(Type.String()),
    loginName: orNull(Type.String()),
    side: Side,
    kind: Type.Union([
      Type.Literal('administrator'),
      Type.Literal('manager'),
      Type.Literal('member'),
      Type.Literal('company'),
      Type.Literal('individual'),
    ]),
  }),
  workspace: Type.Object({
    ...Name.properties,
    brand: Brand,
    /** What amounts are in unless something else is said; there for the team alone. */
    currency: Type.Optional(CurrencyCode),
  }),
  /** Where somebody of the team looks through the eyes of this person: who, until when, and whether with a grant not saved yet. */
  viewing: orNull(Type.Object({ by: Type.String(), until: Moment, supposed: Type.Boolean() })),
  preferences: KeptPreferences,
  /** How many messages in the inbox were not read yet, and requests for more time not answered. */
  unread: Type.Integer(),
  /** What the frame offers: entries, buttons. The database decides again at every step. */
  may: Type.Object({
    addProject: Type.Boolean(),
    seeContacts: Type.Boolean(),
    addContact: Type.Boolean(),
    removeContact: Type.Boolean(),
    seeAccess: Type.Boolean(),
    grantAccess: Type.Boolean(),
    addEmployee: Type.Boolean(),
    seeOutbox: Type.Boolean(),
    changeWorkspace: Type.Boolean(),
    addTask: Type.Boolean(),
    /** There only where it is so. */
    seeMoney: Type.Optional(Type.Literal(true)),
  }),
});
export type Me = Static<typeof Me>;

export const getMe = operation({
  id: 'getMe',
  method: 'GET',
  url: '/api/me',
  caller: 'person',
  summary: 'Who am I, and what may I do here?',
  response: { 200: Me },
  problems: ['sign-in-needed'],
});

/** Employees may sign in by a name of their own; people from outside use their address, or the name they were given (P8). */
export const changeLoginName = operation({
  id: 'changeLoginName',
  method: 'PUT',
  url: '/api/me/login-name',
  caller: 'person',
  summary: 'Set or clear your login name',
  body: Type.Object({ loginName: orNull(LoginName) }, { additionalProperties: false }),
  response: { 200: Me },
  problems: ['sign-in-needed', 'invalid', 'login-name-taken', 'login-name-outside'],
});

export const PasswordChange = Type.Object({ current: Password, password: Password }, { additionalProperties: false });

/** What is left out, or null, is as it would be without a word about it. */
export const changePreferences = operation({
  id: 'changePreferences',
  method: 'PUT',
  url: '/api/me/preferences',
  caller: 'person',
  summary: 'Set the language of your mails, your time zone and the form of dates',
  body: Preferences,
  response: { 200: Me },
  problems: ['sign-in-needed', 'invalid'],
});

/** Every other session of the person ends; API keys stay. */
export const changePassword = operation({
  id: 'changePassword',
  method: 'PUT',
  url: '/api/me/password',
  caller: 'person',
  summary: 'Change your password',
  body: PasswordChange,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'password-wrong', 'password-weak', 'too-many-tries'],
});

export const Session = Type.Object({
  id: Id,
  createdAt: Moment,
  lastUsedAt: orNull(Moment),
  expiresAt: Moment,
  browser: orNull(Type.String()),
  current: Type.Boolean(),
});
export type Session = Static<typeof Session>;

export const listSessions = operation({
  id: 'listSessions',
  method: 'GET',
  url: '/api/sessions',
  caller: 'person',
  summary: 'Where you are signed in',
  response: { 200: page(Session) },
  problems: ['sign-in-needed'],
});

export const endSession = operation({
  id: 'endSession',
  method: 'DELETE',
  url: '/api/sessions/:sessionId',
  caller: 'person',
  summary: 'Sign out elsewhere',
  params: Type.Object({ sessionId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

export const ApiKey = Type.Object({
  id: Id,
  name: Type.String(),
  createdAt: Moment,
  lastUsedAt: orNull(Moment),
  expiresAt: orNull(Moment),
});
export type ApiKey = Static<typeof ApiKey>;

export const listApiKeys = operation({
  id: 'listApiKeys',
  method: 'GET',
  url: '/api/api-keys',
  caller: 'person',
  summary: 'Your API keys',
  response: { 200: page(ApiKey) },
  problems: ['sign-in-needed'],
});

export const NewApiKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    expiresAt: Type.Optional(orNull(Moment)),
  },
  { additionalProperties: false },
);
export type NewApiKey = Static<typeof NewApiKey>;

/** The secret is in this answer and nowhere else: only its hash is kept. */
export const addApiKey = operation({
  id: 'addApiKey',
  method: 'POST',
  url: '/api/api-keys',
  caller: 'person',
  summary: 'Make an API key with your own rights',
  body: NewApiKey,
  response: { 201: Type.Object({ ...ApiKey.properties, secret: Type.String() }) },
  problems: ['sign-in-needed', 'invalid'],
});

export const withdrawApiKey = operation({
  id: 'withdrawApiKey',
  method: 'DELETE',
  url: '/api/api-keys/:apiKeyId',
  caller: 'person',
  summary: 'Withdraw an API key',
  params: Type.Object({ apiKeyId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});
