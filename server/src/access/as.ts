import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { problem } from '../problem.ts';
import { isId } from '../work/cursor.ts';
import { refused } from '../work/refused.ts';
import type { Entered, Work } from '../work/work.ts';
import type { Pools } from './pools.ts';
import type { Reader } from './secrets.ts';
import type { SystemJob } from './system.ts';

/** The two ways to the database: as somebody, or as one of the jobs on the list. */
export type Access = {
  /**
   * One transaction, opened as this reader in one round trip.
   * @throws sign-in-needed where the secret no longer opens anything
   */
  as<T>(reader: Reader, work: (work: Work) => Promise<T>): Promise<T>;
  /** One transaction, opened as whoever began this import, with the rights they hold now. */
  asImporter<T>(it: { workspaceId: string; importId: string }, work: (work: Work) => Promise<T>): Promise<T>;
  asSystem<T>(job: SystemJob, work: (db: Kysely<DB>) => Promise<T>): Promise<T>;
};

export function openAccess(pools: Pools): Access {
  return {
    async as(reader, work) {
      if (!/^portico_(team|client|link)$/.test(reader.pool)) throw problem('sign-in-needed');
      return entering(pools[reader.pool], `access.enter('\\x${reader.hash.toString('hex')}')`, work);
    },
    async asImporter({ workspaceId, importId }, work) {
      if (!isId.test(workspaceId) || !isId.test(importId)) throw problem('not-found');
      return entering(pools.portico_team, `access.enter_import('${workspaceId}', '${importId}')`, work);
    },
    async asSystem(_job, work) {
      return transaction(pools.portico_system, async (db) => {
        await sql`begin`.execute(db);
        return work(db);
      });
    },
  };
}

function entering<T>(pool: Kysely<DB>, enter: string, work: (work: Work) => Promise<T>): Promise<T> {
  return transaction(pool, async (db, end) => {
    const come = async (begin: string) => {
      const { rows } = await sql.raw<{ entered: Entered }>(`${begin} select ${enter} as entered`).execute(db);
      return rows[0]!.entered;
    };
    const entered = await come('begin;');
    // What somebody supposes in order to look is taken back with the look.
    if (entered.viewing) end.with = 'rollback';
    return work({ db, reader: entered, refresh: async () => void (await come('')) });
  });
}

/** The work begins the transaction itself (with its first statement); here it ends, one way or the other. */
async function transaction<T>(pool: Kysely<DB>, work: (db: Kysely<DB>, end: { with: 'commit' | 'rollback' }) => Promise<T>): Promise<T> {
  return pool.connection().execute(async (db) => {
    const end = { with: 'commit' as 'commit' | 'rollback' };
    try {
      const result = await work(db, end);
      await sql.raw(end.with).execute(db);
      return result;
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => {});
      throw refused(error);
    }
  });
}
