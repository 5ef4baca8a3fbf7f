import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { useDays } from '../parts/day.ts';
import { useOrderName } from './names.ts';
import classes from './orders.module.css';

/** On the page of all orders, or on that of the project they are of. */
export function OrderRows({ orders, whole = false }: { orders: Order[]; whole?: boolean }) {
  return (
    <ul className={`${classes.list} ${whole ? classes.whole : classes.ofProject}`}>
      {orders.map((order) => (
        <OrderRow key={order.id} order={order} whole={whole} />
      ))}
    </ul>
  );
}

function OrderRow({ order, whole }: { order: Order; whole: boolean }) {
  const { t } = useTranslation();
  const days = useDays();
  const { write } = useAmounts();
  const nameOf = useOrderName();
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <Link to="/orders/$orderId" params={{ orderId: order.id }}>
          {nameOf(order)}
        </Link>
      </span>
      <span className={classes.cell}>{[order.client.name, order.title].filter(Boolean).join(' · ')}</span>
      <span className={classes.cell}>{whole && order.project?.name}</span>
      <span className={classes.status}>{t(`orders.status.${order.status}`)}</span>
      <span title={days.exactDay(order.day)}>{days.day(order.day)}</span>
      <span className={classes.end}>{write(order.gross, order.currency)}</span>
    </li>
  );
}
