import type { Operation } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { isNotGranted } from '../work/refused.ts';
import type { Work } from '../work/work.ts';
import { type Room, serve } from './route.ts';

/**
 * An operation about money. The database has no word of it for people from outside; what it refuses them, whatever they
 * ask, is answered like what is not there, and before anything else is looked at (D15).
 */
export function serveMoney<O extends Operation>(
  room: Room,
  operation: O & { caller: 'person' },
  verb: Parameters<typeof serve<O>>[2],
): void {
  serve(room, operation, async (work, call) => {
    await demandWord(work);
    return verb(work, call);
  });
}

async function demandWord({ db }: Work): Promise<void> {
  try {
    await sql`select from order_numbers limit 0`.execute(db);
  } catch (error) {
    throw isNotGranted(error) ? problem('not-found') : error;
  }
}
