import { useTranslation } from 'react-i18next';
import { mostUnitPrice } from '../../../contract/src/amounts.ts';
import type { OpenOrder } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { useJudgedAmount } from '../parts/judged-amount.ts';

/** A line as it is typed. */
export type TypedLine = { id?: string; text: string; quantity: string; price: string; tax: string };
export type Cell = 'text' | 'quantity' | 'price' | 'tax';

/** A draft as it is typed. */
export type Values = {
  title: string;
  day: string | null;
  due: string | null;
  currency: string;
  sender: string;
  billedTo: string;
  terms: string;
  lines: TypedLine[];
};

export const emptyLine = (tax: string): TypedLine => ({ text: '', quantity: '1', price: '', tax });

export const isTyped = ({ text, price }: TypedLine) => text.trim() !== '' || price.trim() !== '';

export function useValuesOf() {
  const amounts = useAmounts();
  return ({ title, day, due, currency, sender, billedTo, terms, lines }: OpenOrder): Values => ({
    title,
    day,
    due,
    currency,
    sender,
    billedTo,
    terms,
    lines: lines.length
      ? lines.map(({ id, text, quantity, unitPrice, taxRate }) => ({
          id,
          text,
          quantity: amounts.writeNumber(quantity),
          price: amounts.type(unitPrice, currency),
          tax: amounts.writeNumber(taxRate),
        }))
      : [emptyLine('20')],
  });
}

type SentLine = { id?: string; text: string; quantity: string; unitPrice: number; taxRate: string };
type Read = { line: SentLine; faults?: never } | { line?: never; faults: Partial<Record<Cell, string>> };

/** A line as it is sent, or what is wrong with which of its cells. */
export function useReadLine() {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const judge = useJudgedAmount();
  return ({ id, text, quantity, price, tax }: TypedLine, currency: string): Read => {
    const [count, rate] = [amounts.readNumber(quantity), amounts.readNumber(tax || '0')];
    const unit = judge(price, currency, { most: mostUnitPrice });
    const faults: Partial<Record<Cell, string>> = {};
    if (count === null) faults.quantity = t('orders.faults.number');
    else if (!/^-?\d{1,5}(\.|$)/.test(count)) faults.quantity = t('orders.faults.quantity');
    else if (!/^[^.]*(\.\d{1,3})?$/.test(count)) faults.quantity = t('orders.faults.quantityFine');
    if (unit.fault !== undefined) faults.price = unit.fault;
    if (rate === null) faults.tax = t('orders.faults.number');
    else if (!/^\d{1,2}(\.|$)/.test(rate)) faults.tax = t('orders.faults.tax');
    else if (!/^[^.]*(\.\d{1,2})?$/.test(rate)) faults.tax = t('orders.faults.taxFine');
    if (count === null || rate === null || unit.fault !== undefined || Object.keys(faults).length > 0) return { faults };
    return { line: { ...(id && { id }), text: text.trim(), quantity: count, unitPrice: unit.amount, taxRate: rate } };
  };
}
