import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFinder } from '../finder/finder.tsx';
import { shortcut } from '../finder/keys.ts';
import { Brand } from './brand.tsx';
import { type Entry, entries, settingsEntry } from './entries.ts';
import { useMe } from './me.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ProjectLinks } from './project-links.tsx';
import classes from './shell.module.css';
import { Unread } from './unread.tsx';

export function Navigation() {
  const { t } = useTranslation();
  const me = useMe();
  const { find, comeNear } = useFinder();
  return (
    <nav className={classes.nav} aria-label={t('frame.navigation')}>
      <div className={classes.top}>
        <Brand name={me.workspace.name} logo={me.workspace.brand.logo} />
      </div>
      <div className={classes.scroll}>
        <ul>
          <li>
            <button
              type="button"
              className={classes.item}
              onClick={find}
              onPointerEnter={comeNear}
              onFocus={comeNear}
              aria-keyshortcuts="Control+K Meta+K"
            >
              <IconSearch size={18} stroke={1.75} aria-hidden="true" />
              <span className={classes.label}>{t('finder.search')}</span>
              <span className={classes.shortcut} aria-hidden="true">
                {shortcut}
              </span>
            </button>
          </li>
          {entries(me).map((entry) => (
            <li key={entry.to}>
              <NavigationLink entry={entry} />
            </li>
          ))}
        </ul>
        <ProjectLinks />
      </div>
      <div className={classes.foot}>
        <NavigationLink entry={settingsEntry} />
        <PersonMenu />
      </div>
    </nav>
  );
}

function NavigationLink({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <Link to={entry.to} className={classes.item} activeOptions={{ exact: entry.to === '/' || entry.to === '/projects' }}>
      <entry.icon size={18} stroke={1.75} aria-hidden="true" />
      <span className={classes.label}>{t(`frame.entries.${entry.words}`)}</span>
      <Unread count={entry.unread} />
    </Link>
  );
}
