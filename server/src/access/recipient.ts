import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';

/**
 * Somebody who may still come in, at the moment a link is written or sent for
 * them. Held until the transaction ends: two links at once would both live.
 */
export async function holdRecipient(db: Kysely<DB>, workspaceId: string, personId: string) {
  return (
    db
      .selectFrom('credentials as c')
      .innerJoin('people as p', (on) => on.onRef('p.workspaceId', '=', 'c.workspaceId').onRef('p.personId', '=', 'c.personId'))
      .innerJoin('workspaces as w', 'w.workspaceId', 'c.workspaceId')
      .leftJoin('preferences as l', (on) => on.onRef('l.workspaceId', '=', 'c.workspaceId').onRef('l.personId', '=', 'c.personId'))
      // Who signs in with a user name may still have an address to be written to.
      .select(sql<string | null>`coalesce(c.email, p.email)`.as('email'))
      .select(['p.name', 'p.side', 'c.passwordSetAt', 'w.name as workspace', 'w.brandColour as colour', 'l.language', 'l.dateFormat'])
      .select((of) => of.fn.coalesce('l.timeZone', 'w.timeZone').as('timeZone'))
      .where('c.workspaceId', '=', workspaceId)
      .where('c.personId', '=', personId)
      .where(sql<boolean>`access.comes_in(c.workspace_id, c.person_id)`)
      .forUpdate('c')
      .executeTakeFirst()
  );
}

export type Recipient = NonNullable<Awaited<ReturnType<typeof holdRecipient>>>;
