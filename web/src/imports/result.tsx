import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Import } from '../api/shapes.ts';
import classes from './imports.module.css';
import { Rows } from './rows.tsx';

export function Result({ it }: { it: Import }) {
  const { t } = useTranslation();
  const { counts } = it;
  return (
    <section>
      <ul className={classes.counts} aria-label={t('imports.result')}>
        {(['new', 'updated', 'unchanged', 'refused'] as const).map((outcome) => (
          <li key={outcome}>
            <strong>{counts[outcome].toLocaleString('en')}</strong>
            {t(`imports.did.${outcome}`)}
          </li>
        ))}
      </ul>
      <div className={classes.next} style={{ marginBlock: '0 24px' }}>
        <Button variant="filled" component={Link} to="/contacts">
          {t('imports.toContacts')}
        </Button>
        <Button component="a" href={`/api/imports/${it.id}/result`} download leftSection={<IconDownload size={16} stroke={1.75} />}>
          {t('imports.download')}
        </Button>
      </div>
      <Rows it={it} />
    </section>
  );
}
