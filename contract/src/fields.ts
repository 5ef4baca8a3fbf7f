import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Amount, Currency, CurrencyCode, Day, Id, Line, Name, Nothing, orNull, page } from './shapes.ts';

/** What a field is added to. */
export const FieldOf = Type.Union([Type.Literal('contacts'), Type.Literal('projects'), Type.Literal('tasks')]);
export type FieldOf = Static<typeof FieldOf>;

export const FieldKind = Type.Union([
  Type.Literal('text'),
  Type.Literal('number'),
  Type.Literal('date'),
  Type.Literal('choice'),
  Type.Literal('person'),
  Type.Literal('money'),
]);
export type FieldKind = Static<typeof FieldKind>;

/** A field of one's own on every contact, project or task. */
export const Field = Type.Object({
  id: Id,
  of: FieldOf,
  name: Type.String(),
  kind: FieldKind,
  /** For those alone who see the money of the place; a field of the kind `money` always is. */
  financial: Type.Boolean(),
  /** Read by whoever from outside sees the task or project. */
  visibleOutside: Type.Boolean(),
  inLists: Type.Boolean(),
  /** Of the kind `choice`, in order. */
  choices: Type.Array(Name),
  version: Type.Integer(),
  may: Type.Object({ change: Type.Boolean() }),
});
export type Field = Static<typeof Field>;

const Value = <S extends typeof held | typeof given>(of: S) =>
  Type.Union([
    Type.Object({ kind: Type.Literal('text'), text: of.text }, { additionalProperties: false }),
    Type.Object({ kind: Type.Literal('number'), number: of.number }, { additionalProperties: false }),
    Type.Object({ kind: Type.Literal('date'), day: Day }, { additionalProperties: false }),
  ]);

const held = { text: Type.String(), number: Type.Number() };
const given = {
  text: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  number: Type.Number({ minimum: -999_999_999_999, maximum: 999_999_999_999 }),
};

export const FieldValue = Type.Union([
  ...Value(held).anyOf,
  Type.Object({ kind: Type.Literal('choice'), choice: Name }),
  Type.Object({ kind: Type.Literal('person'), person: Name }),
  Type.Object({ kind: Type.Literal('money'), amount: Amount, currency: CurrencyCode }),
]);
export type FieldValue = Static<typeof FieldValue>;

/** A field with what stands in it on one contact, project or task. */
export const FilledField = Type.Object({
  id: Id,
  name: Type.String(),
  kind: FieldKind,
  financial: Type.Boolean(),
  visibleOutside: Type.Boolean(),
  value: orNull(FieldValue),
  /** Of the value: 0 where nothing stands there. */
  version: Type.Integer(),
  mayChange: Type.Boolean(),
});
export type FilledField = Static<typeof FilledField>;

/** The same in a list, where it is read only. */
export const ListedField = Type.Omit(FilledField, ['version', 'mayChange']);
export type ListedField = Static<typeof ListedField>;

export const NewFieldValue = Type.Union([
  ...Value(given).anyOf,
  Type.Object({ kind: Type.Literal('choice'), choiceId: Id }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('person'), personId: Id }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('money'), amount: Amount, currency: Currency }, { additionalProperties: false }),
]);
export type NewFieldValue = Static<typeof NewFieldValue>;

/**
 * What is to stand in some fields; `null` empties one, and a field that is left out stays. With `version`, as it was read,
 * it is refused where somebody was faster.
 */
export const FieldFilling = Type.Array(
  Type.Object(
    { fieldId: Id, value: orNull(NewFieldValue), version: Type.Optional(Type.Integer({ minimum: 0 })) },
    { additionalProperties: false },
  ),
  { maxItems: 100 },
);
export type FieldFilling = Static<typeof FieldFilling>;

/** Narrows a list to what stands in a field. A field that cannot be seen holds nothing, like one that is not there. */
export const fieldFilter = Type.Array(Type.String({ minLength: 38, maxLength: 240, pattern: '^[0-9a-f-]{36}:' }), {
  maxItems: 5,
  description:
    'The id of a field, a colon, and: the id of a choice or person; a day, or `2027-01-01..2027-01-31`; a number or `10..20`; an ' +
    'amount in the smallest unit of its currency, `1250 EUR` or `1000..2000 EUR`; or how a text begins. All of several have to hold',
});

/** In order. From outside, those that are visible there. */
export const listFields = operation({
  id: 'listFields',
  method: 'GET',
  url: '/api/fields',
  caller: 'person',
  shows: ['fields'],
  summary: 'The custom fields',
  query: Type.Object({ of: Type.Optional(FieldOf) }, { additionalProperties: false }),
  response: { 200: Type.Object({ ...page(Field).properties, may: Type.Object({ add: Type.Boolean() }) }) },
  problems: ['sign-in-needed', 'invalid'],
});

export const NewField = Type.Object(
  {
    of: FieldOf,
    name: Line,
    kind: FieldKind,
    financial: Type.Optional(Type.Boolean()),
    visibleOutside: Type.Optional(Type.Boolean()),
    inLists: Type.Optional(Type.Boolean()),
    choices: Type.Optional(Type.Array(Line, { maxItems: 100 })),
  },
  { additionalProperties: false },
);
export type NewField = Static<typeof NewField>;

/** Only administrators. What it is added to, its kind, and whether it is financial stay as they are from then on. */
export const addField = operation({
  id: 'addField',
  method: 'POST',
  url: '/api/fields',
  caller: 'person',
  summary: 'Add a custom field',
  body: NewField,
  response: { 201: Field },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'field-name-taken', 'field-stays-inside', 'choices-needed', 'choice-twice'],
});

export const FieldChange = Type.Partial(
  Type.Object({
    name: Line,
    visibleOutside: Type.Boolean(),
    inLists: Type.Boolean(),
    /** All of them, in order. One that keeps its `id` is renamed; one that is left out is no longer offered, and stays where it was chosen. */
    choices: Type.Array(Type.Object({ id: Type.Optional(Id), name: Line }, { additionalProperties: false }), { maxItems: 100 }),
  }),
  { additionalProperties: false, minProperties: 1 },
);
export type FieldChange = Static<typeof FieldChange>;

const FieldParams = Type.Object({ fieldId: Id });

/** What is no longer visible outside is gone there at once, from the history too. */
export const changeField = operation({
  id: 'changeField',
  method: 'PATCH',
  url: '/api/fields/:fieldId',
  caller: 'person',
  summary: 'Change a custom field',
  params: FieldParams,
  body: FieldChange,
  response: { 200: Field },
  problems: [
    'sign-in-needed',
    'invalid',
    'forbidden',
    'not-found',
    'field-name-taken',
    'field-stays-inside',
    'names-a-contact',
    'choices-needed',
    'choice-twice',
    'edited-meanwhile',
  ],
});

/** With everything that stands in it. */
export const removeField = operation({
  id: 'removeField',
  method: 'DELETE',
  url: '/api/fields/:fieldId',
  caller: 'person',
  summary: 'Remove a custom field',
  params: FieldParams,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});

export const orderFields = operation({
  id: 'orderFields',
  method: 'PUT',
  url: '/api/fields/order',
  caller: 'person',
  summary: 'Put custom fields into another order',
  body: Type.Object({ fieldIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) }, { additionalProperties: false }),
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'forbidden', 'not-found'],
});
