/** What has the focus, then what stands around it, from the nearest on: where to go on if it is taken away. */
export type Way = Element[];

const landmark = 'main, aside, nav, body';

/**
 * Up to the page or panel. From a dialog the way goes on with `further`, the way back from there; and so it does where
 * nothing has the focus any more: the button that was pressed in the dialog is disabled while it works.
 */
export function wayBack(further: Way = []): Way {
  const way: Way = [];
  let at = used();
  for (; at && !at.matches(`${landmark}, [role=dialog]`); at = at.parentElement) {
    // Beside a row that is removed there is often another.
    for (const one of [at, at.nextElementSibling, at.previousElementSibling]) if (one) way.push(one);
  }
  if (at?.matches('[role=dialog]')) return [...way, ...(buttonOf(at) ?? further)];
  return at?.matches('body') ? [...way, ...further] : way;
}

/** A menu is shut by what is chosen in it; its button stays. */
function used(): Element | null {
  const menu = document.activeElement?.closest('[role=menu]');
  return menu ? namedBy(menu) : document.activeElement;
}

/** What opened a popover names it; a dialog is named by its own title. */
function buttonOf(floating: Element): Way | null {
  const name = namedBy(floating);
  return name && !floating.contains(name) ? [name] : null;
}

const namedBy = (it: Element) => document.getElementById(it.getAttribute('aria-labelledby') ?? '');

const takesFocus = 'a[href], button:not(:disabled), input:not([type=hidden], :disabled), [tabindex="0"]';

/** The first of it that is still there and takes the focus, or the first thing in it that does. */
export function nearest(way: Way): HTMLElement | null | undefined {
  const [it] = way;
  if (it?.isConnected) return it as HTMLElement;
  for (const one of way) {
    if (!one.isConnected) continue;
    const there = one.matches(takesFocus) ? one : one.querySelector(takesFocus);
    if (there) return there as HTMLElement;
  }
  return null;
}
