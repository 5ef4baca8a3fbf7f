import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { hashOf, makeSecret } from '../access/secrets.ts';
import { newId } from '../work/id.ts';

const hours = 3_600_000;

/** How long each kind of mailed link lives, and the page it opens. */
const kinds = {
  activation: { lives: 7 * 24 * hours, page: 'activate' },
  password_reset: { lives: 2 * hours, page: 'reset-password' },
};

/** A new link for somebody; those of its kind that were sent before die. */
export async function makeLink(
  db: Kysely<DB>,
  ownUrl: string,
  kind: keyof typeof kinds,
  of: { workspaceId: string; personId: string; side: string },
) {
  await db
    .updateTable('tokens')
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where('workspaceId', '=', of.workspaceId)
    .where('personId', '=', of.personId)
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute();

  const secret = makeSecret('l');
  const until = new Date(Date.now() + kinds[kind].lives);
  await db
    .insertInto('tokens')
    .values({ ...of, tokenId: newId(), kind, hash: hashOf(secret), expiresAt: until })
    .execute();
  return { url: `${ownUrl}/${kinds[kind].page}/${secret}`, until };
}
