import { useTranslation } from 'react-i18next';
import type { OpenOrder } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { useDays } from '../parts/day.ts';
import classes from './orders.module.css';
import { Sums } from './sums.tsx';

/** As it was sent: nothing of it changes any more. */
export function SentOrder({ order }: { order: OpenOrder }) {
  const { t } = useTranslation();
  const days = useDays();
  const { write, writeNumber } = useAmounts();
  return (
    <>
      <dl className={classes.addresses}>
        <Told term={t('orders.billedTo')} text={order.billedTo} />
        <Told term={t('orders.sender')} text={order.sender} />
        <Told term={t('orders.subject')} text={order.title} />
        <Told term={t(order.kind === 'offer' ? 'orders.until' : 'orders.due')} text={order.due ? days.exactDay(order.due) : ''} />
      </dl>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th>{t('orders.text')}</th>
            <th className={classes.number}>{t('orders.quantity')}</th>
            <th className={classes.number}>{t('orders.price')}</th>
            <th className={classes.number}>{t('orders.tax')}</th>
            <th className={classes.number}>{t('orders.lineNet')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id} data-told>
              <td className={classes.text}>{line.text}</td>
              <Figure term={t('orders.quantity')}>{writeNumber(line.quantity)}</Figure>
              <Figure term={t('orders.price')}>{write(line.unitPrice, order.currency)}</Figure>
              <Figure term={t('orders.tax')}>{t('orders.percent', { rate: writeNumber(line.taxRate) })}</Figure>
              <Figure term={t('orders.lineNet')} net>
                {write(line.net, order.currency)}
              </Figure>
            </tr>
          ))}
        </tbody>
      </table>
      <Sums order={order} />
      {order.terms && <p className={classes.text}>{order.terms}</p>}
    </>
  );
}

/** On a phone, where the table has no head, its term stands above it. */
function Figure({ term, net = false, children }: { term: string; net?: boolean; children: string }) {
  return (
    <td className={`${classes.number} ${net ? classes.net : ''}`}>
      <span className={classes.short} aria-hidden="true">
        {term}
      </span>
      {children}
    </td>
  );
}

function Told({ term, text }: { term: string; text: string }) {
  if (!text) return null;
  return (
    <div>
      <dt className={classes.second}>{term}</dt>
      <dd className={classes.text}>{text}</dd>
    </div>
  );
}
