import { Menu } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFinder } from '../finder/finder.tsx';
import { phoneEntries } from './entries.ts';
import { useMe } from './me.tsx';
import { PersonMenuItems } from './person-menu.tsx';
import classes from './shell.module.css';

const room = 4;

/** Up to five entries; what does not fit stands under the last one. */
export function PhoneBar() {
  const { t } = useTranslation();
  const all = phoneEntries(useMe());
  const { find } = useFinder();
  return (
    <nav className={classes.bar} aria-label={t('frame.navigation')}>
      {all.slice(0, room).map((entry) => (
        <Link key={entry.to} to={entry.to} className={classes.tab} activeOptions={{ exact: entry.to === '/' }}>
          <entry.icon size={22} stroke={1.75} aria-hidden="true" />
          {t(`frame.entries.${entry.words}`)}
        </Link>
      ))}
      <Menu position="top-end" width={208}>
        <Menu.Target>
          <button type="button" className={classes.tab}>
            <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
            {t('frame.more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={find} leftSection={<IconSearch size={16} stroke={1.75} />}>
            {t('finder.search')}
          </Menu.Item>
          {all.slice(room).map((entry) => (
            <Menu.Item key={entry.to} component={Link} to={entry.to} leftSection={<entry.icon size={16} stroke={1.75} />}>
              {t(`frame.entries.${entry.words}`)}
            </Menu.Item>
          ))}
          <PersonMenuItems />
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
