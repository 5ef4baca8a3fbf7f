import { type Static, Type } from 'typebox';
import { AccessChanges } from './changes.ts';
import { operation } from './operation.ts';
import { Id, Moment, Name, Nothing, orNull, page, pageQuery } from './shapes.ts';

/** A contact that was deleted, with everybody below it at that time (C17). It lies in the bin, from where it can be restored. */
export const Deletion = Type.Object({
  id: Id,
  contact: Name,
  /** How many it took, the contact itself among them. */
  people: Type.Integer(),
  /** Of them, those who sign in again when it is restored, with the password they have. */
  canSignIn: Type.Integer(),
  /** Those who have access and no password, or none any more since somebody else has their address: they are invited again. */
  toInvite: Type.Integer(),
  /** The deletion that has taken the contact above: that one is restored first. */
  below: orNull(Name),
  by: Name,
  at: Moment,
  may: Type.Object({ restore: Type.Boolean() }),
});
export type Deletion = Static<typeof Deletion>;

const PersonParams = Type.Object({ personId: Id });

/** As far as whoever asks sees them. */
export const DeletionPreview = Type.Object({
  /** The contact and everybody below it. */
  people: Type.Integer(),
  /** Of them, those who were let in, by a login or a grant, whether or not they have come yet. */
  letIn: Type.Integer(),
  /** What they see now, and will not see any more. */
  ...AccessChanges,
  may: Type.Object({ restore: Type.Boolean() }),
});
export type DeletionPreview = Static<typeof DeletionPreview>;

/** Nothing is saved. */
export const previewDeletion = operation({
  id: 'previewDeletion',
  method: 'POST',
  url: '/api/people/:personId/deletion-preview',
  caller: 'person',
  shows: ['projects'],
  summary: 'Whom deleting a contact would take',
  params: PersonParams,
  response: { 200: DeletionPreview },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/**
 * By those who add and change contacts. Everybody below the contact goes with it; sessions, keys and links end at once.
 * Projects, tasks and comments stay, and name them still. The address is free: somebody else may be given access with it.
 */
export const deletePerson = operation({
  id: 'deletePerson',
  method: 'PUT',
  url: '/api/people/:personId/deletion',
  caller: 'person',
  summary: 'Delete a contact with everybody below it',
  params: PersonParams,
  response: { 200: Deletion },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** Newest first. Employees who may delete contacts. */
export const listDeletions = operation({
  id: 'listDeletions',
  method: 'GET',
  url: '/api/deletions',
  caller: 'person',
  shows: ['deletions'],
  summary: 'The bin of contacts',
  query: Type.Object(pageQuery, { additionalProperties: false }),
  response: { 200: page(Deletion) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'cursor-unknown'],
});

/**
 * Brings back exactly those whom this deletion took, with their level of access, roles and grants; grants that have ended
 * stay ended, sessions and links stay void. Where somebody comes in again by it, only by those who may grant access.
 */
export const restorePeople = operation({
  id: 'restorePeople',
  method: 'DELETE',
  url: '/api/deletions/:deletionId',
  caller: 'person',
  summary: 'Restore deleted contacts',
  params: Type.Object({ deletionId: Id }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'parent-deleted', 'email-taken'],
});
