import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading.module.css';

/** Nothing for 200 ms: most answers come sooner, and a flash of grey is worse than none. */
function Late({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return late && children;
}

export function LoadingRows({ rows = 6 }: { rows?: number }) {
  return (
    <Late>
      <Rows rows={rows} />
    </Late>
  );
}

function Rows({ rows }: { rows: number }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <VisuallyHidden>{t('frame.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike
        <div key={row} className={classes.row}>
          <Skeleton circle height={16} />
          <Skeleton height={10} width={`${72 - ((row * 13) % 34)}%`} />
          <Skeleton circle height={22} ml="auto" />
        </div>
      ))}
    </div>
  );
}

export function LoadingPage() {
  return (
    <Late>
      <PendingPage />
    </Late>
  );
}

/** For the router, which has waited already. */
export function PendingPage() {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <VisuallyHidden component="h1">{t('frame.loading')}</VisuallyHidden>
      <Skeleton height={22} width={220} mb={28} />
      <Rows rows={6} />
    </main>
  );
}
