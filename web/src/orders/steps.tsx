import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenOrder } from '../api/shapes.ts';

/** What becomes of an order that was sent. */
export function Steps({ order }: { order: OpenOrder }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = order.kind === 'offer' ? order.invoices.find(({ number }) => number === null) : undefined;
  const params = { path: { orderId: order.id } };
  const become = api.useMutation('put', '/api/orders/{orderId}/status');
  const invoice = api.useMutation('post', '/api/orders/{orderId}/invoices');
  return (
    <>
      {order.may.become.map((status) => (
        <Button key={status} variant="default" loading={become.isPending} onClick={() => become.mutate({ params, body: { status } })}>
          {t(`orders.become.${status}`)}
        </Button>
      ))}
      {draft && (
        <Button renderRoot={(props) => <Link {...props} to="/orders/$orderId" params={{ orderId: draft.id }} />}>
          {t('orders.toDraft')}
        </Button>
      )}
      {order.may.invoice && (
        <Button
          loading={invoice.isPending}
          onClick={() =>
            invoice.mutate({ params }, { onSuccess: ({ id }) => void navigate({ to: '/orders/$orderId', params: { orderId: id } }) })
          }
        >
          {t('orders.makeInvoice')}
        </Button>
      )}
    </>
  );
}
