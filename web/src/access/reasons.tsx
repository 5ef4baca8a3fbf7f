import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Reader } from '../api/shapes.ts';
import classes from './access.module.css';

/** Each reason in words, with the page that changes it. */
export function Reasons({ reasons }: { reasons: Reader['reasons'] }) {
  const { t } = useTranslation();
  return reasons.map(({ words, opens }) => (
    <p key={words + opens.url} className={classes.reason}>
      {words}{' '}
      <Anchor
        component={Link}
        to={opens.url}
        underline="always"
        aria-label={t('access.openNamed', { what: t(`access.opens.${opens.kind}`), name: opens.name })}
      >
        {t(`access.opens.${opens.kind}`)}
      </Anchor>
    </p>
  ));
}
