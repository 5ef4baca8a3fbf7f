import { useEffect } from 'react';
import { nearest, type Way, wayBack } from '../parts/way-back.ts';

/**
 * For whoever goes by keyboard: where what had the focus is taken away (a form that was saved, a row that was removed, a button that
 * works for a moment), it goes on beside it, and not at the beginning of the page. A browser says nothing of such a loss; what changes
 * on the page is watched instead.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let byKeyboard = false;
    let way: Way = [];
    /** It was disabled while it had the focus, and may be enabled again. */
    let working: Element | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;

    const goOn = () => {
      const [it] = way;
      if (!it || document.activeElement !== document.body) return;
      if (it.isConnected && it.matches(':disabled')) working = it;
      else if (!it.isConnected || it === working) (nearest(way) ?? pageItself())?.focus({ preventScroll: it === working });
    };
    const lost = new MutationObserver(() => {
      if (!byKeyboard || document.activeElement !== document.body) return;
      clearTimeout(soon);
      // What comes instead may take the focus by itself.
      soon = setTimeout(goOn, 60);
    });
    const remember = () => {
      working = undefined;
      way = wayBack();
    };
    // A field that lets the focus go, when Enter has saved it or Esc has left it, means it.
    const letGo = ({ target }: FocusEvent) =>
      setTimeout(() => {
        if (document.activeElement === document.body && target instanceof Element && target.isConnected && !target.matches(':disabled'))
          way = [];
      });
    const onKey = () => {
      byKeyboard = true;
    };
    const onPoint = () => {
      byKeyboard = false;
    };
    lost.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', letGo);
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPoint, { capture: true });
    return () => {
      clearTimeout(soon);
      lost.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', letGo);
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPoint, { capture: true });
    };
  }, []);
}

/** Where the whole page was left: the next one, from its beginning. */
function pageItself(): HTMLElement | null {
  const page = document.getElementById('content');
  page?.setAttribute('tabindex', '-1');
  return page;
}
