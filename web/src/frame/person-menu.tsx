import { IconChevronDown } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { Face } from '../parts/face.tsx';
import { useLater } from '../parts/later.tsx';
import { useMe } from './me.tsx';
import classes from './shell.module.css';

const load = async () => (await import('./opened-menus.tsx')).OpenedPersonMenu;

/** The menu itself is fetched when a hand comes near. */
export function PersonMenu() {
  const [wanted, setWanted] = useState(false);
  const Opened = useLater(load, wanted, () => setWanted(false));
  if (Opened) return <Opened />;
  return <PersonButton onPointerEnter={load} onFocus={load} onClick={() => setWanted(true)} aria-haspopup="menu" aria-expanded="false" />;
}

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
