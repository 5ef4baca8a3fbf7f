import { IconReceipt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { OrderEvent } from '../api/shapes.ts';
import { MomentText } from '../parts/moment.tsx';
import classes from './comments.module.css';
import history from './history.module.css';

/** What happened to an offer or an invoice: for those of the team who see the money. */
export function OrderLine({ event: { orderId, kind, number, what, by, at } }: { event: OrderEvent }) {
  const { t } = useTranslation();
  const order = number === null ? t(`events.order.draft.${kind}`) : t(`orders.names.${kind}`, { number });
  return (
    <div className={classes.event}>
      <IconReceipt size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans
          t={t}
          i18nKey={`events.order.${what}`}
          values={{ by: by.name, order }}
          components={{ b: <b />, order: <Link to="/orders/$orderId" params={{ orderId }} className={history.order} /> }}
        />
      </span>
      <MomentText at={at} className={classes.time} as="clock" />
    </div>
  );
}
