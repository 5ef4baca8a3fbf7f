import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../work/work.ts';

/** What stands in the fields of the company, for all rows at once; an empty cell leaves what is there. */
export async function writeOwn(work: Work, importId: string): Promise<void> {
  await write(work, importId, sql`contact_values`, sql`(workspace_id, person_id, field_id)`);
  await write(work, importId, sql`financial_values`, sql`(workspace_id, task_id, project_id, person_id, field_id)`, true);
}

/** Named anew: a choice, or somebody, may have been renamed since the dry run, and a field may be gone. */
async function write({ db, reader }: Work, importId: string, table: RawBuilder<unknown>, key: RawBuilder<unknown>, financial = false) {
  const columns = [
    'text',
    'number',
    'day',
    'choice_id',
    'choice_name',
    'named_id',
    'named_side',
    'named_name',
    ...(financial ? ['amount', 'currency'] : []),
  ];
  const list = (of: string) => sql.join(columns.map((name) => sql.ref(`${of}.${name}`)));
  await sql`
    with said as materialized (
      select r.person_id, f.field_id, f.of, f.kind, f.class, o.text, o.number, o.day, o.choice_id, c.name as choice_name,
        o.named_id, p.side as named_side, p.name as named_name, o.amount, o.currency
      from import_rows r
      cross join lateral jsonb_to_recordset(r.own) as o (field_id uuid, kind text, text text, number numeric, day date, choice_id uuid,
        named_id uuid, amount bigint, currency text)
      join fields f on f.workspace_id = r.workspace_id and f.field_id = o.field_id
      left join field_choices c on c.workspace_id = r.workspace_id and c.choice_id = o.choice_id
      left join people p on p.workspace_id = r.workspace_id and p.person_id = o.named_id
      where r.workspace_id = ${reader.workspaceId} and r.import_id = ${importId} and r.outcome in ('new', 'updated')
        and f.financial = ${financial} and (o.named_id is null or p.person_id is not null)
    )
    insert into ${table} as v (workspace_id, person_id, field_id, of, kind, class, ${financial ? sql`value_id,` : sql``} ${sql.join(columns.map((name) => sql.ref(name)))})
    select ${reader.workspaceId}, said.person_id, said.field_id, said.of, said.kind, said.class, ${financial ? sql`gen_random_uuid(),` : sql``} ${list('said')}
    from said
    on conflict ${key} do update set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}
    where (${list('v')}) is distinct from (${list('excluded')})`.execute(db);
}
