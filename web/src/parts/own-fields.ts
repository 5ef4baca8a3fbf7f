import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Field, FieldFilling, FieldOf, FilledField } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useAmounts } from './amounts.ts';

const none: Field[] = [];

/** The fields that the company added to a kind of thing, as far as one knows them. */
export function useFields(of: FieldOf): Field[] {
  return api.useQuery('get', '/api/fields', { params: { query: { of } } }, { staleTime: 60_000 }).data?.items ?? none;
}

/** Of these, the ones that can say anything to oneself: amounts say nothing to those who see no money. */
export function useReadableFields(of: FieldOf): Field[] {
  const { may } = useMe();
  return useFields(of).filter(({ financial }) => !financial || may.seeMoney === true);
}

/** Those that stand in lists. */
export const useListedFields = (of: FieldOf): Field[] => useReadableFields(of).filter(({ inLists }) => inLists);

/** The fields, empty, for a thing that is being added. Amounts are for those who see money. */
export function useEmptyFields(of: FieldOf): FilledField[] {
  const { may } = useMe();
  return useFields(of).map(({ id, name, kind, financial, visibleOutside }) => ({
    id,
    name,
    kind,
    financial,
    visibleOutside,
    value: null,
    version: 0,
    mayChange: !financial || may.seeMoney === true,
  }));
}

/** What is typed into a field, or chosen in it: a day, and the id of a choice or person, as they are. */
export type Draft = { typed: string; currency?: string };
export type Drafts = Record<string, Draft>;

/** Between what stands in a field and what is typed into it. */
export function useDrafts() {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const usual = useMe().workspace.currency;

  const draftOf = ({ value, kind }: FilledField): Draft => {
    switch (value?.kind) {
      case 'text':
        return { typed: value.text };
      case 'number':
        return { typed: amounts.writeNumber(String(value.number)) };
      case 'date':
        return { typed: value.day };
      case 'choice':
        return { typed: value.choice.id };
      case 'person':
        return { typed: value.person.id };
      case 'money':
        return { typed: amounts.type(value.amount, value.currency), currency: value.currency };
      default:
        return kind === 'money' && usual ? { typed: '', currency: usual } : { typed: '' };
    }
  };

  /** @returns `undefined` where what was typed is none of its kind */
  const read = (kind: FilledField['kind'], { typed, currency = usual }: Draft): FieldFilling[number]['value'] | undefined => {
    const text = typed.trim();
    if (!text) return null;
    switch (kind) {
      case 'text':
        return { kind, text };
      case 'number': {
        const number = amounts.readNumber(text);
        return number === null ? undefined : { kind, number: Number(number) };
      }
      case 'date':
        return { kind, day: text };
      case 'choice':
        return { kind, choiceId: text };
      case 'person':
        return { kind, personId: text };
      case 'money': {
        if (!currency) return undefined;
        const amount = amounts.read(text, currency);
        return amount === null ? undefined : { kind, amount, currency };
      }
    }
  };

  const differs = (field: FilledField, draft: Draft) => {
    const was = draftOf(field);
    return was.typed !== draft.typed.trim() || (draft.typed.trim() !== '' && was.currency !== draft.currency);
  };

  /** What differs from what stands there, to be sent; and the names of those that cannot be. */
  const filling = (fields: FilledField[], drafts: Drafts): { fields: FieldFilling; unread: FilledField[] } => {
    const changed = fields.filter((field) => field.mayChange && drafts[field.id] && differs(field, drafts[field.id]!));
    const sent = changed.map((field) => ({ field, value: read(field.kind, drafts[field.id]!) }));
    return {
      fields: sent.flatMap(({ field, value }) => (value === undefined ? [] : [{ fieldId: field.id, value, version: field.version }])),
      unread: sent.flatMap(({ field, value }) => (value === undefined ? [field] : [])),
    };
  };

  /** The same for a form: nothing where something cannot be sent, which is then said. */
  const filled = (fields: FilledField[], drafts: Drafts, refuse: (why: string) => void): FieldFilling | null => {
    const { fields: sent, unread } = filling(fields, drafts);
    const [first] = unread;
    if (first) refuse(t(`fields.unread.${first.kind as 'number' | 'money'}`, { name: first.name }));
    return first ? null : sent;
  };

  return {
    draftOf,
    filling,
    filled,
    draftsOf: (fields: FilledField[]): Drafts => Object.fromEntries(fields.map((it) => [it.id, draftOf(it)])),
  };
}
