import { Menu } from '@mantine/core';
import { IconLogout, IconMoon, IconSearch, IconSettings, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFinder } from '../finder/finder.tsx';
import { phoneEntries, phoneRoom } from './entries.ts';
import { useMe } from './me.tsx';
import { MoreButton, PersonButton } from './menu-buttons.tsx';
import { useScheme } from './scheme.ts';
import { useSignOut } from './sign-out.ts';

export function OpenedPersonMenu() {
  return (
    <Menu position="top-start" width={208} defaultOpened>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        <PersonItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What does not fit into the bar of a phone. */
export function OpenedMoreMenu() {
  const { t } = useTranslation();
  const { find } = useFinder();
  const rest = phoneEntries(useMe()).slice(phoneRoom);
  return (
    <Menu position="top-end" width={208} defaultOpened>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={find} leftSection={<IconSearch size={16} stroke={1.75} />}>
          {t('finder.search')}
        </Menu.Item>
        {rest.map((entry) => (
          <Menu.Item key={entry.to} component={Link} to={entry.to} leftSection={<entry.icon size={16} stroke={1.75} />}>
            {t(`frame.entries.${entry.words}`)}
          </Menu.Item>
        ))}
        <PersonItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonItems() {
  const { t } = useTranslation();
  const { dark, turn } = useScheme();
  const signOut = useSignOut();
  return (
    <>
      <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} stroke={1.75} />}>
        {t('frame.entries.settings')}
      </Menu.Item>
      <Menu.Item leftSection={dark ? <IconSun size={16} stroke={1.75} /> : <IconMoon size={16} stroke={1.75} />} onClick={turn}>
        {t(dark ? 'frame.light' : 'frame.dark')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={signOut}>
        {t('frame.signOut')}
      </Menu.Item>
    </>
  );
}
