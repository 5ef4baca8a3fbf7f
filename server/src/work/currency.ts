import type { Work } from './work.ts';

/** What amounts of the workspace are in unless something else is said: ISO 4217. */
export async function usualCurrency({ db, reader }: Work): Promise<string> {
  const { currency } = await db
    .selectFrom('workspaces')
    .where('workspaceId', '=', reader.workspaceId)
    .select('currency')
    .executeTakeFirstOrThrow();
  return currency;
}
