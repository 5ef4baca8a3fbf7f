import { sql } from 'kysely';
import type { Work } from './work.ts';

/** Lets something be done, be looked at, and takes it back: what was written is not there afterwards, nor is a job of it. */
export async function takenBack<T>({ db }: Work, look: () => Promise<T>): Promise<T> {
  await sql`savepoint looking`.execute(db);
  try {
    return await look();
  } finally {
    await sql`rollback to savepoint looking`.execute(db);
  }
}
