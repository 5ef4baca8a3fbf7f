import { type Static, Type } from 'typebox';
import { FieldFilling, FilledField, fieldFilter, ListedField } from './fields.ts';
import { operation } from './operation.ts';
import { type ProblemCode, problems } from './problems.ts';
import { Count, Day, Id, Line, Moment, Name, Nothing, orNull, page, pageQuery, Side, Text } from './shapes.ts';

export const Closure = Type.Object({
  by: Name,
  at: Moment,
  note: Type.String(),
  /** True where the requester from outside withdrew it (P22). */
  withdrawn: Type.Boolean(),
});
export type Closure = Static<typeof Closure>;

/** A task as lists show it. */
export const Task = Type.Object({
  id: Id,
  /** Counts up within the project; tasks without a project count together. */
  number: Type.Integer(),
  title: Type.String(),
  project: orNull(Name),
  parent: orNull(Id),
  stage: orNull(Name),
  requester: Name,
  assignees: Type.Array(Name),
  /** Who of those taking part is from outside: the requester, and whoever has a role. */
  outsiders: Type.Array(Name),
  plannedStart: orNull(Day),
  plannedEnd: orNull(Day),
  deadline: orNull(Day),
  closedAt: orNull(Moment),
  createdAt: Moment,
  updatedAt: Moment,
  /** Comments that you can see. */
  commentCount: Type.Integer(),
  /** Of those that are shown in lists, what stands in them. */
  fields: Type.Array(ListedField),
  version: Type.Integer(),
});
export type Task = Static<typeof Task>;

export const TaskRole = Type.Union([
  Type.Literal('assignee'),
  Type.Literal('co_assignee'),
  Type.Literal('participant'),
  Type.Literal('auditor'),
]);
export type TaskRole = Static<typeof TaskRole>;

export const TaskMember = Type.Object({ id: Id, person: Name, role: TaskRole, side: Side });
export type TaskMember = Static<typeof TaskMember>;

export const ChecklistItem = Type.Object({ id: Id, title: Type.String(), done: Type.Boolean() });
export type ChecklistItem = Static<typeof ChecklistItem>;

/** One task, opened. */
export const OpenTask = Type.Object({
  ...Task.properties,
  /** All that are known to whoever asks, filled in or not. */
  fields: Type.Array(FilledField),
  description: Type.String(),
  counterparty: orNull(Name),
  /** Stays away from the colleagues of those who have a part in it (P17). Told to employees. */
  hiddenFromCompany: Type.Boolean(),
  acceptedAt: orNull(Moment),
  closure: orNull(Closure),
  members: Type.Array(TaskMember),
  checklist: Type.Array(ChecklistItem),
  /** The stages of the project’s pipeline, in order. */
  stages: Type.Array(Name),
  removed: Type.Boolean(),
  may: Type.Object({
    change: Type.Boolean(),
    close: Type.Boolean(),
    remove: Type.Boolean(),
    accept: Type.Boolean(),
    comment: Type.Boolean(),
    commentPrivately: Type.Boolean(),
    upload: Type.Boolean(),
    release: Type.Boolean(),
    askWho: Type.Boolean(),
  }),
});
export type OpenTask = Static<typeof OpenTask>;

const filters = {
  project: Type.Optional(Id),
  parent: Type.Optional(Id),
  stage: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  status: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
  assignee: Type.Optional(Type.Union([Id, Type.Literal('me'), Type.Literal('none')])),
  deadline: Type.Optional(
    Type.Union(
      ['past', 'today', 'week', 'later', 'none'].map((span) => Type.Literal(span)),
      {
        description: '`past`: before `today`; `week`: in the seven days after it; `later`: after those',
      },
    ),
  ),
  today: Type.Optional({ ...Day, description: 'Where you are, for `deadline`; left out, where the server is' }),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  field: Type.Optional(fieldFilter),
  removed: Type.Optional(Type.Boolean({ description: 'The bin: removed tasks that you may bring back' })),
};

export const listTasks = operation({
  id: 'listTasks',
  method: 'GET',
  url: '/api/tasks',
  caller: 'person',
  shows: ['tasks'],
  summary: 'Tasks you can see',
  query: Type.Object(
    {
      ...filters,
      ...pageQuery,
      sort: Type.Optional(
        Type.Union(
          [Type.Literal('-updatedAt'), Type.Literal('-createdAt'), Type.Literal('deadline'), Type.Literal('title'), Type.Literal('number')],
          { default: '-updatedAt', description: 'The newest, the soonest or the first comes first; tasks without a deadline last' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  response: { 200: page(Task) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown'],
});

export const countTasks = operation({
  id: 'countTasks',
  method: 'GET',
  url: '/api/tasks/count',
  caller: 'person',
  shows: ['tasks'],
  summary: 'How many tasks you can see',
  query: Type.Object(filters, { additionalProperties: false }),
  response: { 200: Count },
  problems: ['sign-in-needed', 'invalid'],
});

export const TaskGroup = Type.Object({
  /** What the filter named in `by` takes to list the tasks of this group. */
  key: Type.String(),
  /** Of the stage or the assignee. */
  name: orNull(Type.String()),
  count: Type.Integer(),
});
export type TaskGroup = Static<typeof TaskGroup>;

/** In the order of the stages, the names, the days. A task with several assignees counts for each. At most 500. */
export const groupTasks = operation({
  id: 'groupTasks',
  method: 'GET',
  url: '/api/tasks/groups',
  caller: 'person',
  shows: ['tasks'],
  summary: 'How many tasks you can see, group by group',
  query: Type.Object(
    {
      by: Type.Union([Type.Literal('stage'), Type.Literal('assignee'), Type.Literal('deadline'), Type.Literal('status')]),
      ...filters,
    },
    { additionalProperties: false },
  ),
  response: { 200: page(TaskGroup) },
  problems: ['sign-in-needed', 'invalid'],
});

const TaskParams = Type.Object({ taskId: Id });

export const getTask = operation({
  id: 'getTask',
  method: 'GET',
  url: '/api/tasks/:taskId',
  caller: 'person',
  shows: ['tasks', 'members', 'checklist'],
  summary: 'One task',
  params: TaskParams,
  response: { 200: OpenTask },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

const fields = {
  title: Line,
  description: Type.Optional(Text),
  stageId: Type.Optional(orNull(Id)),
  parentId: Type.Optional(orNull(Id)),
  plannedStart: Type.Optional(orNull(Day)),
  plannedEnd: Type.Optional(orNull(Day)),
  deadline: Type.Optional(orNull(Day)),
  counterpartyId: Type.Optional(orNull(Id)),
  /** By employees. */
  hiddenFromCompany: Type.Optional(Type.Boolean()),
  fields: Type.Optional(FieldFilling),
};

export const NewTask = Type.Object(
  {
    ...fields,
    /** Left out: for an external user the first available project (P12); `null`: none. */
    projectId: Type.Optional(orNull(Id)),
    /** Yourself, unless an employee enters it for somebody. */
    requesterId: Type.Optional(Id),
    assigneeIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
    participantIds: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type NewTask = Static<typeof NewTask>;

/** An external user can address only client managers of their projects or their own supervisor (P11). */
export const addTask = operation({
  id: 'addTask',
  method: 'POST',
  url: '/api/tasks',
  caller: 'person',
  summary: 'Add a task',
  body: NewTask,
  response: { 201: OpenTask },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'not-addressable',
    'stage-elsewhere',
    'dates-crossed',
    'not-a-client',
    'value-unfit',
    'names-a-contact',
    'edited-meanwhile',
  ],
});

export const TaskChange = Type.Partial(Type.Object({ ...fields, projectId: Type.Optional(orNull(Id)) }), {
  additionalProperties: false,
  minProperties: 1,
});
export type TaskChange = Static<typeof TaskChange>;

/** A requester from outside may change a task until an employee accepts it (P22). */
export const changeTask = operation({
  id: 'changeTask',
  method: 'PATCH',
  url: '/api/tasks/:taskId',
  caller: 'person',
  summary: 'Change a task',
  params: TaskParams,
  body: TaskChange,
  response: { 200: OpenTask },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'stage-elsewhere',
    'dates-crossed',
    'task-cycle',
    'edited-meanwhile',
    'not-a-client',
    'value-unfit',
    'names-a-contact',
  ],
});

const problemsOfOne = ['forbidden', 'not-found', 'stage-elsewhere', 'dates-crossed'] as const satisfies ProblemCode[];

export const TasksChange = Type.Object(
  {
    taskIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
    change: Type.Object(
      {
        stageId: Type.Optional(orNull(Id)),
        deadline: Type.Optional(orNull(Day)),
        /** Becomes an assignee beside those there are. */
        assigneeId: Type.Optional(Id),
        closed: Type.Optional(Type.Boolean()),
        /** Into the bin, or out of it. */
        removed: Type.Optional(Type.Boolean()),
      },
      { additionalProperties: false, minProperties: 1 },
    ),
  },
  { additionalProperties: false },
);
export type TasksChange = Static<typeof TasksChange>;

export const TasksChanged = Type.Object({
  items: Type.Array(
    Type.Object({
      taskId: Id,
      problem: orNull(
        Type.Object({
          code: Type.Union(problemsOfOne.map((code) => Type.Literal(code))),
          title: Type.String({ examples: [problems.forbidden[1]] }),
          detail: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
});
export type TasksChanged = Static<typeof TasksChanged>;

/**
 * Change several tasks alike. Each is changed as a whole or not at all, whatever becomes of the others; what happened
 * is told task by task, in the order in which they were named. `problem` is null for a task that now is as asked.
 */
export const changeTasks = operation({
  id: 'changeTasks',
  method: 'PATCH',
  url: '/api/tasks',
  caller: 'person',
  summary: 'Change several tasks alike',
  body: TasksChange,
  response: { 200: TasksChanged },
  problems: ['sign-in-needed', 'invalid', 'not-found', 'not-addressable'],
});

/** Close a task; for a requester from outside this withdraws it. Closing it again answers with the first closure. */
export const closeTask = operation({
  id: 'closeTask',
  method: 'PUT',
  url: '/api/tasks/:taskId/closure',
  caller: 'person',
  summary: 'Close a task',
  params: TaskParams,
  body: Type.Object({ note: Type.Optional(Type.String({ maxLength: 10_000 })) }, { additionalProperties: false }),
  response: { 200: Closure },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const reopenTask = operation({
  id: 'reopenTask',
  method: 'DELETE',
  url: '/api/tasks/:taskId/closure',
  caller: 'person',
  summary: 'Open a closed task again',
  params: TaskParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** From here on a requester from outside can withdraw the task, but no longer edit it (P22). */
export const acceptTask = operation({
  id: 'acceptTask',
  method: 'PUT',
  url: '/api/tasks/:taskId/acceptance',
  caller: 'person',
  summary: 'Accept a task that somebody from outside asked for',
  params: TaskParams,
  response: { 200: OpenTask },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** Removed tasks wait in the bin for those who may remove them. */
export const removeTask = operation({
  id: 'removeTask',
  method: 'DELETE',
  url: '/api/tasks/:taskId',
  caller: 'person',
  summary: 'Remove a task',
  params: TaskParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const restoreTask = operation({
  id: 'restoreTask',
  method: 'DELETE',
  url: '/api/tasks/:taskId/removal',
  caller: 'person',
  summary: 'Bring a removed task back',
  params: TaskParams,
  response: { 200: OpenTask },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const listTaskMembers = operation({
  id: 'listTaskMembers',
  method: 'GET',
  url: '/api/tasks/:taskId/members',
  caller: 'person',
  shows: ['members'],
  summary: 'Who takes part in the task, and as what',
  params: TaskParams,
  response: { 200: page(TaskMember) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

export const addTaskMember = operation({
  id: 'addTaskMember',
  method: 'POST',
  url: '/api/tasks/:taskId/members',
  caller: 'person',
  summary: 'Give somebody a role in the task',
  params: TaskParams,
  body: Type.Object({ personId: Id, role: TaskRole, confirmed: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  response: { 201: TaskMember },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'already-there',
    'not-addressable',
    'role-not-for-outside',
    'outside-auditor-unconfirmed',
  ],
});

export const removeTaskMember = operation({
  id: 'removeTaskMember',
  method: 'DELETE',
  url: '/api/tasks/:taskId/members/:memberId',
  caller: 'person',
  summary: 'Take a role in the task away',
  params: Type.Object({ taskId: Id, memberId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** The whole checklist, in order. An item that keeps its `id` keeps its place in history; one that is left out is gone. */
export const setChecklist = operation({
  id: 'setChecklist',
  method: 'PUT',
  url: '/api/tasks/:taskId/checklist',
  caller: 'person',
  summary: 'Set the checklist of a task',
  params: TaskParams,
  body: Type.Object(
    {
      items: Type.Array(
        Type.Object({ id: Type.Optional(Id), title: Line, done: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
        { maxItems: 200 },
      ),
    },
    { additionalProperties: false },
  ),
  response: { 200: page(ChecklistItem) },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const tickChecklistItem = operation({
  id: 'tickChecklistItem',
  method: 'PUT',
  url: '/api/tasks/:taskId/checklist/:itemId/done',
  caller: 'person',
  summary: 'Tick or untick one item',
  params: Type.Object({ taskId: Id, itemId: Id }),
  body: Type.Object({ done: Type.Boolean() }, { additionalProperties: false }),
  response: { 200: ChecklistItem },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});
