import { Progress as Bar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '../api/shapes.ts';
import classes from './imports.module.css';

const phases = ['waiting', 'hashing', 'checking', 'adding', 'updating', 'moving'] as const;

/** How many rows are written of those that will be; nothing of it is to be seen by others before its end. */
export function Progress({ progress: { phase, done, of } }: { progress: NonNullable<Import['progress']> }) {
  const { t } = useTranslation();
  const known = phases.find((one) => one === phase) ?? 'waiting';
  return (
    <section className={classes.run}>
      <p role="status">
        {t(`imports.phases.${known}`)} <span className={classes.second}>{of > 0 && t('imports.ofRows', { done, count: of })}</span>
      </p>
      <Bar.Root size={8}>
        <Bar.Section value={of > 0 ? (100 * done) / of : 0} aria-label={t('imports.progress')} />
      </Bar.Root>
      <p className={classes.second}>{t('imports.mayLeave')}</p>
    </section>
  );
}
