import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderQuery } from '../api/money.ts';
import type { OpenOrder } from '../api/shapes.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { Draft } from './draft.tsx';
import { useOrderName } from './names.ts';
import classes from './orders.module.css';
import { SentOrder } from './sent-order.tsx';
import { Steps } from './steps.tsx';

export function OrderPage() {
  const { orderId } = useParams({ from: '/frame/team/orders/$orderId' });
  // Of what was thrown away nobody asks what has become of it.
  const [gone, setGone] = useState<string>();
  const { data, error } = useQuery({ ...orderQuery(orderId), enabled: orderId !== gone });
  if (error && !data) return <RefusedPage error={error} />;
  if (!data) return <LoadingPage />;
  return <Order key={orderId} order={data} leave={(is) => setGone(is ? orderId : undefined)} />;
}

function Order({ order, leave }: { order: OpenOrder; leave: (gone: boolean) => void }) {
  const { t } = useTranslation();
  const nameOf = useOrderName();
  const [read, setRead] = useState(0);
  return (
    <Page
      title={nameOf(order)}
      crumbs={[
        <Link key="all" to="/orders">
          {t('orders.orders')}
        </Link>,
      ]}
      tools={
        <Button
          size="xs"
          variant="subtle"
          className="icon-on-phone"
          component="a"
          href={`/api/orders/${order.id}/paper`}
          target="_blank"
          leftSection={<IconFileTypePdf size={16} stroke={1.75} />}
        >
          <span className="words">{t('orders.paper')}</span>
        </Button>
      }
      actions={order.status !== 'draft' && <Steps order={order} />}
      below={<Facts order={order} />}
    >
      <div className={classes.paper}>
        {order.may.change ? (
          <Draft key={read} order={order} readAgain={() => setRead(read + 1)} leave={leave} />
        ) : (
          <SentOrder order={order} />
        )}
      </div>
    </Page>
  );
}

function Facts({ order }: { order: OpenOrder }) {
  const { t } = useTranslation();
  const days = useDays();
  const nameOf = useOrderName();
  return (
    <div className={classes.facts}>
      <span>{t(`orders.status.${order.status}`)}</span>
      <span>{order.client.name}</span>
      {order.project && (
        <Link to="/projects/$projectId/money" params={{ projectId: order.project.id }}>
          {order.project.name}
        </Link>
      )}
      <span title={days.exactDay(order.day)}>{days.day(order.day)}</span>
      {order.offer && (
        <Link to="/orders/$orderId" params={{ orderId: order.offer.id }}>
          {t('orders.fromOffer', { offer: nameOf({ kind: 'offer', number: order.offer.number }) })}
        </Link>
      )}
      {order.invoices.map((invoice) => (
        <Link key={invoice.id} to="/orders/$orderId" params={{ orderId: invoice.id }}>
          {nameOf({ kind: 'invoice', number: invoice.number })}
        </Link>
      ))}
    </div>
  );
}
