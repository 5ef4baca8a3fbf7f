import { problem, problemOf } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** @throws login-name-outside (P8) */
export async function changeLoginName({ db, reader }: Work, loginName: string | null): Promise<void> {
  // From outside the column itself is closed, which would answer otherwise.
  if (reader.side === 'outside')
    throw problemOf('#/loginName', 'login-name-outside', 'Sign in with your e-mail address, or with the name you were given.');
  const changed = await db
    .updateTable('credentials')
    .set({ loginName: loginName?.toLowerCase() ?? null })
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw problem('not-found');
}
