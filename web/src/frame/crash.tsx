import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Empty } from './empty.tsx';
import classes from './loading.module.css';
import { RefusedPage } from './refused.tsx';

/** Stands in for a page that broke while it was drawn. */
export function Crash({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (isProblem(error)) return <RefusedPage error={error} />;
  return (
    <main className={classes.page}>
      <Empty icon={IconAlertTriangle} title={t('frame.crash')} next={t('frame.crashNext')}>
        <Button onClick={() => window.location.reload()}>{t('frame.reload')}</Button>
      </Empty>
    </main>
  );
}
