import type { Work } from './work.ts';

/** The reader, as rows name who wrote them. */
export async function authorOf({ db, reader }: Work): Promise<{ authorId: string; authorName: string }> {
  const me = await db.selectFrom('people').where('personId', '=', reader.personId).select('name').executeTakeFirstOrThrow();
  return { authorId: reader.personId, authorName: me.name };
}
