import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLater } from '../parts/later.tsx';
import { phoneEntries, phoneRoom } from './entries.ts';
import { useMe } from './me.tsx';
import { MoreButton } from './menu-buttons.tsx';
import classes from './shell.module.css';
import { Unread } from './unread.tsx';

const load = async () => (await import('./opened-menus.tsx')).OpenedMoreMenu;

/** Up to five entries; what does not fit stands under the last one. */
export function PhoneBar() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const Opened = useLater(load, wanted, () => setWanted(false));
  return (
    <nav className={classes.bar} aria-label={t('frame.navigation')}>
      {phoneEntries(useMe())
        .slice(0, phoneRoom)
        .map((entry) => (
          <Link key={entry.to} to={entry.to} className={classes.tab} activeOptions={{ exact: entry.to === '/' }}>
            <entry.icon size={22} stroke={1.75} aria-hidden="true" />
            {t(`frame.entries.${entry.words}`)}
            <Unread count={entry.unread} />
          </Link>
        ))}
      {Opened ? <Opened /> : <MoreButton onClick={() => setWanted(true)} aria-haspopup="menu" aria-expanded="false" />}
    </nav>
  );
}
