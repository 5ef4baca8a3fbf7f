import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem, Unreachable } from '../api/problem.ts';
import { Empty } from './empty.tsx';
import classes from './loading.module.css';
import { RefusedPage } from './refused.tsx';

/** Stands in for a page that broke while it was drawn. */
export function Crash({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const { t } = useTranslation();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (isProblem(error) || error instanceof Unreachable) return <RefusedPage error={error} retry={again} />;
  return (
    <main className={classes.page}>
      <Empty icon={IconAlertTriangle} title={t('frame.crash')} next={t('frame.crashNext')}>
        <Button onClick={() => window.location.reload()}>{t('frame.reload')}</Button>
      </Empty>
    </main>
  );
}
