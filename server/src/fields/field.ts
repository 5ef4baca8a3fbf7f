import type { Field, FieldOf } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

type Row = Omit<Field, 'id' | 'may'> & { fieldId: string; change: boolean };

async function fields({ db, reader }: Work, { of, fieldId }: { of?: FieldOf | undefined; fieldId?: string }) {
  const { rows } = await sql<Row>`
    select f.field_id, f.of, f.name, f.kind, f.visible_outside, f.in_lists, f.version,
      ${reader.side === 'team' ? sql`f.financial` : sql`false as financial`},
      access.everywhere('change', 'settings') as change,
      coalesce((select json_agg(json_build_object('id', c.choice_id, 'name', c.name) order by c.position) from field_choices c
        where c.workspace_id = f.workspace_id and c.field_id = f.field_id and c.offered), '[]') as choices
    from fields f
    where f.workspace_id = ${reader.workspaceId} ${of ? sql`and f.of = ${of}` : sql``} ${fieldId ? sql`and f.field_id = ${fieldId}` : sql``}
    order by f.of, f.position, f.field_id`.execute(db);
  return rows.map(({ fieldId, change, ...row }): Field => ({ id: fieldId, ...row, may: { change } }));
}

export async function listFields(work: Work, of: FieldOf | undefined) {
  const {
    rows: [may],
  } = await sql<{ add: boolean }>`select access.everywhere('change', 'settings') as add`.execute(work.db);
  return { items: await fields(work, { of }), nextCursor: null, may: may! };
}

/** @throws not-found */
export async function loadField(work: Work, fieldId: string): Promise<Field> {
  const [field] = await fields(work, { fieldId });
  if (!field) throw problem('not-found');
  return field;
}
