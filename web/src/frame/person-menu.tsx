import { useState } from 'react';
import { useLater } from '../parts/later.tsx';
import { PersonButton } from './menu-buttons.tsx';

const load = async () => (await import('./opened-menus.tsx')).OpenedPersonMenu;
const comeNear = () => void load().catch(() => {});

/** The menu itself is fetched when a hand comes near. */
export function PersonMenu() {
  const [wanted, setWanted] = useState(false);
  const Opened = useLater(load, wanted, () => setWanted(false));
  if (Opened) return <Opened />;
  return (
    <PersonButton onPointerEnter={comeNear} onFocus={comeNear} onClick={() => setWanted(true)} aria-haspopup="menu" aria-expanded="false" />
  );
}
