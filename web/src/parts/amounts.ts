import { useTranslation } from 'react-i18next';
import { judgeAmount, readAmount, readDecimal, typeAmount, writeAmount } from '../../../contract/src/amounts.ts';

/** Amounts as people here write and type them. */
export function useAmounts() {
  const language = useTranslation().t('days.written');
  return {
    write: (amount: number, currency: string) => writeAmount(amount, currency, language),
    /** As it would be typed into a field. */
    type: (amount: number, currency: string) => typeAmount(amount, currency, language),
    /** What was typed, or `null` where it is no amount. */
    read: (typed: string, currency: string) => readAmount(typed, currency, language),
    /** The same, or why it cannot be kept. */
    judge: (typed: string, currency: string, most?: number) => judgeAmount(typed, currency, language, most),
    readNumber: (typed: string) => readDecimal(typed, language),
    writeNumber: (decimal: string) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false }).format(Number(decimal)),
  };
}

export const currencies = Intl.supportedValuesOf('currency');
