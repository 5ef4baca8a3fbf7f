import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

export type Counts = { newCount: number; updatedCount: number; unchangedCount: number; refusedCount: number; loginCount: number };

/** What would become of each row, as things are now: `access.check_import`. */
export async function judge({ db }: Work, importId: string): Promise<Counts> {
  const { rows } = await sql<{ counts: Counts }>`select access.check_import(${importId}) as counts`.execute(db);
  return rows[0]!.counts;
}
