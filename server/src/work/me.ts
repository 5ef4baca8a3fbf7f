import type { Work } from './work.ts';

/** Oneself, as one is named in what one writes. */
export const loadMe = ({ db, reader }: Work) =>
  db
    .selectFrom('people')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .select(['personId', 'name'])
    .executeTakeFirstOrThrow();
