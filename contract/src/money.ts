import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Amount, Currency, CurrencyCode, Day, Id, Line, Name, Nothing, orNull, page, pageQuery } from './shapes.ts';

// Money is for employees alone. Whoever may not see it, and everybody from outside, is answered here as if there were nothing.

export const Budget = Type.Object({ amount: Amount, currency: CurrencyCode, note: Type.String(), version: Type.Integer() });
export type Budget = Static<typeof Budget>;

/** What came together in one currency. Nothing is converted. */
export const ProjectSum = Type.Object({
  currency: CurrencyCode,
  costs: Type.Integer(),
  /** Of the hours, each entry at the rate of its day. */
  worth: Type.Integer(),
  /** Of the invoices that were sent and not cancelled, with tax; and of those that were paid. */
  invoiced: Type.Integer(),
  paid: Type.Integer(),
});
export type ProjectSum = Static<typeof ProjectSum>;

export const ProjectMoney = Type.Object({
  budget: orNull(Budget),
  /** In which new amounts are likely to be. */
  currency: CurrencyCode,
  minutes: Type.Integer(),
  /** Of these minutes, those of people without a rate on that day. */
  unratedMinutes: Type.Integer(),
  /** That of the budget first. */
  sums: Type.Array(ProjectSum),
  may: Type.Object({ add: Type.Boolean(), change: Type.Boolean(), remove: Type.Boolean() }),
});
export type ProjectMoney = Static<typeof ProjectMoney>;

const ProjectParams = Type.Object({ projectId: Id });

/** Of the budget, costs and the worth of hours are spent. */
export const getProjectMoney = operation({
  id: 'getProjectMoney',
  method: 'GET',
  url: '/api/projects/:projectId/money',
  caller: 'person',
  shows: ['projects'],
  summary: 'What a project may cost, did cost and brought in',
  params: ProjectParams,
  response: { 200: ProjectMoney },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

export const NewBudget = Type.Object(
  {
    amount: Type.Integer({ minimum: 0, maximum: 10_000_000_000_000 }),
    currency: Currency,
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
export type NewBudget = Static<typeof NewBudget>;

export const setBudget = operation({
  id: 'setBudget',
  method: 'PUT',
  url: '/api/projects/:projectId/budget',
  caller: 'person',
  summary: 'Set the budget of a project',
  params: ProjectParams,
  body: NewBudget,
  response: { 200: ProjectMoney },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'edited-meanwhile'],
});

export const removeBudget = operation({
  id: 'removeBudget',
  method: 'DELETE',
  url: '/api/projects/:projectId/budget',
  caller: 'person',
  summary: 'Take the budget of a project away',
  params: ProjectParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** Of one task: its costs, and the worth of its hours. */
export const TaskMoney = Type.Object({
  budget: orNull(Budget),
  /** In which new amounts are likely to be. */
  currency: CurrencyCode,
  /** That of the budget first. */
  sums: Type.Array(Type.Pick(ProjectSum, ['currency', 'costs', 'worth'])),
  may: Type.Object({ add: Type.Boolean(), change: Type.Boolean(), remove: Type.Boolean() }),
});
export type TaskMoney = Static<typeof TaskMoney>;

const TaskParams = Type.Object({ taskId: Id });

export const getTaskMoney = operation({
  id: 'getTaskMoney',
  method: 'GET',
  url: '/api/tasks/:taskId/money',
  caller: 'person',
  shows: ['tasks'],
  summary: 'What a task may cost, and did cost',
  params: TaskParams,
  response: { 200: TaskMoney },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

export const setTaskBudget = operation({
  id: 'setTaskBudget',
  method: 'PUT',
  url: '/api/tasks/:taskId/budget',
  caller: 'person',
  summary: 'Set the budget of a task',
  params: TaskParams,
  body: NewBudget,
  response: { 200: TaskMoney },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'edited-meanwhile'],
});

export const removeTaskBudget = operation({
  id: 'removeTaskBudget',
  method: 'DELETE',
  url: '/api/tasks/:taskId/budget',
  caller: 'person',
  summary: 'Take the budget of a task away',
  params: TaskParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

export const Cost = Type.Object({
  id: Id,
  /** `null` where it was on the project as such, or the task cannot be seen. */
  task: orNull(Name),
  day: Day,
  words: Type.String(),
  amount: Amount,
  currency: CurrencyCode,
  by: Name,
  may: Type.Object({ change: Type.Boolean(), remove: Type.Boolean() }),
});
export type Cost = Static<typeof Cost>;

/** Of one project with its tasks, or of one task. Newest day first. */
export const listCosts = operation({
  id: 'listCosts',
  method: 'GET',
  url: '/api/costs',
  caller: 'person',
  shows: ['costs'],
  summary: 'What was spent',
  query: Type.Object({ project: Type.Optional(Id), task: Type.Optional(Id), ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(Cost) },
  problems: ['sign-in-needed', 'invalid', 'not-found', 'cursor-unknown'],
});

const spent = { day: Day, words: Line, amount: Amount, currency: Currency };

/** On a project or on a task: exactly one of them is named. */
export const NewCost = Type.Object({ projectId: Type.Optional(Id), taskId: Type.Optional(Id), ...spent }, { additionalProperties: false });
export type NewCost = Static<typeof NewCost>;

export const addCost = operation({
  id: 'addCost',
  method: 'POST',
  url: '/api/costs',
  caller: 'person',
  summary: 'Note a cost on a project or task',
  body: NewCost,
  response: { 201: Cost },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

export const CostChange = Type.Partial(Type.Object(spent), { additionalProperties: false, minProperties: 1 });
export type CostChange = Static<typeof CostChange>;

const CostParams = Type.Object({ costId: Id });

export const changeCost = operation({
  id: 'changeCost',
  method: 'PATCH',
  url: '/api/costs/:costId',
  caller: 'person',
  summary: 'Change a cost',
  params: CostParams,
  body: CostChange,
  response: { 200: Cost },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

export const removeCost = operation({
  id: 'removeCost',
  method: 'DELETE',
  url: '/api/costs/:costId',
  caller: 'person',
  summary: 'Take a cost away',
  params: CostParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** What an hour of somebody is worth from a day on, until a later rate. The rate of a project goes before the one held everywhere. */
export const Rate = Type.Object({
  id: Id,
  person: Name,
  project: orNull(Name),
  since: Day,
  amount: Amount,
  currency: CurrencyCode,
  may: Type.Object({ remove: Type.Boolean() }),
});
export type Rate = Static<typeof Rate>;

/** Those of one project, or else those held everywhere. By name, the latest first. */
export const listRates = operation({
  id: 'listRates',
  method: 'GET',
  url: '/api/rates',
  caller: 'person',
  shows: ['rates'],
  summary: 'What hours are worth',
  query: Type.Object({ project: Type.Optional(Id) }, { additionalProperties: false }),
  response: { 200: Type.Object({ ...page(Rate).properties, may: Type.Object({ add: Type.Boolean() }) }) },
  problems: ['sign-in-needed', 'invalid', 'not-found'],
});

export const NewRate = Type.Object(
  {
    personId: Id,
    projectId: Type.Optional(orNull(Id)),
    since: Day,
    amount: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    currency: Currency,
  },
  { additionalProperties: false },
);
export type NewRate = Static<typeof NewRate>;

/** A rate is not changed: another is set from a day on, and hours before it keep what they were worth. Set again for the same day, it is replaced. */
export const addRate = operation({
  id: 'addRate',
  method: 'POST',
  url: '/api/rates',
  caller: 'person',
  summary: 'Set what an hour of an employee is worth',
  body: NewRate,
  response: { 201: Rate },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'not-an-employee'],
});

export const removeRate = operation({
  id: 'removeRate',
  method: 'DELETE',
  url: '/api/rates/:rateId',
  caller: 'person',
  summary: 'Take a rate away',
  params: Type.Object({ rateId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});
