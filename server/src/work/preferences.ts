import type { Preferences } from '@portico/contract';
import type { Work } from './work.ts';

/** Language, time zone and form of dates: one's own, or those of a contact, by whoever may change it. */
export async function keepPreferences(
  { db, reader }: Work,
  { personId, side }: { personId: string; side: string },
  { language, timeZone, dateFormat }: Preferences,
): Promise<void> {
  const said = { language, timeZone, dateFormat };
  await db
    .insertInto('preferences')
    .values({ workspaceId: reader.workspaceId, personId, side, ...said })
    .onConflict((on) => on.columns(['workspaceId', 'personId']).doUpdateSet(said))
    .execute();
}

type Columns = { language: string | null; timeZone: string | null; dateFormat: string | null };

/** Of a row that may not be there. */
export const preferencesOf = ({ language, timeZone, dateFormat }: Columns) => ({ language, timeZone, dateFormat }) as Preferences;
