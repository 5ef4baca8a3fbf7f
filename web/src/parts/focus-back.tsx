import { useEffect, useState } from 'react';
import { nearest, type Way, wayBack } from './way-back.ts';

/** Of all that floats at the moment, the last on top: where each leads back to. */
const open: Way[] = [];

/**
 * Stands beside what floats over the page for as long as it does: when that is shut, the focus is back where it was.
 * Mantine gives it back only where the floating thing was there before it opened, and never to the item of a menu.
 */
export function FocusBack() {
  // While it is drawn for the first time the focus has not moved yet.
  const [way] = useState(() => wayBack(open.at(-1)));
  useEffect(() => {
    open.push(way);
    return () => {
      open.splice(open.indexOf(way), 1);
      const left = document.activeElement;
      requestAnimationFrame(() => {
        const now = document.activeElement;
        if (now === document.body || now === left) nearest(way)?.focus();
      });
    };
  }, [way]);
  return null;
}
