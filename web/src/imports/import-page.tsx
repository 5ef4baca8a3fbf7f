import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { DryRun } from './dry-run.tsx';
import { Progress } from './progress.tsx';
import { Reading } from './reading.tsx';
import { Result } from './result.tsx';

/** One file on its way: how it is read, what would happen, what happens, what happened. */
export function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { importId } = useParams({ from: '/frame/team/contacts/import/$importId' });
  const { data: it, error } = api.useQuery(
    'get',
    '/api/imports/{importId}',
    { params: { path: { importId } } },
    { refetchInterval: ({ state }) => (state.data?.progress ? 500 : false) },
  );
  const remove = api.useMutation('delete', '/api/imports/{importId}', {
    onSuccess: () => void navigate({ to: '/contacts/import', replace: true }),
  });
  if (error) return <RefusedPage error={error} />;
  if (!it) return <LoadingPage />;
  const discard = () => remove.mutate({ params: { path: { importId } } });
  return (
    <Page
      title={it.fileName}
      crumbs={[
        <Link key="contacts" to="/contacts">
          {t('people.contacts')}
        </Link>,
        <Link key="imports" to="/contacts/import">
          {t('imports.title')}
        </Link>,
      ]}
      actions={
        !it.progress &&
        it.state !== 'done' && (
          <Button loading={remove.isPending} onClick={discard}>
            {t('imports.discard')}
          </Button>
        )
      }
    >
      {it.progress && <Progress progress={it.progress} />}
      {it.state === 'done' && <Result it={it} />}
      {!it.progress && it.state !== 'done' && (
        <>
          <Reading it={it} />
          {it.state !== 'uploaded' && <DryRun it={it} />}
        </>
      )}
    </Page>
  );
}
