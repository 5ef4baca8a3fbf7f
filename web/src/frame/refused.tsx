import { Button } from '@mantine/core';
import { IconDoorOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useUnreachable } from '../parts/problem-note.tsx';
import { Empty } from './empty.tsx';
import classes from './loading.module.css';
import { useTitle } from './page.tsx';

/** What failed on this page, and the page itself, once more. */
function useOnceMore() {
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
    void router.invalidate();
  };
}

/** What is so, and what to do next, in the words of the refusal itself. */
export function Refused({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error, useUnreachable());
  const onceMore = useOnceMore();
  return (
    <Empty icon={IconDoorOff} title={problem.title} next={problem.detail ?? t('frame.refusedNext')}>
      {(problem.status === 0 || problem.status >= 500) && <Button onClick={retry ?? onceMore}>{t('frame.tryAgain')}</Button>}
      <Button component={Link} to="/">
        {t('frame.toStart')}
      </Button>
    </Empty>
  );
}

export function RefusedPage({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  useTitle(t('frame.refused'));
  return (
    <main className={classes.page}>
      <h1 style={{ position: 'absolute', left: -9999 }}>{t('frame.refused')}</h1>
      <Refused error={error} retry={retry} />
    </main>
  );
}

/** Where somebody comes by who may not know what is here: the words are those for what is hidden and for what is absent. */
export function UnseenPage() {
  const { t } = useTranslation();
  return <RefusedPage error={{ code: 'not-found', status: 404, title: t('frame.unseen') }} />;
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return <RefusedPage error={{ code: 'not-found', status: 404, title: t('frame.notFound'), detail: t('frame.notFoundNext') }} />;
}
