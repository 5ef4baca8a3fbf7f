import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Deletion } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { MomentText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './deletions.module.css';

export function PeopleBinPage() {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery('get', '/api/deletions', { params: { query: {} } }, keyset);
  const deletions = itemsOf(pages.data);
  return (
    <Page
      title={t('deletions.title')}
      crumbs={[
        <Link key="contacts" to="/contacts">
          {t('people.contacts')}
        </Link>,
      ]}
      below={<p className={classes.second}>{t('deletions.sentence')}</p>}
    >
      {pages.isPending && <LoadingRows />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data && deletions.length === 0 && <Empty icon={IconTrash} title={t('deletions.none')} next={t('deletions.noneNext')} />}
      {deletions.length > 0 && (
        <ul className={classes.list}>
          {deletions.map((deletion) => (
            <DeletionRow key={deletion.id} deletion={deletion} />
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
    </Page>
  );
}

function DeletionRow({ deletion: { id, contact, people, canSignIn, toInvite, below, by, at, may } }: { deletion: Deletion }) {
  const { t } = useTranslation();
  // Said by the mutation itself: this row may be gone before the answer is told.
  const restore = api.useMutation('delete', '/api/deletions/{deletionId}', {
    onSuccess: () => void notifications.show({ message: t('deletions.restored', { name: contact.name }) }),
  });
  const hindrance = below ? t('deletions.below', { name: below.name }) : may.restore ? null : t('deletions.notYours');
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.name}>{contact.name}</p>
        <p className={classes.second}>
          {t('deletions.people', { count: people })}
          {canSignIn > 0 && ` · ${t('deletions.signIn', { count: canSignIn })}`}
          {toInvite > 0 && ` · ${t('deletions.toInvite', { count: toInvite })}`}
        </p>
        {hindrance && <p className={classes.second}>{hindrance}</p>}
      </div>
      <p className={classes.by}>
        {t('deletions.by', { name: by.name })}, <MomentText at={at} />
      </p>
      <Button
        size="xs"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
        aria-label={t('deletions.restoreNamed', { name: contact.name })}
        disabled={hindrance !== null}
        loading={restore.isPending}
        onClick={() => restore.mutate({ params: { path: { deletionId: id } } })}
      >
        {t('deletions.restore')}
      </Button>
    </li>
  );
}
