import { useTranslation } from 'react-i18next';
import { mostAmount } from '../../../contract/src/amounts.ts';
import { useAmounts } from './amounts.ts';

type Judged = { amount: number; fault?: never } | { amount?: never; fault: string };
type Bounds = { least?: number; most?: number };

/** What was typed as an amount, or the words why it cannot be kept. Only on pages of the team. */
export function useJudgedAmount() {
  const { t } = useTranslation();
  const amounts = useAmounts();
  return (typed: string, currency: string, { most = mostAmount, least = -most }: Bounds = {}): Judged => {
    const amount = amounts.judge(typed, currency, most);
    if (typeof amount === 'string') return { fault: t(`amounts.${amount}`, { currency, most: amounts.write(most, currency) }) };
    return amount < least ? { fault: t('amounts.too-small', { least: amounts.write(least, currency) }) } : { amount };
  };
}
