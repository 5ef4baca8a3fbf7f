import { useEffect, useState } from 'react';

/** Of all that floats at the moment, the last on top: where each leads back to. */
const open: Element[][] = [];

/**
 * Stands beside what floats over the page for as long as it does: when that is shut, the focus is back where it was.
 * Mantine gives it back only where the floating thing was there before it opened, and never to the item of a menu.
 */
export function FocusBack() {
  // While it is drawn for the first time the focus has not moved yet.
  const [way] = useState(wayBack);
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

/**
 * What was used, and all that it stands in, up to the page or panel. From a dialog the way goes on with its own, and so it does
 * where nothing has the focus any more: the button that was pressed there is disabled while it works.
 */
function wayBack(): Element[] {
  const way: Element[] = [];
  let at = used();
  for (; at && !at.matches('main, aside, nav, [role=dialog], body'); at = at.parentElement) way.push(at);
  return at?.matches('main, aside, nav') ? way : [...way, ...(open.at(-1) ?? [])];
}

/** A menu is shut by what is chosen in it; its button stays. */
function used(): Element | null {
  const menu = document.activeElement?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : document.activeElement;
}

const takesFocus = 'a[href], button:not(:disabled), input:not([type=hidden]), [tabindex="0"]';

/** Where it is gone, as the row that was removed, the first thing of what is left around it. */
function nearest(way: Element[]): HTMLElement | null | undefined {
  const there = way.find(({ isConnected }) => isConnected);
  if (there === way[0] || there?.matches(takesFocus)) return there as HTMLElement | undefined;
  return there?.querySelector<HTMLElement>(takesFocus);
}
