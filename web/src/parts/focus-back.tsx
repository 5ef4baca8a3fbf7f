import { useEffect, useState } from 'react';

/**
 * Stands beside what floats over the page for as long as it does: when that is shut, the focus is back where it was.
 * Mantine gives it back only where the floating thing was there before it opened, and never to the item of a menu.
 */
export function FocusBack() {
  // While it is drawn for the first time the focus has not moved yet.
  const [way] = useState(wayBack);
  useEffect(
    () => () => {
      const left = document.activeElement;
      requestAnimationFrame(() => {
        const now = document.activeElement;
        if (now === document.body || now === left) nearest(way)?.focus();
      });
    },
    [way],
  );
  return null;
}

/** What was used, and all that it stands in, up to the page or panel. */
function wayBack(): Element[] {
  const way: Element[] = [];
  for (let at = used(); at && !at.matches('main, aside, nav, [role=dialog], body'); at = at.parentElement) way.push(at);
  return way;
}

/** A menu is shut by what is chosen in it; its button stays. */
function used(): Element | null {
  const menu = document.activeElement?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : document.activeElement;
}

/** Where it is gone, as the row that was removed, the first thing of what is left around it. */
function nearest([it, ...around]: Element[]): HTMLElement | null | undefined {
  if (it?.isConnected) return it as HTMLElement;
  return around.find((one) => one.isConnected)?.querySelector<HTMLElement>('a[href], button:not(:disabled), input:not([type=hidden])');
}
