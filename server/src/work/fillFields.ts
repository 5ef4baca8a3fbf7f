import type { FieldFilling, FieldOf, NewFieldValue } from '@portico/contract';
import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import { tables } from './fields.ts';
import { newId } from './id.ts';
import { loadPerson } from './person.ts';
import { exactlyOne, type Work } from './work.ts';

/** A contact, project or task, by the columns that are its address. */
type Address = { taskId?: string; projectId?: string; placeId?: string; personId?: string; private?: boolean; removed?: boolean };

type Columns = Record<'text' | 'number' | 'day' | 'choice_id' | 'choice_name' | 'named_id' | 'named_side' | 'named_name', unknown> & {
  amount?: number | null;
  currency?: string | null;
};

/** What is to stand in the fields of a thing that the reader can see. @throws not-found of a field, value-unfit, edited-meanwhile */
export async function fillFields(work: Work, of: FieldOf, address: Address, filling: FieldFilling | undefined): Promise<void> {
  if (!filling?.length) return;
  const known = await fieldsNamed(work, of, filling);
  for (const [n, { fieldId, value, version }] of filling.entries()) {
    const at = `#/fields/${n}`;
    const field = known.get(fieldId);
    if (!field) throw problemOf(`${at}/fieldId`, 'not-found', 'Choose a field that you can see.');
    if (value && value.kind !== field.kind) throw problemOf(`${at}/value`, 'value-unfit', `“${field.name}” takes ${takes[field.kind]}.`);
    const columns = value && (await columnsOf(work, { ...field, fieldId }, value, `${at}/value`));
    await fill(work, of, address, { ...field, fieldId }, columns, version);
  }
}

type Known = { name: string; kind: NewFieldValue['kind']; class: string };

const takes: Record<NewFieldValue['kind'], string> = {
  text: 'a text',
  number: 'a number',
  date: 'a day',
  choice: 'one of its choices',
  person: 'a person',
  money: 'an amount',
};

async function fieldsNamed({ db, reader }: Work, of: FieldOf, filling: FieldFilling) {
  // From outside nobody has a word for what a field is worth: whoever asks there is refused below, in words.
  const kept = reader.side === 'team' ? sql`class` : sql`'none'`;
  const { rows } = await sql<Known & { fieldId: string }>`
    select field_id, name, kind, ${kept} as class from fields
    where workspace_id = ${reader.workspaceId} and of = ${of} and field_id = any(${filling.map(({ fieldId }) => fieldId)}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.fieldId, row]));
}

async function columnsOf(work: Work, field: Known & { fieldId: string }, value: NewFieldValue, at: string): Promise<Columns> {
  const nothing = {
    text: null,
    number: null,
    day: null,
    choice_id: null,
    choice_name: null,
    named_id: null,
    named_side: null,
    named_name: null,
  };
  switch (value.kind) {
    case 'text':
      return { ...nothing, text: value.text.trim() };
    case 'number':
      return { ...nothing, number: value.number };
    case 'date':
      return { ...nothing, day: value.day };
    case 'choice': {
      const choice = await work.db
        .selectFrom('fieldChoices')
        .where('workspaceId', '=', work.reader.workspaceId)
        .where('fieldId', '=', field.fieldId)
        .where('choiceId', '=', value.choiceId)
        .where('offered', '=', true)
        .select('name')
        .executeTakeFirst();
      if (!choice) throw problemOf(`${at}/choiceId`, 'value-unfit', `Choose one of those that “${field.name}” offers.`);
      return { ...nothing, choice_id: value.choiceId, choice_name: choice.name };
    }
    case 'person': {
      const person = await loadPerson(work, value.personId, `${at}/personId`);
      if (person.side === 'outside' && ['frame', 'tasks'].includes(field.class))
        throw problemOf(`${at}/personId`, 'names-a-contact', 'Choose an employee: this field is visible outside.');
      return { ...nothing, named_id: person.personId, named_side: person.side, named_name: person.name };
    }
    case 'money':
      return { ...nothing, amount: value.amount, currency: value.currency };
  }
}

/** One field. Whoever was faster, or the policy, leaves no row to write. */
async function fill(
  { db, reader }: Work,
  of: FieldOf,
  address: Address,
  field: Known & { fieldId: string },
  columns: Columns | null,
  version: number | undefined,
): Promise<void> {
  const financial = field.class === 'money';
  const table = sql.table(financial ? 'financial_values' : tables[of].values);
  const thing = tables[of].thing;
  const id = { contacts: address.personId, projects: address.projectId, tasks: address.taskId }[of];
  const there = sql`where workspace_id = ${reader.workspaceId} and ${sql.ref(thing)} = ${id} and field_id = ${field.fieldId}`;
  const {
    rows: [before],
  } = await sql<{ version: number }>`select version from ${table} ${there}`.execute(db);
  if (version !== undefined && version !== (before?.version ?? 0)) throw elsewhere();
  const still = before ? sql` and version = ${before.version}` : sql``;

  if (before && columns) {
    const set = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`));
    const { numAffectedRows } = await sql`update ${table} set ${set} ${there}${still}`.execute(db);
    exactlyOne({ numUpdatedRows: numAffectedRows ?? 0n });
  } else if (before) {
    const { numAffectedRows } = await sql`delete from ${table} ${there}${still}`.execute(db);
    exactlyOne({ numDeletedRows: numAffectedRows ?? 0n });
  } else if (columns) {
    const row = {
      workspace_id: reader.workspaceId,
      ...placeOf(address, of, financial),
      field_id: field.fieldId,
      of,
      kind: field.kind,
      class: field.class,
      ...columns,
    };
    const { numAffectedRows } = await sql`
      insert into ${table} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}) values (${sql.join(Object.values(row))})
      on conflict do nothing`.execute(db);
    if (numAffectedRows === 0n) throw elsewhere();
  }
}

const elsewhere = () => problem('edited-meanwhile', 'Read it again, and repeat your change on what is there now.');

/** The address as a row of values carries it; a financial one says whatever it is of in the same columns. */
function placeOf({ taskId, projectId, placeId, personId, ...kept }: Address, of: FieldOf, financial: boolean): Record<string, unknown> {
  const valueId = financial && { value_id: newId() };
  if (of === 'contacts') return { ...valueId, person_id: personId };
  if (of === 'projects') return { ...valueId, project_id: projectId, private: kept.private, ...(financial && { place_id: projectId }) };
  return { ...valueId, task_id: taskId, place_id: placeId, private: kept.private, removed: kept.removed };
}
