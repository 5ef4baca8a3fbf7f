import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconReceipt2, IconSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import layout from '../parts/parts.module.css';
import { PersonPicker } from '../parts/person-picker.tsx';
import { kinds, orderFilters, statuses } from './filters.ts';
import { NewOrder } from './new-order.tsx';
import classes from './orders.module.css';
import { OrderRows } from './rows.tsx';

export function OrdersPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [adding, add] = useDisclosure();
  const filters = useSearch({ from: '/frame/team/orders' });
  const navigate = useNavigate({ from: '/orders' });
  const change = (to: Partial<Record<keyof typeof filters, unknown>>) =>
    void navigate({ search: (was) => orderFilters({ ...was, ...to }), replace: true });
  const pages = api.useInfiniteQuery(
    'get',
    '/api/orders',
    { params: { query: filters } },
    { ...keyset, placeholderData: keepPreviousData },
  );
  const orders = itemsOf(pages.data);
  const narrowed = Object.keys(filters).length > 0;
  const mayAdd = pages.data?.pages[0]?.may.add;
  return (
    <Page
      title={t('orders.orders')}
      actions={
        mayAdd && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add.open}>
            {t('orders.add')}
          </Button>
        )
      }
    >
      <div className={layout.tools}>
        <Select
          className={classes.filter}
          aria-label={t('orders.kind')}
          placeholder={t('orders.kind')}
          data={kinds.map((value) => ({ value, label: t(`orders.kinds.${value}`) }))}
          value={filters.kind ?? null}
          onChange={(kind) => change({ kind: kind ?? undefined })}
          clearable
        />
        <Select
          className={classes.filter}
          aria-label={t('orders.statusLabel')}
          placeholder={t('orders.statusLabel')}
          data={statuses.map((value) => ({ value, label: t(`orders.status.${value}`) }))}
          value={filters.status ?? null}
          onChange={(status) => change({ status: status ?? undefined })}
          clearable
        />
        {may.seeContacts && (
          <div className={classes.filter}>
            <PersonPicker
              aria-label={t('orders.client')}
              placeholder={t('orders.client')}
              filter={{ side: 'outside' }}
              value={filters.client ?? null}
              onChange={(client) => change({ client: client ?? undefined })}
            />
          </div>
        )}
        {narrowed && (
          <Button variant="subtle" size="xs" onClick={() => change({ kind: undefined, status: undefined, client: undefined })}>
            {t('orders.clear')}
          </Button>
        )}
      </div>
      {pages.isPending && <LoadingRows />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data &&
        !orders.length &&
        (narrowed ? (
          <Empty icon={IconSearch} title={t('orders.noneFound')} next={t('orders.noneFoundNext')} />
        ) : (
          <Empty icon={IconReceipt2} title={t('orders.none')} next={t('orders.noneNext')} />
        ))}
      {orders.length > 0 && <OrderRows orders={orders} whole />}
      <LoadMore pages={pages} />
      <NewOrder opened={adding} close={add.close} />
    </Page>
  );
}
