import type { FieldOf, FilledField } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Work } from './work.ts';

/** The table of values of each thing, and what names the thing there. */
export const tables = {
  contacts: { values: 'contact_values', thing: 'person_id' },
  projects: { values: 'project_values', thing: 'project_id' },
  tasks: { values: 'task_values', thing: 'task_id' },
} as const satisfies Record<FieldOf, { values: string; thing: string }>;

/** Of a thing, as columns of the row that is asked: what names it, and where it is. */
export type Thing = { id: RawBuilder<unknown>; place: RawBuilder<unknown>; task: RawBuilder<unknown>; private: RawBuilder<unknown> };

const change: Record<FieldOf, RawBuilder<unknown>> = {
  contacts: sql`'contacts'`,
  projects: sql`'frame'`,
  tasks: sql`'tasks'`,
};

/**
 * The fields of a thing with what stands in them, as an array in JSON: all that this reader knows or, for a list, what
 * stands in those that are shown there. Nobody from outside has a word for what is financial, so it is not asked for them.
 */
export function fieldsOf({ reader }: Work, of: FieldOf, thing: Thing, { listed = false } = {}) {
  const toTeam = reader.side === 'team';
  const { values, thing: its } = tables[of];
  const may = (verb: string, kind: RawBuilder<unknown>) =>
    sql`access.may(${sql.lit(verb)}, ${kind}, ${thing.place}, ${thing.task}, ${thing.private})`;
  const on = (table: string) =>
    sql`${sql.table(table)} v where v.workspace_id = f.workspace_id and v.field_id = f.field_id and v.${sql.ref(its)} = ${thing.id}`;
  const found = sql`select v.version, ${heldIn('plain')} as value from ${on(values)}`;
  const money = sql` union all select v.version, ${heldIn('financial')} from ${on('financial_values')}`;
  return sql<FilledField[]>`coalesce((
    select json_agg(json_build_object(${described(toTeam)}, 'value', held.value, 'version', coalesce(held.version, 0), 'mayChange',
      ${toTeam ? sql`${may('change', change[of])} and not f.financial or f.financial and ${may('change', sql`'money'`)}` : sql`false`}) order by f.position, f.field_id)
    from fields f
    left join lateral (${found}${toTeam ? money : sql``}) held on true
    where f.workspace_id = ${reader.workspaceId} and f.of = ${of}
      ${toTeam ? sql`and (not f.financial or ${may('see', sql`'money'`)})` : sql``}
      ${listed ? sql`and f.in_lists and held.value is not null` : sql``}), '[]')`;
}

/** What stands in the fields that lists show, of all the things with these ids at once: rows of `thing_id` and `fields`. */
export function listedFields({ reader }: Work, of: FieldOf, ids: RawBuilder<unknown>) {
  const toTeam = reader.side === 'team';
  const { values, thing } = tables[of];
  const found = (table: 'plain' | 'financial') => sql`
    select v.field_id, v.${sql.ref(thing)} as thing_id, ${heldIn(table)} as value from ${sql.table(table === 'plain' ? values : 'financial_values')} v
    where v.workspace_id = ${reader.workspaceId} and v.${sql.ref(thing)} = any (${ids})`;
  return sql`
    select held.thing_id, json_agg(json_build_object(${described(toTeam)}, 'value', held.value) order by f.position, f.field_id) as fields
    from (${found('plain')}${toTeam ? sql` union all ${found('financial')}` : sql``}) held
    join fields f on f.workspace_id = ${reader.workspaceId} and f.field_id = held.field_id and f.in_lists
    group by held.thing_id`;
}

const described = (toTeam: boolean) => sql`
  'id', f.field_id, 'name', f.name, 'kind', f.kind, 'financial', ${toTeam ? sql`f.financial` : sql`false`}, 'visibleOutside', f.visible_outside`;

const heldIn = (table: 'plain' | 'financial') => sql`case v.kind
  when 'text' then json_build_object('kind', v.kind, 'text', v.text)
  when 'number' then json_build_object('kind', v.kind, 'number', v.number)
  when 'date' then json_build_object('kind', v.kind, 'day', v.day)
  when 'choice' then json_build_object('kind', v.kind, 'choice', json_build_object('id', v.choice_id, 'name', v.choice_name))
  when 'person' then json_build_object('kind', v.kind, 'person', json_build_object('id', v.named_id, 'name', v.named_name))
  ${table === 'financial' ? sql`when 'money' then json_build_object('kind', v.kind, 'amount', v.amount, 'currency', v.currency)` : sql``} end`;
