import { Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Face } from '../parts/face.tsx';
import { useMe } from './me.tsx';
import { useScheme } from './scheme.ts';
import classes from './shell.module.css';
import { useSignOut } from './sign-out.ts';

export function PersonMenu() {
  const { person } = useMe();
  return (
    <Menu position="top-start" width={208}>
      <Menu.Target>
        <button type="button" className={classes.item}>
          <Face person={person} size={22} />
          <span className={classes.label}>{person.name}</span>
          <IconChevronDown size={14} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonMenuItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function PersonMenuItems() {
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
