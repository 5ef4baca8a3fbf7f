import { type Static, Type } from 'typebox';
import { CommentClass } from './comments.ts';
import { operation } from './operation.ts';
import { AccessLevel } from './people.ts';
import { Id, Name, orNull, page, pageQuery, Side } from './shapes.ts';

/** Which path opens something; `access.reasons` has one branch for each. */
export const Because = Type.Union([
  Type.Literal('employee'),
  Type.Literal('client'),
  Type.Literal('membership'),
  Type.Literal('role'),
  Type.Literal('grant'),
  Type.Literal('company'),
  Type.Literal('named'),
  Type.Literal('addressed'),
  Type.Literal('author'),
]);

export const Reason = Type.Object({
  because: Because,
  /** "John belongs to IBM, a client of this project." */
  words: Type.String(),
  /** What to open to change it: the page of a person, a project or a task. */
  opens: Type.Object({
    kind: Type.Union([Type.Literal('person'), Type.Literal('project'), Type.Literal('task')]),
    id: Id,
    name: Type.String(),
    url: Type.String({ description: 'Address in the web app, from the root: `/projects/…`' }),
  }),
});
export type Reason = Static<typeof Reason>;

export const Reader = Type.Object({
  person: Type.Object({ id: Id, name: Type.String(), side: Side, kind: Type.String(), company: orNull(Type.String()) }),
  accessLevel: AccessLevel,
  /** False for a contact who is let in by the rule but has no sign-in at present. */
  canSignIn: Type.Boolean(),
  /** Their access, or that of a contact above them, is paused. */
  paused: Type.Boolean(),
  reasons: Type.Array(Reason),
});
export type Reader = Static<typeof Reader>;

const thing = {
  project: Type.Optional(Id),
  task: Type.Optional(Id),
  comment: Type.Optional(Id),
  document: Type.Optional(Id),
  /** With `task`: who would read a comment of this class, written now. */
  class: Type.Optional(CommentClass),
  /** With `class`: … addressed to these. */
  addressees: Type.Optional(Type.Array(Id, { maxItems: 100, uniqueItems: true })),
  /** With `class`: … that says @team. */
  toTeam: Type.Optional(Type.Boolean()),
};

/** A page of those who can see something, and how many they are in all. */
export const Readers = Type.Object({ ...page(Reader).properties, outsiders: Type.Integer(), colleagues: Type.Integer() });
export type Readers = Static<typeof Readers>;

/** Exactly one of `project`, `task`, `comment`, `document`. People from outside first, then by name. Employees only. */
export const whoCanSee = operation({
  id: 'whoCanSee',
  method: 'GET',
  url: '/api/access/who',
  caller: 'person',
  shows: ['readers'],
  summary: 'Who can see this?',
  query: Type.Object({ ...thing, ...pageQuery }, { additionalProperties: false }),
  response: { 200: Readers },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown', 'forbidden', 'not-found'],
});

/** `sees` is false, with no reasons, where nothing opens it to this person; `paused`, where the reasons stand still. Employees only. */
export const whyCanSee = operation({
  id: 'whyCanSee',
  method: 'GET',
  url: '/api/access/why',
  caller: 'person',
  shows: ['readers'],
  summary: 'Why can she see this?',
  query: Type.Object(
    { person: Id, project: thing.project, task: thing.task, comment: thing.comment, document: thing.document },
    { additionalProperties: false },
  ),
  response: { 200: Type.Object({ sees: Type.Boolean(), paused: Reader.properties.paused, reasons: Type.Array(Reason) }) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

const ReachQuery = Type.Object({ person: Id, ...pageQuery }, { additionalProperties: false });

export const ReachedProject = Type.Object({
  id: Id,
  name: Type.String(),
  private: Type.Boolean(),
  /** Whether it opens every task of the project, or only those of `listReachedTasks`. */
  allTasks: Type.Boolean(),
  /** Tasks of the project that whoever asks can see. */
  taskCount: Type.Integer(),
  reasons: Type.Array(Reason),
});
export type ReachedProject = Static<typeof ReachedProject>;

/**
 * The projects that are open to a contact, by name; of them those that whoever asks can see. Whether the contact can
 * sign in is not asked: without, it tells what they would see. Employees who see contacts only.
 */
export const listReachedProjects = operation({
  id: 'listReachedProjects',
  method: 'GET',
  url: '/api/access/reach/projects',
  caller: 'person',
  shows: ['projects'],
  summary: 'Which projects can a contact see, and why?',
  query: ReachQuery,
  response: { 200: Type.Object({ ...page(ReachedProject).properties, count: Type.Integer() }) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown', 'forbidden', 'not-found'],
});

export const ReachedTask = Type.Object({
  id: Id,
  title: Type.String(),
  closed: Type.Boolean(),
  project: orNull(Name),
  reasons: Type.Array(Reason),
});
export type ReachedTask = Static<typeof ReachedTask>;

/** Tasks that are open to a contact one by one, for the part they have in each; by title. Those that come with a whole project are counted there. */
export const listReachedTasks = operation({
  id: 'listReachedTasks',
  method: 'GET',
  url: '/api/access/reach/tasks',
  caller: 'person',
  shows: ['tasks'],
  summary: 'Which single tasks can a contact see, and why?',
  query: ReachQuery,
  response: { 200: Type.Object({ ...page(ReachedTask).properties, count: Type.Integer() }) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown', 'forbidden', 'not-found'],
});
