import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

/** What a contact can be, from the least surprising on. The other profiles are what roles give. */
export const contactProfiles = ['collaborator', 'stakeholder', 'observer', 'released_only', 'open_book', 'mail_only'];

export async function profiles({ db }: Work) {
  const items = await db
    .selectFrom('profiles')
    .select(['profileId as id', 'key', 'name', 'sentence'])
    .where('side', '=', 'outside')
    .where('key', 'in', contactProfiles)
    .orderBy(sql`array_position(${contactProfiles}::text[], key)`)
    .execute();
  return { items, nextCursor: null };
}

/** Decides how far a contact sees in the projects of their tree. */
export const giveProfile = ({ db }: Work, personId: string, profileId: string) =>
  db.updateTable('externalAccesses').set({ profileId }).where('personId', '=', personId).executeTakeFirstOrThrow();

export const profileOf = async ({ db }: Work, personId: string) =>
  (await db.selectFrom('externalAccesses').where('personId', '=', personId).select('profileId').executeTakeFirst())?.profileId;
