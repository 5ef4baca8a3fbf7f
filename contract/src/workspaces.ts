import { type Static, Type } from 'typebox';
import { Me } from './me.ts';
import { operation } from './operation.ts';
import { SampleState } from './sample.ts';
import { Email, Id, Line, Password } from './shapes.ts';

export const Setup = Type.Object({
  needed: Type.Boolean({ description: 'True until the first workspace exists' }),
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

export const Workspace = Type.Object({
  id: Id,
  name: Type.String(),
  outsideAuditors: Type.Boolean({ description: 'May people from outside be auditors? (P14)' }),
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
    outsideAuditors: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type WorkspaceChange = Static<typeof WorkspaceChange>;

/** Administrators only. Outside auditors cannot be forbidden while there are some. */
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
