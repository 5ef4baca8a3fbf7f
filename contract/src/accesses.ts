import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Pause } from './people.ts';
import { Day, Id, Moment, Name, orNull, page, pageQuery } from './shapes.ts';

/** A decision about one access, with what it was in words when it was made (B8). */
export const Review = Type.Object({
  id: Id,
  decision: Type.Union([Type.Literal('confirmed'), Type.Literal('removed')]),
  by: Name,
  at: Moment,
});
export type Review = Static<typeof Review>;

/** One way in of one person from outside, as it is at this moment (D18). */
export const ClientAccess = Type.Object({
  /** Of the grant, or of the person whose own access it is. */
  id: Id,
  person: Type.Object({ id: Id, name: Type.String(), kind: Type.String(), email: orNull(Type.String()), company: orNull(Name) }),
  /** `own`: access of their own, in the projects of their client tree and where they have a part; `grant`: one project for a time. */
  way: Type.Union([Type.Literal('own'), Type.Literal('grant')]),
  /** With `grant` that one; with `own` those open to them as a client, or by a part they play. The first few are named. */
  projects: Type.Array(Name),
  projectCount: Type.Integer(),
  through: Type.String({ description: 'In words: "Client tree, roles", "Grant by Bela"' }),
  rights: Type.String({ description: 'In words: "Sees all tasks, without their conversations"' }),
  since: orNull(Moment),
  /** The last day of a grant, in the zone of the workspace. */
  until: orNull(Day),
  /** The person's last request while this access was there, whatever it was for; one from before *since* is none of it. */
  lastUsedAt: orNull(Moment),
  /** Invited, and no password chosen yet. */
  invited: Type.Boolean(),
  pause: orNull(Pause),
  /** What was decided about it last. */
  review: orNull(Review),
  may: Type.Object({ change: Type.Boolean() }),
});
export type ClientAccess = Static<typeof ClientAccess>;

const filters = {
  text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the name of a person or of their company' })),
  way: Type.Optional(ClientAccess.properties.way),
  unusedFor: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 3650, description: 'Days in which this access was there, and the person did not come in' }),
  ),
  endsWithin: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650, description: 'Days until its last one' })),
};
const sort = Type.Optional(
  Type.Union([Type.Literal('name'), Type.Literal('since'), Type.Literal('until'), Type.Literal('lastUsed')], { default: 'name' }),
);

/** Employees who see contacts and who has access; of grants in private projects those of one's own. Each sort begins with the smallest. */
export const listAccesses = operation({
  id: 'listAccesses',
  method: 'GET',
  url: '/api/accesses',
  caller: 'person',
  shows: ['accesses'],
  summary: 'Who from outside can come in, and how',
  query: Type.Object({ ...filters, sort, ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(ClientAccess) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'cursor-unknown'],
});

/** A removed access is switched off at once: a grant by itself; with access of their own, every grant of theirs too. */
export const reviewAccess = operation({
  id: 'reviewAccess',
  method: 'POST',
  url: '/api/accesses/:accessId/reviews',
  caller: 'person',
  summary: 'Confirm or remove an access',
  params: Type.Object({ accessId: Id }),
  body: Type.Object({ decision: Review.properties.decision }, { additionalProperties: false }),
  response: { 201: Review },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

const ExportQuery = Type.Object(filters, { additionalProperties: false });

/** Every access that lives now, with what was decided about it last and by whom; below, what was removed in the last year. */
export const exportAccesses = operation({
  id: 'exportAccesses',
  method: 'GET',
  url: '/api/accesses/export.csv',
  caller: 'person',
  shows: ['accesses'],
  summary: 'The access review as CSV',
  query: ExportQuery,
  response: { 200: Type.Unknown({ contentMediaType: 'text/csv' }) },
  problems: ['sign-in-needed', 'invalid', 'forbidden'],
});

/** The same, to be printed. */
export const printAccesses = operation({
  id: 'printAccesses',
  method: 'GET',
  url: '/api/accesses/export.pdf',
  caller: 'person',
  shows: ['accesses'],
  summary: 'The access review as PDF',
  query: ExportQuery,
  response: { 200: Type.Unknown({ contentMediaType: 'application/pdf' }) },
  problems: ['sign-in-needed', 'invalid', 'forbidden'],
});
