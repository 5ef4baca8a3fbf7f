import { sql } from 'kysely';
import type { Work } from './work.ts';

/** What holds these people back: their own pause, or else the nearest of a contact above them. */
export async function pausesOf({ db, reader }: Work, ids: string[]) {
  const rows = await db
    .selectFrom('lineage as l')
    .innerJoin('pauses as z', (on) => on.onRef('z.workspaceId', '=', 'l.workspaceId').onRef('z.personId', '=', 'l.ancestorId'))
    .where('l.workspaceId', '=', reader.workspaceId)
    .where('l.personId', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['l.personId', 'z.personId as ofId', 'z.name', 'z.authorId', 'z.authorName', 'z.createdAt', 'z.note'])
    .orderBy('l.depth', 'desc')
    .execute();
  return new Map(
    rows.map(({ personId, ofId, name, authorId, authorName, createdAt, note }) => [
      personId,
      { of: { id: ofId, name }, by: { id: authorId, name: authorName }, at: createdAt, note },
    ]),
  );
}

export type ShownPause = Awaited<ReturnType<typeof pausesOf>> extends Map<string, infer Pause> ? Pause : never;
