import { useTranslation } from 'react-i18next';
import type { Order } from '../api/shapes.ts';

/** “Invoice 12”; one without a number yet is a draft. */
export function useOrderName() {
  const { t } = useTranslation();
  return ({ kind, number }: Pick<Order, 'kind' | 'number'>) =>
    number === null ? t(`orders.drafts.${kind}`) : t(`orders.names.${kind}`, { number });
}
