import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Id, Moment, Nothing, orNull, page, pageQuery } from './shapes.ts';

/**
 * What a column of the file can be. `parent` names a contact, or the way to one: `Acme › Acme (France)`. `loginName` and `password`
 * belong together: an initial login (C2), given by those who may grant access. `virtual` contacts have none. `unknown` is headed like a custom field, and
 * there is none of that name: rows in which something stands below it are refused.
 */
export const ImportField = Type.Union([
  Type.Literal('name'),
  Type.Literal('email'),
  Type.Literal('phone'),
  Type.Literal('kind'),
  Type.Literal('parent'),
  Type.Literal('loginName'),
  Type.Literal('password'),
  Type.Literal('virtual'),
  Type.Literal('unknown'),
]);
export type ImportField = Static<typeof ImportField>;

/** A custom field of contacts, by its id. */
export const ImportOwnField = Type.Unsafe<`field:${string}`>(
  Type.String({ pattern: '^field:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }),
);

export const ImportEncoding = Type.Union([
  Type.Literal('utf-8'),
  Type.Literal('utf-16le'),
  Type.Literal('utf-16be'),
  Type.Literal('windows-1250'),
  Type.Literal('windows-1251'),
  Type.Literal('windows-1252'),
]);
export type ImportEncoding = Static<typeof ImportEncoding>;

export const ImportDelimiter = Type.Union([Type.Literal('semicolon'), Type.Literal('comma'), Type.Literal('tab')]);
export type ImportDelimiter = Static<typeof ImportDelimiter>;

export const ImportColumn = Type.Object({
  header: Type.String(),
  /** The first cells below it. */
  samples: Type.Array(Type.String()),
  /** Null: it is not imported. */
  field: orNull(Type.Union([ImportField, ImportOwnField])),
  /** It seems to hold passwords, or is said to: its cells are not shown, and it is nothing else. */
  secret: Type.Boolean(),
});
export type ImportColumn = Static<typeof ImportColumn>;

/** `good-rows`: what is refused is left out. `all-or-nothing`: one refused row, and nothing is imported. */
export const ImportMode = Type.Union([Type.Literal('good-rows'), Type.Literal('all-or-nothing')]);
export type ImportMode = Static<typeof ImportMode>;

export const ImportOutcome = Type.Union([Type.Literal('new'), Type.Literal('updated'), Type.Literal('unchanged'), Type.Literal('refused')]);
export type ImportOutcome = Static<typeof ImportOutcome>;

const counts = { new: Type.Integer(), updated: Type.Integer(), unchanged: Type.Integer(), refused: Type.Integer() };

export const ImportState = Type.Union([
  Type.Literal('uploaded'),
  Type.Literal('checked'),
  Type.Literal('waiting'),
  Type.Literal('running'),
  Type.Literal('done'),
  Type.Literal('failed'),
]);

export const Import = Type.Object({
  id: Id,
  fileName: Type.String(),
  /** In bytes. */
  size: Type.Integer(),
  encoding: ImportEncoding,
  delimiter: ImportDelimiter,
  columns: Type.Array(ImportColumn),
  /** `checked`: its dry run is there. `failed`: nothing of it was imported, and `failure` says why. */
  state: ImportState,
  mode: orNull(ImportMode),
  /** Of the dry run; once it is imported, of the import. */
  counts: Type.Object(counts),
  /** How many of the rows that are not refused give a login. */
  logins: Type.Integer(),
  /** While it is imported: what is being done, and how many rows that concerns are done of all. */
  progress: orNull(Type.Object({ phase: Type.String(), done: Type.Integer(), of: Type.Integer() })),
  failure: orNull(Type.String()),
  /** Until when it is kept if it is not imported; afterwards it is gone, and can be sent once more. */
  keptUntil: Moment,
  createdAt: Moment,
  finishedAt: orNull(Moment),
});
export type Import = Static<typeof Import>;

export const ImportRow = Type.Object({
  /** Of the file, as an editor counts them; of a row that goes over several, the first. */
  line: Type.Integer(),
  name: Type.String(),
  email: orNull(Type.String()),
  parent: orNull(Type.String()),
  outcome: ImportOutcome,
  /** How the contact that it updates was found. */
  matched: orNull(Type.Union([Type.Literal('email'), Type.Literal('name')])),
  /** The user name in the file; its password is nowhere to be read. */
  loginName: orNull(Type.String()),
  /** `given`: with the initial password. `kept`: the contact signs in by this name already, with a password that stays. */
  login: orNull(Type.Union([Type.Literal('given'), Type.Literal('kept')])),
  /** The contact, where there is one already. */
  personId: orNull(Id),
  /** Why it is refused. */
  reasons: Type.Array(Type.String()),
});
export type ImportRow = Static<typeof ImportRow>;

export const mostImportBytes = 20_000_000;
export const mostImportRows = 100_000;
/** Each costs a server a fiftieth of a second, and on purpose. */
export const mostImportLogins = 5_000;

const ImportParams = Type.Object({ importId: Id });

/** Encoding, delimiter and the meaning of the columns are guessed, and can be changed. Nothing is imported yet. */
export const addImport = operation({
  id: 'addImport',
  method: 'POST',
  url: '/api/imports',
  caller: 'person',
  summary: 'Upload a CSV file of contacts',
  description: 'The bytes of the file, at most 20 MB. It is read by whoever uploads it, and by nobody else; it is kept encrypted.',
  query: Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 250, pattern: '\\S' }) }, { additionalProperties: false }),
  body: Type.Unknown({ contentMediaType: 'application/octet-stream', maxLength: mostImportBytes }),
  response: { 201: Import },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'too-large', 'unsupported-media', 'file-unreadable'],
});

/** Newest first: one’s own. They are kept for 30 days; with a column of passwords, and not imported, for a day. */
export const listImports = operation({
  id: 'listImports',
  method: 'GET',
  url: '/api/imports',
  caller: 'person',
  summary: 'Your imports of contacts',
  query: Type.Object(pageQuery, { additionalProperties: false }),
  response: { 200: page(Import) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'cursor-unknown'],
});

export const getImport = operation({
  id: 'getImport',
  method: 'GET',
  url: '/api/imports/:importId',
  caller: 'person',
  summary: 'One of your imports',
  params: ImportParams,
  response: { 200: Import },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

/** The file is read anew; a dry run that was made before is void. */
export const changeImport = operation({
  id: 'changeImport',
  method: 'PATCH',
  url: '/api/imports/:importId',
  caller: 'person',
  summary: 'Say how a file is to be read',
  params: ImportParams,
  body: Type.Object(
    {
      encoding: Type.Optional(ImportEncoding),
      delimiter: Type.Optional(ImportDelimiter),
      /** A field for each column, in their order. Left out with another encoding or delimiter, they are guessed anew. */
      fields: Type.Optional(Type.Array(orNull(Type.Union([ImportField, ImportOwnField])), { maxItems: 200 })),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  response: { 200: Import },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'file-unreadable', 'import-begun'],
});

/** The dry run: what would become of each row. No contact is touched. */
export const checkImport = operation({
  id: 'checkImport',
  method: 'PUT',
  url: '/api/imports/:importId/check',
  caller: 'person',
  summary: 'Make the dry run of an import',
  params: ImportParams,
  response: { 200: Import },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'file-unreadable', 'import-begun'],
});

/** In the order of the file. */
export const listImportRows = operation({
  id: 'listImportRows',
  method: 'GET',
  url: '/api/imports/:importId/rows',
  caller: 'person',
  shows: ['people'],
  summary: 'What becomes of each row',
  params: ImportParams,
  query: Type.Object({ outcome: Type.Optional(ImportOutcome), ...pageQuery }, { additionalProperties: false }),
  response: { 200: page(ImportRow) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'cursor-unknown'],
});

/** Answers at once; `GET` of the import tells how far it is. Nobody who is imported is told. */
export const runImport = operation({
  id: 'runImport',
  method: 'PUT',
  url: '/api/imports/:importId/run',
  caller: 'person',
  summary: 'Import the rows',
  description: 'In one transaction, with your rights as they are then: either all that is told is imported, or nothing.',
  params: ImportParams,
  body: Type.Object({ mode: ImportMode }, { additionalProperties: false }),
  response: { 202: Import },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'import-begun', 'import-unchecked'],
});

/** As CSV: line, what happened, why, and whom it is about. What begins like a formula is escaped. */
export const getImportResult = operation({
  id: 'getImportResult',
  method: 'GET',
  url: '/api/imports/:importId/result',
  caller: 'person',
  shows: ['people'],
  summary: 'What became of each row, as a file',
  params: ImportParams,
  response: { 200: Type.Unknown({ contentMediaType: 'text/csv' }) },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'import-unchecked'],
});

/** The file and its rows; contacts that were imported from it stay. */
export const removeImport = operation({
  id: 'removeImport',
  method: 'DELETE',
  url: '/api/imports/:importId',
  caller: 'person',
  summary: 'Discard an import',
  params: ImportParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found', 'import-begun'],
});
