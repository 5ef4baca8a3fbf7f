import { type Static, Type } from 'typebox';
import { ReleasePreview } from './comments.ts';
import { operation } from './operation.ts';
import { Id, Moment, Name, Nothing, orNull, page, pageQuery, Side } from './shapes.ts';
import { mostDocumentBytes } from './sizes.ts';

/** documents = for whoever may read all documents here; documents_released = released to people from outside (D5, D6). */
export const DocumentClass = Type.Union([Type.Literal('documents'), Type.Literal('documents_released')]);
export type DocumentClass = Static<typeof DocumentClass>;

/** A file of a project, or of one of its tasks. */
export const Document = Type.Object({
  id: Id,
  name: Type.String(),
  /** In bytes. */
  size: Type.Integer(),
  /** What its first bytes say it is; `application/octet-stream` where they do not say. */
  type: Type.String(),
  class: DocumentClass,
  author: Name,
  authorSide: Side,
  createdAt: Moment,
  /** `null` where it hangs on a task without a project, and where you do not see the project. */
  project: orNull(Name),
  /** The task it hangs on; `null` where it belongs to the project itself. */
  task: orNull(Type.Object({ id: Id, title: Type.String() })),
  may: Type.Object({ release: Type.Boolean(), remove: Type.Boolean() }),
});
export type Document = Static<typeof Document>;

/** Newest first. Of a `project`: with those of all its tasks, as far as you see them. */
export const listDocuments = operation({
  id: 'listDocuments',
  method: 'GET',
  url: '/api/documents',
  caller: 'person',
  shows: ['documents'],
  summary: 'Documents you can see',
  query: Type.Object({ task: Type.Optional(Id), project: Type.Optional(Id), ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(Document) },
  problems: ['sign-in-needed', 'invalid', 'cursor-unknown'],
});

const DocumentParams = Type.Object({ documentId: Id });

export const getDocument = operation({
  id: 'getDocument',
  method: 'GET',
  url: '/api/documents/:documentId',
  caller: 'person',
  shows: ['documents'],
  summary: 'One document, without its bytes',
  params: DocumentParams,
  response: { 200: Document },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

/**
 * Always as an attachment, never to be shown by a browser in place. Whoever loses their access while it is read is sent
 * no more of it: the connection ends before the last byte.
 */
export const getDocumentContent = operation({
  id: 'getDocumentContent',
  method: 'GET',
  url: '/api/documents/:documentId/content',
  caller: 'person',
  shows: ['documents'],
  summary: 'The bytes of a document',
  params: DocumentParams,
  response: { 200: Type.Unknown({ contentMediaType: 'application/octet-stream' }) },
  problems: ['sign-in-needed', 'not-found', 'invalid'],
});

// Neither what is no letter, nor a slash, nor what turns the direction of writing: "gepj.exe" must not read as "exe.jpeg".
const noName = '/\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069';
// Some of it can be seen.
const unseen = '\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

export const DocumentName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: `^[^${noName}]*[^${noName}${unseen}][^${noName}]*$`,
});

/**
 * Takes the bytes of the file as they are. Exactly one of `task` and `project`. Whether
 * you may is asked before the first byte is read, and once more when the last one is there.
 */
export const addDocument = operation({
  id: 'addDocument',
  method: 'POST',
  url: '/api/documents',
  caller: 'person',
  streamed: true,
  summary: 'Upload a document to a task or a project',
  query: Type.Object({ task: Type.Optional(Id), project: Type.Optional(Id), name: DocumentName }, { additionalProperties: false }),
  body: Type.Unknown({ contentMediaType: 'application/octet-stream', maxLength: mostDocumentBytes }),
  response: { 201: Document },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'too-large', 'file-empty', 'file-refused', 'too-many-uploads'],
});

/** By whoever may, and one's own as long as one may upload here. Its bytes are gone for good. */
export const removeDocument = operation({
  id: 'removeDocument',
  method: 'DELETE',
  url: '/api/documents/:documentId',
  caller: 'person',
  summary: 'Remove a document',
  params: DocumentParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** As with a comment (D6): whoever from outside sees what is released here sees it. */
export const releaseDocument = operation({
  id: 'releaseDocument',
  method: 'PUT',
  url: '/api/documents/:documentId/release',
  caller: 'person',
  summary: 'Release a document to people from outside',
  params: DocumentParams,
  response: { 200: Document },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

export const endDocumentRelease = operation({
  id: 'endDocumentRelease',
  method: 'DELETE',
  url: '/api/documents/:documentId/release',
  caller: 'person',
  summary: 'Take the release of a document back',
  params: DocumentParams,
  response: { 200: Document },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});

/** Nothing is saved. It is refused as the release would be. */
export const previewDocumentRelease = operation({
  id: 'previewDocumentRelease',
  method: 'POST',
  url: '/api/documents/:documentId/release-preview',
  caller: 'person',
  shows: ['documents', 'people'],
  summary: 'To whom a release would open a document, or whom its end would close it to',
  params: DocumentParams,
  body: Type.Object({ released: Type.Boolean() }, { additionalProperties: false }),
  response: { 200: ReleasePreview },
  problems: ['sign-in-needed', 'forbidden', 'not-found', 'invalid'],
});
