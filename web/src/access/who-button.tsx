import { ActionIcon, Button, Drawer, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowUpRight, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKey } from '../finder/keys.ts';
import { Floating } from '../parts/floating.tsx';
import { FocusBack } from '../parts/focus-back.tsx';
import { isOutside, type Thing, useReaders } from '../parts/readers.ts';
import classes from './access.module.css';
import { WhoList } from './who-list.tsx';

type Props = { thing: Thing; of: 'project' | 'task' | 'comment' | 'document'; compact?: boolean };

/** Who can see this? A popover on a desk, a drawer from below on a phone. */
export function WhoButton({ thing, of, compact }: Props) {
  const { t } = useTranslation();
  // Asked when it is opened: a hundred of them that each follow the size of the window would draw a page a hundred times over.
  const [phone, setPhone] = useState(false);
  const [open, { toggle, close }] = useDisclosure(false, { onOpen: () => setPhone(window.matchMedia('(max-width: 767px)').matches) });
  useKey('w', toggle, { enabled: of === 'project' || of === 'task', rank: of === 'task' ? 1 : 0 });
  const readers = useReaders(thing, open || !compact);
  const outside = readers?.filter(isOutside).length ?? 0;
  const label = t('access.whoCanSee');
  const button = compact ? (
    <ActionIcon aria-label={label} title={label} onClick={toggle} aria-expanded={open} size={of === 'comment' ? 22 : undefined}>
      <IconEye size={of === 'comment' ? 14 : 18} stroke={1.75} />
    </ActionIcon>
  ) : (
    <Button size="xs" leftSection={<IconEye size={16} stroke={1.75} />} onClick={toggle} aria-expanded={open}>
      <span className={outside > 0 ? classes.phoneHide : undefined}>{label}</span>
      {outside > 0 && (
        <>
          <span className={`${classes.divider} ${classes.phoneHide}`} />
          <span className={classes.outsideCount}>
            <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />
            {t('access.outsideCount', { count: outside })}
          </span>
        </>
      )}
    </Button>
  );
  const list = open && <WhoList thing={thing} of={of} readers={readers} />;
  return (
    <>
      <Floating opened={open && !phone} close={close} width={432} position="bottom-end">
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown className={classes.popover} p={16}>
          {list}
        </Popover.Dropdown>
      </Floating>
      {phone && open && <FocusBack />}
      {phone && (
        <Drawer
          opened={open}
          onClose={close}
          position="bottom"
          size="80%"
          title={t(`access.who.${of}`)}
          closeButtonProps={{ 'aria-label': t('frame.close') }}
        >
          {list}
        </Drawer>
      )}
    </>
  );
}
