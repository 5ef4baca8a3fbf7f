import { useTranslation } from 'react-i18next';
import type { OpenOrder } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import classes from './orders.module.css';

/** As the database reckoned them. */
export function Sums({ order }: { order: OpenOrder }) {
  const { t } = useTranslation();
  const { write, writeNumber } = useAmounts();
  const amount = (it: number) => write(it, order.currency);
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{t('orders.net')}</dt>
        <dd>{amount(order.net)}</dd>
      </div>
      {order.taxes.map(({ rate, tax }) => (
        <div key={rate}>
          <dt>{t('orders.taxOf', { rate: writeNumber(rate) })}</dt>
          <dd>{amount(tax)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('orders.gross')}</dt>
        <dd>{amount(order.gross)}</dd>
      </div>
    </dl>
  );
}
