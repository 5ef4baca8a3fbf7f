import { IconChevronDown, IconMenu2 } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../parts/face.tsx';
import { useMe } from './me.tsx';
import classes from './shell.module.css';

/** Opens what one may do for oneself. */
export function PersonButton(props: ComponentProps<'button'>) {
  const { person } = useMe();
  return (
    <button type="button" {...props} className={classes.item}>
      <Face person={person} size={22} />
      <span className={classes.label}>{person.name}</span>
      <IconChevronDown size={14} stroke={2} aria-hidden="true" />
    </button>
  );
}

/** Opens, on a phone, what does not fit into the bar. */
export function MoreButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <button type="button" {...props} className={classes.tab}>
      <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
      {t('frame.more')}
    </button>
  );
}
