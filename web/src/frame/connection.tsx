import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** Quietly, while there is no connection. What is on the screen stays, and is asked for again when it is back. */
export function Connection() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes.connection}>
          <IconPlugConnectedX size={16} stroke={1.75} aria-hidden="true" />
          {t('frame.offline')}
        </p>
      )}
    </div>
  );
}
