import { type Static, Type } from 'typebox';
import { Me } from './me.ts';
import { operation } from './operation.ts';
import { SampleState } from './sample.ts';
import { Brand, Colour, Currency, CurrencyCode, Email, Id, Line, Nothing, orNull, Password, TimeZone } from './shapes.ts';

export const Setup = Type.Object({
  needed: Type.Boolean({ description: 'True until the first workspace exists' }),
  /** Where there is one workspace and no other: its sign-in page is this one. */
  workspace: orNull(Type.Object({ name: Type.String(), brand: Brand })),
  sample: SampleState,
  /** Only here and now: on an empty installation that nobody but its own machine reaches. */
  mayLoadSample: Type.Boolean(),
});
export type Setup = Static<typeof Setup>;

/** Whether this installation still waits for its first workspace. */
export const getSetup = operation({
  id: 'getSetup',
  method: 'GET',
  url: '/api/setup',
  caller: 'anybody',
  summary: 'Is a workspace still to be created?',
  response: { 200: Setup },
  problems: [],
});

export const NewWorkspace = Type.Object(
  {
    workspaceName: Line,
    name: Line,
    email: Email,
    password: Password,
    timeZone: Type.Optional(TimeZone),
  },
  { additionalProperties: false },
);
export type NewWorkspace = Static<typeof NewWorkspace>;

/** Create the first workspace and its first administrator, and sign them in. */
export const createWorkspace = operation({
  id: 'createWorkspace',
  method: 'POST',
  url: '/api/workspaces',
  caller: 'anybody',
  summary: 'Create the first workspace',
  description: 'Works once, on an empty installation. Further workspaces are made by the operator: `npm run workspace`.',
  body: NewWorkspace,
  response: { 201: Me },
  problems: ['invalid', 'already-set-up', 'password-weak'],
});

export const SecondFactorPolicy = Type.Union([Type.Literal('none'), Type.Literal('selected'), Type.Literal('all')]);

export const Workspace = Type.Object({
  id: Id,
  name: Type.String(),
  brand: Brand,
  /** Where days begin and end: those of grants. */
  timeZone: Type.String(),
  /** What amounts are in unless something else is said; there for the team alone. */
  currency: Type.Optional(CurrencyCode),
  /** Which clients must sign in with a second factor (P25): none, those with the tick, all. */
  secondFactor: SecondFactorPolicy,
  outsideAuditors: Type.Boolean({ description: 'May people from outside be auditors? (P14)' }),
  /** What everybody from outside reads first (D14). Null: the words that Portico ships with. */
  welcome: orNull(Type.String()),
  welcomeVideo: orNull(Type.String()),
  version: Type.Integer(),
});
export type Workspace = Static<typeof Workspace>;

export const getWorkspace = operation({
  id: 'getWorkspace',
  method: 'GET',
  url: '/api/workspace',
  caller: 'person',
  summary: 'The workspace you are signed in to',
  response: { 200: Workspace },
  problems: ['sign-in-needed'],
});

export const WorkspaceChange = Type.Object(
  {
    name: Type.Optional(Line),
    brandColour: Type.Optional(orNull(Colour)),
    timeZone: Type.Optional(TimeZone),
    currency: Type.Optional(Currency),
    secondFactor: Type.Optional(SecondFactorPolicy),
    outsideAuditors: Type.Optional(Type.Boolean()),
    welcome: Type.Optional(orNull(Type.String({ maxLength: 5000, pattern: '\\S' }))),
    /** Of a page where the video can be watched. */
    welcomeVideo: Type.Optional(
      orNull(Type.String({ maxLength: 500, pattern: '^https://\\S+$', examples: ['https://videos.example/welcome'] })),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type WorkspaceChange = Static<typeof WorkspaceChange>;

/**
 * Administrators only. Outside auditors cannot be forbidden while there are some. Clients of whom a second factor is demanded
 * from now on are led to it with their very next request; until then neither their sessions nor their API keys open anything.
 */
export const changeWorkspace = operation({
  id: 'changeWorkspace',
  method: 'PATCH',
  url: '/api/workspace',
  caller: 'person',
  summary: 'Change the workspace and its policies',
  body: WorkspaceChange,
  response: { 200: Workspace },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'edited-meanwhile', 'already-there'],
});

export const Logo = Type.Object(
  {
    image: Type.String({
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      description: 'A PNG, JPEG or WebP of at most 256 KB, in base64',
    }),
  },
  { additionalProperties: false },
);

/**
 * Administrators only. What the picture is, is read from its own first bytes. SVG is refused: it can carry a script.
 */
export const setLogo = operation({
  id: 'setLogo',
  method: 'PUT',
  url: '/api/workspace/logo',
  caller: 'person',
  summary: 'Set the logo of the workspace',
  body: Logo,
  response: { 200: Workspace },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-a-picture', 'too-large'],
});

export const removeLogo = operation({
  id: 'removeLogo',
  method: 'DELETE',
  url: '/api/workspace/logo',
  caller: 'person',
  summary: 'Take the logo of the workspace away',
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden'],
});

/**
 * The picture itself. Its address holds its hash and is given to whoever is shown the brand: on the pages before one is
 * signed in, too. It never changes, and may be kept for ever.
 */
export const getLogo = operation({
  id: 'getLogo',
  method: 'GET',
  url: '/api/logos/:hash',
  caller: 'anybody',
  summary: 'A logo',
  params: Type.Object({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  response: { 200: Type.Unknown({ contentMediaType: 'image/*' }) },
  problems: ['invalid', 'not-found'],
});
