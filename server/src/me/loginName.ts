import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** @throws login-name-outside by the key `login_names_are_for_employees` */
export async function changeLoginName({ db, reader }: Work, loginName: string | null): Promise<void> {
  const changed = await db
    .updateTable('credentials')
    .set({ loginName: loginName?.toLowerCase() ?? null })
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw problem('not-found');
}
