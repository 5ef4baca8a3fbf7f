import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { CurrencyCode, Day, Id, Name, Nothing, orNull, page, pageQuery } from './shapes.ts';

/** Time that an employee spent on a task or project. */
export const TimeEntry = Type.Object({
  id: Id,
  /** `null` where it was on the project as such, or the task cannot be seen. */
  task: orNull(Name),
  project: orNull(Name),
  person: Name,
  day: Day,
  minutes: Type.Integer(),
  note: Type.String(),
  /** At the rate of that day; `null` where there is none, or for those who do not see money. */
  worth: orNull(Type.Object({ amount: Type.Integer(), currency: CurrencyCode })),
  may: Type.Object({ change: Type.Boolean(), remove: Type.Boolean() }),
});
export type TimeEntry = Static<typeof TimeEntry>;

/** Of one project with its tasks, or of one task: all, for those who see its money, else one’s own. Without either, one’s own. Newest day first. */
export const listHours = operation({
  id: 'listHours',
  method: 'GET',
  url: '/api/hours',
  caller: 'person',
  shows: ['hours'],
  summary: 'Hours that were spent',
  query: Type.Object({ project: Type.Optional(Id), task: Type.Optional(Id), ...pageQuery }, { additionalProperties: false }),
  response: {
    200: Type.Object({
      ...page(TimeEntry).properties,
      /** Of the whole list, and not of this page alone. */
      minutes: Type.Integer(),
      may: Type.Object({ add: Type.Boolean() }),
    }),
  },
  problems: ['sign-in-needed', 'invalid', 'not-found', 'cursor-unknown'],
});

const spent = {
  day: Day,
  minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  note: Type.Optional(Type.String({ maxLength: 500 })),
};

/** On a project or on a task: exactly one of them is named. */
export const NewHours = Type.Object({ projectId: Type.Optional(Id), taskId: Type.Optional(Id), ...spent }, { additionalProperties: false });
export type NewHours = Static<typeof NewHours>;

/** One’s own, wherever one may close tasks. */
export const addHours = operation({
  id: 'addHours',
  method: 'POST',
  url: '/api/hours',
  caller: 'person',
  summary: 'Note your hours on a task or project',
  body: NewHours,
  response: { 201: TimeEntry },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

export const HoursChange = Type.Partial(Type.Object(spent), { additionalProperties: false, minProperties: 1 });
export type HoursChange = Static<typeof HoursChange>;

const EntryParams = Type.Object({ entryId: Id });

/** One’s own only. */
export const changeHours = operation({
  id: 'changeHours',
  method: 'PATCH',
  url: '/api/hours/:entryId',
  caller: 'person',
  summary: 'Change hours of your own',
  params: EntryParams,
  body: HoursChange,
  response: { 200: TimeEntry },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** One’s own, and others’ for those who may remove money there. */
export const removeHours = operation({
  id: 'removeHours',
  method: 'DELETE',
  url: '/api/hours/:entryId',
  caller: 'person',
  summary: 'Take hours away',
  params: EntryParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});
