import type { Welcome } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';
import { welcomeIn } from './words.ts';

export async function getWelcome({ db, reader }: Work): Promise<Welcome> {
  const { name, welcome, welcomeVideo, welcomeChangedAt, language, read } = await db
    .selectFrom('workspaces as w')
    .leftJoin('preferences as l', (join) => join.onRef('l.workspaceId', '=', 'w.workspaceId').on('l.personId', '=', reader.personId))
    .where('w.workspaceId', '=', reader.workspaceId)
    .select(['w.name', 'w.welcome', 'w.welcomeVideo', 'w.welcomeChangedAt', 'l.language'])
    .select(sql<boolean>`coalesce(l.welcomed_at >= w.welcome_changed_at, false)`.as('read'))
    .executeTakeFirstOrThrow();
  return { from: name, text: welcome ?? welcomeIn(language)(name), video: welcomeVideo, at: welcomeChangedAt.toISOString(), read };
}

export async function readWelcome({ db, reader }: Work): Promise<null> {
  const { workspaceId, personId, side } = reader;
  await db
    .insertInto('preferences')
    .values({ workspaceId, personId, side, welcomedAt: sql`now()` })
    .onConflict((on) => on.columns(['workspaceId', 'personId']).doUpdateSet({ welcomedAt: sql`now()` }))
    .execute();
  return null;
}
