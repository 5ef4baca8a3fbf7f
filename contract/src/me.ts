import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Brand, Id, Moment, Name, Nothing, orNull, Password, page, Side } from './shapes.ts';

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
  workspace: Type.Object({ ...Name.properties, brand: Brand }),
  /** What the frame offers: entries, buttons. The database decides again at every step. */
  may: Type.Object({
    addProject: Type.Boolean(),
    seeContacts: Type.Boolean(),
    addContact: Type.Boolean(),
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

export const LoginName = Type.Object(
  {
    loginName: orNull(Type.String({ minLength: 3, maxLength: 40, pattern: '^[A-Za-z0-9._-]+$' })),
  },
  { additionalProperties: false },
);

/** Employees may sign in by a name of their own; people from outside use their address (P8). */
export const changeLoginName = operation({
  id: 'changeLoginName',
  method: 'PUT',
  url: '/api/me/login-name',
  caller: 'person',
  summary: 'Set or clear your login name',
  body: LoginName,
  response: { 200: Me },
  problems: ['sign-in-needed', 'invalid', 'login-name-taken', 'login-name-outside'],
});

export const PasswordChange = Type.Object({ current: Password, password: Password }, { additionalProperties: false });

/** Every other session of the person ends. */
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
