import { type FieldKind, type ImportColumn, readAmount, readDecimal } from '@portico/contract';
import { sql } from 'kysely';
import { isInCalendar } from '../http/formats.ts';
import { usualCurrency } from '../work/currency.ts';
import type { Work } from '../work/work.ts';
import type { FileRecord } from './records.ts';

/** A value as `import_rows.own` keeps it until it is imported. */
type OwnValue = {
  field_id: string;
  kind: FieldKind;
  text?: string;
  number?: string;
  day?: string;
  choice_id?: string;
  named_id?: string;
  amount?: number;
  currency?: string;
};

type Field = { fieldId: string; name: string; kind: FieldKind; choices: { id: string; name: string }[] };

export type ReadOwn = (cells: string[]) => { own: OwnValue[]; faults: string[] };

/** The fields of contacts that this reader may fill: financial ones where they keep money. */
export async function ownFieldsOf({ db, reader }: Work): Promise<Field[]> {
  const { rows } = await sql<Field>`
    select f.field_id, f.name, f.kind,
      coalesce((select json_agg(json_build_object('id', c.choice_id, 'name', c.name)) from field_choices c
        where c.workspace_id = f.workspace_id and c.field_id = f.field_id and c.offered), '[]') as choices
    from fields f
    where f.workspace_id = ${reader.workspaceId} and f.of = 'contacts' and (not f.financial or access.everywhere('add', 'money'))`.execute(
    db,
  );
  return rows;
}

/** How the cells of these columns are read. People are looked for once, for all rows. */
export async function readerOfOwn(work: Work, columns: ImportColumn[], records: FileRecord[]): Promise<ReadOwn> {
  const own = columns.flatMap(({ field, header }, at) =>
    field === 'unknown' || field?.startsWith('field:') ? [{ field, header, at }] : [],
  );
  if (own.length === 0) return () => ({ own: [], faults: [] });
  const known = new Map((await ownFieldsOf(work)).map((field) => [`field:${field.fieldId}`, field]));
  const ofPeople = own.filter(({ field }) => known.get(field)?.kind === 'person').map(({ at }) => at);
  const people = await peopleNamed(work, new Set(records.flatMap(({ cells }) => ofPeople.map((at) => said(cells, at)))));

  const currency = await usualCurrency(work);

  return (cells) => {
    const read = own.flatMap(({ field, header, at }) => {
      const cell = said(cells, at);
      if (!cell) return [];
      const it = known.get(field);
      if (!it) return [`field-unknown:${header.slice(0, 100)}`];
      const value = valueIn(it, cell, { people, currency });
      return [value ? { field_id: it.fieldId, kind: it.kind, ...value } : `value-unfit:${it.kind}:${it.name}: ${cell.slice(0, 100)}`];
    });
    return {
      own: read.filter((one) => typeof one !== 'string'),
      faults: read.filter((one) => typeof one === 'string'),
    };
  };
}

const said = (cells: string[], at: number) => (cells[at] ?? '').replaceAll(/\s+/g, ' ').trim();

/** By name or address, as far as whoever imports sees them; of one name, none where there are several. */
async function peopleNamed({ db, reader }: Work, cells: Set<string>): Promise<Map<string, string | null>> {
  const wanted = [...cells].filter(Boolean).map((cell) => cell.toLowerCase());
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ called: string; personId: string | null }>`
    select called, case when count(*) = 1 then (array_agg(person_id))[1] end as person_id
    from (select lower(name) as called, person_id from people where workspace_id = ${reader.workspaceId} and lower(name) = any(${wanted})
          union select email, person_id from people where workspace_id = ${reader.workspaceId} and email = any(${wanted})) found
    group by called`.execute(db);
  return new Map(rows.map(({ called, personId }) => [called, personId]));
}

type Around = { people: Map<string, string | null>; currency: string };

function valueIn({ kind, choices }: Field, cell: string, { people, currency: usual }: Around): Partial<OwnValue> | null {
  const lower = cell.toLowerCase();
  switch (kind) {
    case 'text':
      return cell.length <= 500 ? { text: cell } : null;
    case 'number': {
      const number = readDecimal(cell, 'en');
      return number !== null && /^-?\d{1,12}(\.\d{1,6})?$/.test(number) ? { number } : null;
    }
    case 'date': {
      const day = dayOf(cell);
      return day ? { day } : null;
    }
    case 'choice': {
      const choice = choices.find(({ name }) => name.toLowerCase() === lower);
      return choice ? { choice_id: choice.id } : null;
    }
    case 'person': {
      const person = people.get(lower);
      return person ? { named_id: person } : null;
    }
    case 'money': {
      const currency = /\b[A-Z]{3}\b/.exec(cell)?.[0] ?? usual;
      const amount = currencies.has(currency) ? readAmount(cell, currency, 'en') : null;
      return amount !== null && Math.abs(amount) <= 10_000_000_000_000 ? { amount, currency } : null;
    }
  }
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** 2027-03-01, 1.3.2027 or 1/3/2027: the day before the month. */
function dayOf(cell: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? [];
  const [, first, second, last] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
  const written = year ? `${year}-${month}-${day}` : last ? `${last}-${second!.padStart(2, '0')}-${first!.padStart(2, '0')}` : '';
  return written && isInCalendar(written) ? written : null;
}
