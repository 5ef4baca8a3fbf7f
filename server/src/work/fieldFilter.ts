import type { FieldOf } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import { isInCalendar } from '../http/formats.ts';
import { isId } from './cursor.ts';
import { tables } from './fields.ts';
import type { Work } from './work.ts';

/**
 * A list narrowed to what stands in custom fields, as conditions on the id of the thing. How a value is written says in
 * which columns it is looked for, each by its index; the rule alone decides what is found there, so that a field which
 * is hidden, financial or not there at all is told apart by nothing.
 */
export function inFields({ reader }: Work, of: FieldOf, id: RawBuilder<unknown>, filters: string[] = []): RawBuilder<boolean>[] {
  const { values, thing } = tables[of];
  return filters.map((filter) => {
    const [fieldId, wanted] = [filter.slice(0, 36), filter.slice(37).trim()];
    // From outside nobody has a word for the cards of contacts.
    if (!isId.test(fieldId) || !wanted || (of === 'contacts' && reader.side === 'outside')) return sql<boolean>`false`;
    const found = (table: string, condition: RawBuilder<unknown>) => sql`
      select v.${sql.ref(thing)} from ${sql.table(table)} v
      where v.workspace_id = ${reader.workspaceId} and v.field_id = ${fieldId} and ${condition}`;
    const everywhere = placesOf(wanted).flatMap(({ amount, condition }) => [
      ...(amount ? [] : [found(values, condition)]),
      ...(reader.side === 'team' ? [found('financial_values', condition)] : []),
    ]);
    return sql<boolean>`${id} = any (array(${sql.join(everywhere, sql` union all `)}))`;
  });
}

type Place = { condition: RawBuilder<unknown>; amount?: true };

function placesOf(wanted: string): Place[] {
  const places: Place[] = [{ condition: sql`lower(v.text) collate "C" between lower(${wanted}) and lower(${wanted}) || chr(1114111)` }];
  if (isId.test(wanted)) places.push({ condition: sql`v.choice_id = ${wanted}` }, { condition: sql`v.named_id = ${wanted}` });
  const [from, to = from] = wanted.split('..') as [string, string?];
  if ([from, to].every(isDayOrOpen)) places.push({ condition: between(sql`v.day`, from, to, sql`date`) });
  if ([from, to].every(isNumberOrOpen)) places.push({ condition: between(sql`v.number`, from, to, sql`numeric`) });
  const [, amounts = '', currency] = /^(\S+) ([A-Z]{3})$/.exec(wanted) ?? [];
  const [least, most = least] = amounts.split('..') as [string, string?];
  if (currency && [least, most].every(isNumberOrOpen))
    places.push({ condition: sql`v.currency = ${currency} and ${between(sql`v.amount`, least, most, sql`numeric`)}`, amount: true });
  return places;
}

const isDayOrOpen = (text: string | undefined) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text!) && isInCalendar(text!));
const isNumberOrOpen = (text: string | undefined) => text === '' || /^-?\d{1,15}(\.\d{1,6})?$/.test(text!);

function between(column: RawBuilder<unknown>, from: string, to: string, type: RawBuilder<unknown>) {
  const ends = [sql`${column} is not null`];
  if (from) ends.push(sql`${column} >= ${from}::${type}`);
  if (to) ends.push(sql`${column} <= ${to}::${type}`);
  return sql.join(ends, sql` and `);
}
