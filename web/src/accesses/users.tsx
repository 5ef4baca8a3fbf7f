import { Button } from '@mantine/core';
import { IconChecklist, IconKey, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { UserKinds } from '../parts/user-kinds.tsx';
import { AccessTable } from './access-table.tsx';
import classes from './accesses.module.css';
import { ExportMenu } from './export-menu.tsx';
import { AccessFilters } from './filters.tsx';
import { type AccessView, accessView, filtersOf } from './view.ts';

/** Who from outside can come in, a row a person and way; in a review each is kept or removed. */
export function UsersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const view = useSearch({ from: '/frame/team/users' });
  const change = (to: Partial<Record<keyof AccessView, unknown>>) =>
    void navigate({ to: '/users', search: accessView({ ...view, ...to }), replace: true });
  const filters = filtersOf(view);
  const query = { ...filters, ...(view.sort && { sort: view.sort }) };
  const pages = api.useInfiniteQuery('get', '/api/accesses', { params: { query } }, keyset);
  const accesses = itemsOf(pages.data);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('accesses.users')}
      crumbs={[
        <Link key="settings" to="/settings">
          {t('settings.settings')}
        </Link>,
      ]}
      actions={
        <>
          <ExportMenu filters={filters} />
          <Button
            leftSection={<IconChecklist size={16} stroke={1.75} />}
            onClick={() => change({ review: view.review ? undefined : true })}
          >
            {t(view.review ? 'accesses.leave' : 'accesses.review')}
          </Button>
        </>
      }
      below={<UserKinds />}
    >
      {view.review && <p className={classes.sentence}>{t('accesses.reviewSentence')}</p>}
      <AccessFilters view={view} change={change} />
      {pages.isPending && <LoadingRows />}
      {pages.error && accesses.length === 0 && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data && accesses.length === 0 && (
        <Empty
          icon={narrowed ? IconSearch : IconKey}
          title={t(narrowed ? 'accesses.noneFound' : 'accesses.none')}
          next={t(narrowed ? 'accesses.noneFoundNext' : 'accesses.noneNext')}
        />
      )}
      {accesses.length > 0 && <AccessTable accesses={accesses} reviewing={Boolean(view.review)} />}
      <LoadMore pages={pages} />
    </Page>
  );
}
