import { type Static, Type } from 'typebox';
import { AccessChanges } from './changes.ts';
import { FieldFilling, FilledField, fieldFilter } from './fields.ts';
import { operation } from './operation.ts';
import { type ProblemCode, problems } from './problems.ts';
import { Count, Day, Id, Line, Moment, Name, Nothing, orNull, page, pageQuery, Side, Text } from './shapes.ts';

export const ProjectStatus = Type.Union([
  Type.Literal('planned'),
  Type.Literal('on-track'),
  Type.Literal('at-risk'),
  Type.Literal('paused'),
  Type.Literal('done'),
]);

export const Stage = Type.Object({ id: Id, name: Type.String() });
/** A named list of stages. A new project takes copies of them as its own. */
export const Pipeline = Type.Object({ id: Id, name: Type.String(), stages: Type.Array(Type.String()) });
export type Pipeline = Static<typeof Pipeline>;

export const Project = Type.Object({
  id: Id,
  name: Type.String(),
  description: Type.String(),
  status: ProjectStatus,
  parent: orNull(Name),
  /** The project's own pipeline, in order: copied from one of the workspace when the project was added. */
  stages: Type.Array(Stage),
  startsOn: orNull(Day),
  endsOn: orNull(Day),
  manager: orNull(Name),
  /** Ordered; the first is the primary client. */
  clients: Type.Array(Name),
  /** Only its members see a private project, of the team too. */
  private: Type.Boolean(),
  /** Only contacts with a task inside see it (P21). */
  hiddenFromContacts: Type.Boolean(),
  /** Tasks that you can see, and how many of those are closed. */
  taskCount: Type.Integer(),
  closedCount: Type.Integer(),
  /** In a list, of those that are shown there, what stands in them. */
  fields: Type.Array(FilledField),
  updatedAt: Moment,
  version: Type.Integer(),
});
export type Project = Static<typeof Project>;

/** With what this reader may do. */
export const OpenProject = Type.Object({
  ...Project.properties,
  may: Type.Object({
    change: Type.Boolean(),
    addTask: Type.Boolean(),
    /** Any task of the project: what one may with a single task is told by that task. */
    changeTasks: Type.Boolean(),
    closeTasks: Type.Boolean(),
    removeTasks: Type.Boolean(),
    /** Let participants from outside into it. */
    grantAccess: Type.Boolean(),
    /** Any of what was said or happened in it, to its documents as well. */
    readHistory: Type.Boolean(),
    /** Any of its documents and of those of its tasks. */
    readDocuments: Type.Boolean(),
    /** A document of the project itself. */
    upload: Type.Boolean(),
  }),
  /** The reader’s own grant, where it has a last day. */
  ownGrant: orNull(Type.Object({ endsOn: Day, askedForMore: Type.Boolean() })),
  /** Of its clients and of those who take part, who is in the people bin. Told to the team alone. */
  inBin: Type.Array(Id),
});

const filters = {
  status: Type.Optional(ProjectStatus),
  client: Type.Optional(Id),
  /** With `client`: also the projects of everybody below it in the tree, as far as you can see the tree. */
  below: Type.Optional(Type.Boolean()),
  manager: Type.Optional(Id),
  parent: Type.Optional(Id),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  field: Type.Optional(fieldFilter),
  addTask: Type.Optional(Type.Boolean({ description: 'Only those in which you may add tasks' })),
};

/** Newest change first. */
export const listProjects = operation({
  id: 'listProjects',
  method: 'GET',
  url: '/api/projects',
  caller: 'person',
  shows: ['projects'],
  summary: 'Projects you can see',
  query: Type.Object({ ...filters, ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(Project) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown'],
});

export const countProjects = operation({
  id: 'countProjects',
  method: 'GET',
  url: '/api/projects/count',
  caller: 'person',
  shows: ['projects'],
  summary: 'How many projects you can see',
  query: Type.Object(filters, { additionalProperties: false }),
  response: { 200: Count },
  problems: ['sign-in-needed', 'invalid'],
});

const ProjectParams = Type.Object({ projectId: Id });

export const getProject = operation({
  id: 'getProject',
  method: 'GET',
  url: '/api/projects/:projectId',
  caller: 'person',
  shows: ['projects'],
  summary: 'One project',
  params: ProjectParams,
  response: { 200: OpenProject },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

const confirmsOtherRoot = {
  description: 'Set after `other-root`: a client of another root of the contact tree than the primary’s is meant',
};

export const NewProject = Type.Object(
  {
    name: Line,
    description: Type.Optional(Text),
    status: Type.Optional(ProjectStatus),
    parentId: Type.Optional(orNull(Id)),
    pipelineId: Type.Optional(Id),
    startsOn: Type.Optional(orNull(Day)),
    endsOn: Type.Optional(orNull(Day)),
    /** Yourself, if nobody is named. */
    managerId: Type.Optional(Id),
    clientIds: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
    confirmOtherRoot: Type.Optional(Type.Boolean(confirmsOtherRoot)),
    private: Type.Optional(Type.Boolean()),
    hiddenFromContacts: Type.Optional(Type.Boolean()),
    fields: Type.Optional(FieldFilling),
  },
  { additionalProperties: false },
);
export type NewProject = Static<typeof NewProject>;

export const addProject = operation({
  id: 'addProject',
  method: 'POST',
  url: '/api/projects',
  caller: 'person',
  summary: 'Add a project',
  body: NewProject,
  response: { 201: OpenProject },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'dates-crossed',
    'other-root',
    'not-a-client',
    'role-not-for-outside',
    'value-unfit',
    'names-a-contact',
    'edited-meanwhile',
  ],
});

export const ProjectChange = Type.Partial(Type.Omit(NewProject, ['clientIds', 'confirmOtherRoot', 'managerId', 'pipelineId']), {
  additionalProperties: false,
  minProperties: 1,
});
export type ProjectChange = Static<typeof ProjectChange>;

export const changeProject = operation({
  id: 'changeProject',
  method: 'PATCH',
  url: '/api/projects/:projectId',
  caller: 'person',
  summary: 'Change a project',
  params: ProjectParams,
  body: ProjectChange,
  response: { 200: OpenProject },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'dates-crossed',
    'task-cycle',
    'edited-meanwhile',
    'value-unfit',
    'names-a-contact',
  ],
});

export const listProjectClients = operation({
  id: 'listProjectClients',
  method: 'GET',
  url: '/api/projects/:projectId/clients',
  caller: 'person',
  shows: ['clients'],
  summary: 'For whom the project is executed',
  params: ProjectParams,
  response: { 200: page(Name) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/**
 * The whole ordered list; the first is the primary client. A client from
 * another root of the contact tree than the primary's needs `confirmOtherRoot`. With `before`, the list as it was
 * read, it is refused where somebody was faster.
 */
export const setProjectClients = operation({
  id: 'setProjectClients',
  method: 'PUT',
  url: '/api/projects/:projectId/clients',
  caller: 'person',
  summary: 'Set the clients of a project',
  params: ProjectParams,
  body: Type.Object(
    {
      clientIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
      confirmOtherRoot: Type.Optional(Type.Boolean(confirmsOtherRoot)),
      before: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    },
    { additionalProperties: false },
  ),
  response: { 200: page(Name) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'other-root', 'not-a-client', 'edited-meanwhile'],
});

export const ProjectsClientChange = Type.Object(
  {
    projectIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
    clientId: Id,
    /** `only`: in place of those there are. `added`: beside them, as the last; where there are none, the primary. */
    as: Type.Union([Type.Literal('only'), Type.Literal('added')]),
    confirmOtherRoot: Type.Optional(Type.Boolean(confirmsOtherRoot)),
  },
  { additionalProperties: false },
);
export type ProjectsClientChange = Static<typeof ProjectsClientChange>;

const problemsOfOne = ['forbidden', 'not-found', 'already-there', 'other-root'] as const satisfies ProblemCode[];

export const ProjectsClientChanged = Type.Object({
  items: Type.Array(
    Type.Object({
      projectId: Id,
      problem: orNull(
        Type.Object({
          code: Type.Union(problemsOfOne.map((code) => Type.Literal(code))),
          title: Type.String({ examples: [problems['other-root'][1]] }),
          detail: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
});
export type ProjectsClientChanged = Static<typeof ProjectsClientChanged>;

/**
 * Set or add a client of several projects. What happened is told project by project, in the order in which they were
 * named; `problem` is null for a project that now is as asked.
 */
export const changeClientOfProjects = operation({
  id: 'changeClientOfProjects',
  method: 'PATCH',
  url: '/api/projects/clients',
  caller: 'person',
  summary: 'Set or add a client of several projects',
  body: ProjectsClientChange,
  response: { 200: ProjectsClientChanged },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-a-client'],
});

export const ClientsPreview = Type.Object({
  /** The projects, of those asked about, whose clients you may change: the others stay as they are. */
  projectCount: Type.Integer(),
  ...AccessChanges,
});
export type ClientsPreview = Static<typeof ClientsPreview>;

/**
 * What other clients would open to whom, and close. `only`: in place of those there are; `added`: beside them. Nothing is
 * saved. Told are only projects and tasks that you can see. With `newProject`, of a project that you are about to add.
 */
export const previewClients = operation({
  id: 'previewClients',
  method: 'POST',
  url: '/api/projects/clients-preview',
  caller: 'person',
  shows: ['people', 'projects'],
  summary: 'What other clients of projects would change for whom',
  body: Type.Object(
    {
      projectIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true })),
      /** In place of `projectIds`. */
      newProject: Type.Optional(Type.Pick(NewProject, ['name', 'hiddenFromContacts'], { additionalProperties: false })),
      clientIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
      as: Type.Union([Type.Literal('only'), Type.Literal('added')]),
    },
    { additionalProperties: false },
  ),
  response: { 200: ClientsPreview },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-a-client'],
});

export const ProjectRole = Type.Union([
  Type.Literal('manager'),
  Type.Literal('client_manager'),
  Type.Literal('auditor'),
  Type.Literal('member'),
  Type.Literal('participant'),
]);
export type ProjectRole = Static<typeof ProjectRole>;

export const ProjectMember = Type.Object({
  id: Id,
  person: Name,
  role: ProjectRole,
  side: Side,
  /** Whether mail could reach them, as far as whoever asks may know. */
  hasEmail: orNull(Type.Boolean()),
});
export type ProjectMember = Static<typeof ProjectMember>;

export const listProjectMembers = operation({
  id: 'listProjectMembers',
  method: 'GET',
  url: '/api/projects/:projectId/members',
  caller: 'person',
  shows: ['members'],
  summary: 'Who takes part in the project, and as what',
  params: ProjectParams,
  response: { 200: page(ProjectMember) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/** An auditor from outside needs the workspace’s policy and `confirmed` (P14). A project has one manager: a new one takes over. */
export const addProjectMember = operation({
  id: 'addProjectMember',
  method: 'POST',
  url: '/api/projects/:projectId/members',
  caller: 'person',
  summary: 'Give somebody a role in the project',
  params: ProjectParams,
  body: Type.Object({ personId: Id, role: ProjectRole, confirmed: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  response: { 201: ProjectMember },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'already-there', 'role-not-for-outside', 'outside-auditor-unconfirmed'],
});

export const removeProjectMember = operation({
  id: 'removeProjectMember',
  method: 'DELETE',
  url: '/api/projects/:projectId/members/:memberId',
  caller: 'person',
  summary: 'Take a role in the project away',
  params: Type.Object({ projectId: Id, memberId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** Employees only; nobody else adds projects. */
export const listPipelines = operation({
  id: 'listPipelines',
  method: 'GET',
  url: '/api/pipelines',
  caller: 'person',
  summary: 'The pipelines of the workspace, for new projects',
  response: { 200: page(Pipeline) },
  problems: ['sign-in-needed', 'forbidden'],
});

export const addPipeline = operation({
  id: 'addPipeline',
  method: 'POST',
  url: '/api/pipelines',
  caller: 'person',
  summary: 'Add a pipeline with its stages',
  body: Type.Object({ name: Line, stages: Type.Array(Line, { minItems: 1, maxItems: 20 }) }, { additionalProperties: false }),
  response: { 201: Pipeline },
  problems: ['sign-in-needed', 'invalid', 'forbidden'],
});
