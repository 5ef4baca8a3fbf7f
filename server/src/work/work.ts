import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { problem } from '../problem.ts';

/** Who came in, as `access.enter` answers. The sizes tell a list which shape to take; they decide nothing. */
export type Entered = {
  workspaceId: string;
  personId: string;
  tokenId: string;
  side: 'team' | 'outside';
  kind: 'administrator' | 'manager' | 'member' | 'company' | 'individual';
  tokenKind: 'session' | 'api_key' | 'activation' | 'password_reset' | 'first_password' | 'second_factor' | 'viewing';
  /** Somebody of the team looks through the eyes of this person: everything is read, nothing written, nothing kept. */
  viewing: { by: string; until: string; supposed: boolean } | null;
  /** In how many projects, and in how many single tasks, tasks can be seen. Team: beyond what all of the team sees. */
  projects: number;
  tasks: number;
};

/** A transaction opened as somebody. Whatever is asked here is asked by them, and the database refuses what they may not. */
export type Work = {
  db: Kysely<DB>;
  reader: Entered;
  /** What the reader may reach, found anew: needed after a change of their own rights in the same transaction. */
  refresh(): Promise<void>;
};

/**
 * Asked before a change, and again where a change met no row: somebody was faster.
 *
 * @throws edited-meanwhile where another version was read than there is now
 */
export function demandVersion(version: number, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== version) {
    throw problem('edited-meanwhile', 'Read it again, and repeat your change on what is there now.');
  }
}

type Counted = { numUpdatedRows?: bigint; numDeletedRows?: bigint };

/**
 * A write that is refused by a policy changes no row and says nothing. Whoever
 * was shown the row a moment ago must hear it.
 *
 * @throws forbidden
 */
export function exactlyOne(result: Counted): void {
  const count = result.numUpdatedRows ?? result.numDeletedRows ?? 0n;
  if (count === 0n) throw problem('forbidden', 'Ask an administrator or the manager of the project.');
  if (count > 1n) throw new Error(`A write meant for one row changed ${count}`);
}

/** Whole lists are set one after the other: two at once would each add to what the other has written. */
export async function oneAtATime({ db }: Work, thing: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${thing}, 0))`.execute(db);
}
