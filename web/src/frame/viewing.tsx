import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { endViewing } from '../api/viewing.ts';
import { useMe } from './me.tsx';
import classes from './viewing.module.css';

/** Says on every page through whose eyes it is seen. */
export function Viewing() {
  const { t } = useTranslation();
  const { person, viewing } = useMe();
  if (!viewing) return null;
  return (
    <section className={classes.viewing} aria-label={t('viewing.label')}>
      <IconEye size={16} stroke={1.75} aria-hidden="true" />
      <p>
        <b>{t(viewing.supposed ? 'viewing.wouldSee' : 'viewing.sees', { name: person.name })}</b> {t('viewing.only')}
      </p>
      <Button size="xs" onClick={endViewing}>
        {t('viewing.close')}
      </Button>
    </section>
  );
}
