import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowUpRight, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Releasable, ReleaseDialog } from '../parts/release-dialog.tsx';

type Props = { entry: Releasable; mayRelease: boolean; words: string; children?: ReactNode };

/** What can be done with one entry of the history. */
export function EntryMenu({ entry, mayRelease, words, children }: Props) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure();
  const Sign = entry.released ? IconArrowBackUp : IconArrowUpRight;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={22} aria-label={words} title={words}>
            <IconDots size={14} stroke={2} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {mayRelease && (
            <Menu.Item leftSection={<Sign size={16} stroke={1.75} />} onClick={ask.open}>
              {t(entry.released ? 'parts.releases.askEnd' : 'parts.releases.ask')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && <ReleaseDialog entry={entry} close={ask.close} />}
    </>
  );
}
