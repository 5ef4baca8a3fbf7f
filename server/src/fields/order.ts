import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Those that are named follow one another; others keep their places. */
export async function orderFields({ db, reader }: Work, fieldIds: string[]): Promise<null> {
  const known = await db
    .selectFrom('fields')
    .where('workspaceId', '=', reader.workspaceId)
    .where('fieldId', '=', sql<string>`any(${fieldIds}::uuid[])`)
    .select('fieldId')
    .execute();
  const ids = new Set(known.map(({ fieldId }) => fieldId));
  const missing = fieldIds.findIndex((id) => !ids.has(id));
  if (missing >= 0) throw problemOf(`#/fieldIds/${missing}`, 'not-found', 'Choose fields that you can see.');
  const { numAffectedRows } = await sql`
    update fields f set position = named.n
    from unnest(${fieldIds}::uuid[]) with ordinality named (id, n)
    where f.workspace_id = ${reader.workspaceId} and f.field_id = named.id`.execute(db);
  if (numAffectedRows !== BigInt(fieldIds.length)) throw problem('forbidden', 'Ask an administrator.');
  return null;
}
