import type { FilledField } from '@portico/contract';
import { sql } from 'kysely';
import { fieldsOf, type Thing } from '../work/fields.ts';
import type { Work } from '../work/work.ts';

const thing: Thing = { id: sql`who.person_id`, place: sql`null`, task: sql`null`, private: sql`false` };

/** The fields of these contacts, in one question. */
export async function fieldsOn(work: Work, ids: string[], listed: boolean): Promise<Map<string, FilledField[]>> {
  const { rows } = await sql<{ personId: string; fields: FilledField[] }>`
    select who.person_id, ${fieldsOf(work, 'contacts', thing, { listed })} as fields
    from unnest(${ids}::uuid[]) who (person_id)`.execute(work.db);
  return new Map(rows.map(({ personId, fields }) => [personId, fields]));
}
