import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** Beside an entry where something waits to be read. */
export function Unread({ count = 0 }: { count?: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={classes.unread}>
      <VisuallyHidden>{t('frame.unread')}</VisuallyHidden>
    </span>
  );
}
