import type { DB } from '@portico/database/rows';
import type { Kysely } from 'kysely';

/**
 * Somebody who may still come in, at the moment a link is written or sent for
 * them. Held until the transaction ends: two links at once would both live.
 */
export async function holdRecipient(db: Kysely<DB>, workspaceId: string, personId: string) {
  return db
    .selectFrom('credentials as c')
    .innerJoin('people as p', (on) => on.onRef('p.workspaceId', '=', 'c.workspaceId').onRef('p.personId', '=', 'c.personId'))
    .innerJoin('workspaces as w', 'w.workspaceId', 'c.workspaceId')
    .leftJoin('externalAccesses as a', (on) => on.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.personId', '=', 'c.personId'))
    .select(['p.name', 'p.side', 'c.email', 'c.passwordSetAt', 'w.name as workspace', 'w.brandColour as colour'])
    .where('c.workspaceId', '=', workspaceId)
    .where('c.personId', '=', personId)
    .where('p.endedAt', 'is', null)
    .where((it) => it.or([it('p.side', '=', 'team'), it('a.level', '=', 'advanced')]))
    .forUpdate('c')
    .executeTakeFirst();
}

export type Recipient = NonNullable<Awaited<ReturnType<typeof holdRecipient>>>;
