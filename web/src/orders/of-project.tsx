import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { PagePart } from '../parts/page-part.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { NewOrder } from './new-order.tsx';
import classes from './orders.module.css';
import { OrderRows } from './rows.tsx';

/** Offers and invoices of one project. */
export function OrdersOfProject({ project, mayAdd }: { project: Name; mayAdd: boolean }) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/api/orders', { params: { query: { project: project.id, limit: 20 } } }, keyset);
  const orders = itemsOf(pages.data);
  return (
    <PagePart
      title={t('orders.orders')}
      action={
        mayAdd && (
          <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={add.open}>
            {t('orders.add')}
          </Button>
        )
      }
    >
      {pages.data && !orders.length && <p className={classes.second}>{t('orders.noneInProject')}</p>}
      {orders.length > 0 && <OrderRows orders={orders} />}
      <LoadMore pages={pages} />
      <NewOrder opened={adding} close={add.close} project={project} />
    </PagePart>
  );
}
