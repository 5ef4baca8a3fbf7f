import { sql } from 'kysely';
import { problemOf } from '../problem.ts';
import type { Work } from './work.ts';

/** A day that is over in the company's own zone would end the grant before it began. */
export async function demandEndAhead({ db, reader }: Work, endsOn: string | null | undefined): Promise<void> {
  if (!endsOn) return;
  const { over } = await db
    .selectFrom('workspaces')
    .where('workspaceId', '=', reader.workspaceId)
    .select(sql<boolean>`(${endsOn}::date + 1)::timestamp at time zone time_zone <= now()`.as('over'))
    .executeTakeFirstOrThrow();
  if (over) throw problemOf('#/endsOn', 'end-has-passed', 'Choose today or a later day; to end it at once, switch it off.');
}
