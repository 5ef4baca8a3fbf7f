import { Type } from 'typebox';
import { Id, Name, orNull } from './shapes.ts';

/** A person, or a company others belong to. */
export const ContactKind = Type.Union([Type.Literal('company'), Type.Literal('individual')]);

/** For whom, and of what. Of many the first are named; the numbers count all. */
const Told = Type.Object({
  projects: Type.Array(Name),
  projectCount: Type.Integer(),
  taskCount: Type.Integer(),
  /** Of what you read yourself; the most, where they differ. */
  commentCount: Type.Integer(),
  /** As of the comments. */
  documentCount: Type.Integer(),
  /** Of what is said in these projects all but private comments, or what was released; the most, where they differ. */
  reads: orNull(Type.Union([Type.Literal('released'), Type.Literal('all')])),
  /** Does it change what is read in projects that are seen before and after? */
  readsElsewhere: Type.Boolean(),
  /** Of their documents, those to come as well: all, or what was released; the most, where they differ. */
  documents: orNull(Type.Union([Type.Literal('released'), Type.Literal('all')])),
  /** Does it change what is seen of the documents in projects that are seen before and after? */
  documentsElsewhere: Type.Boolean(),
});

/** People for whom a change of access changes the same. */
const AccessChange = Type.Object({
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), kind: ContactKind })),
  peopleCount: Type.Integer(),
  /** False for those who could not come in at present: it counts from when they can. */
  canSignIn: Type.Boolean(),
  opened: Told,
  closed: Told,
});

/** What a change opens and closes, said before it is made (B4). */
export const AccessChanges = {
  /** For how many people from outside it changes something. */
  affectedCount: Type.Integer(),
  /** Those who can sign in first, then the largest groups; at most twenty. */
  changes: Type.Array(AccessChange),
};
