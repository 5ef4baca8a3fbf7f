import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './parts.module.css';

/** From inside or from outside: two pages, side by side. */
export function UserKinds() {
  const { t } = useTranslation();
  return (
    <nav className={classes.kinds} aria-label={t('accesses.tabs')}>
      <Link to="/people">{t('accesses.employees')}</Link>
      <Link to="/users">{t('accesses.clients')}</Link>
    </nav>
  );
}
