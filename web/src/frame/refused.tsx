import { Button } from '@mantine/core';
import { IconDoorOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useUnreachable } from '../parts/problem-note.tsx';
import { Empty } from './empty.tsx';
import classes from './loading.module.css';
import { useTitle } from './page.tsx';

/** What is so, and what to do next, in the words of the refusal itself. */
export function Refused({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error, useUnreachable());
  return (
    <Empty icon={IconDoorOff} title={problem.title} next={problem.detail ?? t('frame.refusedNext')}>
      {retry && problem.code === 'unreachable' && <Button onClick={retry}>{t('frame.tryAgain')}</Button>}
      <Button component={Link} to="/">
        {t('frame.toStart')}
      </Button>
    </Empty>
  );
}

export function RefusedPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  useTitle(t('frame.refused'));
  return (
    <main className={classes.page}>
      <h1 style={{ position: 'absolute', left: -9999 }}>{t('frame.refused')}</h1>
      <Refused error={error} />
    </main>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return <RefusedPage error={{ code: 'not-found', status: 404, title: t('frame.notFound'), detail: t('frame.notFoundNext') }} />;
}
