import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { GrantRights } from './profiles.ts';
import { Day, Id, Moment, Name, orNull, page } from './shapes.ts';

/** A grant that is not saved yet: `active` and without a last day unless said otherwise. */
export const SupposedGrant = Type.Object(
  { ...GrantRights.properties, active: Type.Optional(Type.Boolean()), endsOn: Type.Optional(orNull(Day)) },
  { additionalProperties: false },
);
export type SupposedGrant = Static<typeof SupposedGrant>;

export const NewViewing = Type.Object(
  {
    /** Where to begin. Whoever may only let people into this project says which one it is. */
    projectId: Type.Optional(Id),
    /** Looks as if this grant to that project were given. Needs `projectId`. */
    grant: Type.Optional(SupposedGrant),
  },
  { additionalProperties: false },
);
export type NewViewing = Static<typeof NewViewing>;

/** The address to open: a tab that shows Portico as that contact sees it. It works for whoever holds it, until then. */
export const OpenedViewing = Type.Object({ url: Type.String({ format: 'uri' }), until: Moment });
export type OpenedViewing = Static<typeof OpenedViewing>;

/**
 * Shows what the contact sees, less what whoever looks may not see themselves. Every write is refused. It ends after half
 * an hour, with the session it was begun in, and with the right to look; that it was begun is written down.
 */
export const beginViewing = operation({
  id: 'beginViewing',
  method: 'POST',
  url: '/api/people/:personId/viewings',
  caller: 'person',
  summary: 'Look through the eyes of a contact',
  params: Type.Object({ personId: Id }),
  body: NewViewing,
  response: { 201: OpenedViewing },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'nothing-to-look-at',
    'not-a-participant',
    'email-needed',
    'email-taken',
    'end-has-passed',
  ],
});

export const Viewing = Type.Object({
  id: Id,
  by: Name,
  at: Moment,
  /** Where it was begun, as far as you can see that project. */
  project: orNull(Name),
  /** With a grant that was not saved yet. */
  supposed: Type.Boolean(),
});
export type Viewing = Static<typeof Viewing>;

/** The newest twenty. Told to those who see who has access. */
export const listViewings = operation({
  id: 'listViewings',
  method: 'GET',
  url: '/api/people/:personId/viewings',
  caller: 'person',
  shows: ['people'],
  summary: 'Who looked through the eyes of a contact',
  params: Type.Object({ personId: Id }),
  response: { 200: page(Viewing) },
  problems: ['sign-in-needed', 'not-found', 'forbidden', 'invalid'],
});
