import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';

type Acting = { key: string; act: () => void; rank: number };

const acting = new Set<Acting>();
/** Pressed before there was anything that it is for: a part of the page may come in the next breath. */
let early: { key: string; at: number } | undefined;
const soon = 500; // ms
const switchName = 'portico-keys';

/** Some people write by voice or with a switch, and a single key that acts is in their way. */
export function useSingleKeys() {
  const [on, set] = useLocalStorage({ key: switchName, defaultValue: true, getInitialValueInEffect: false });
  return { on, set };
}

/**
 * While this is on the screen, a single key acts, unless somebody types or a
 * dialogue is open. Of several for one key that of the highest rank: a panel
 * comes before the page it covers.
 */
export function useKey(key: string, act: () => void, { enabled = true, rank = 0 } = {}): void {
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    const one = { key, act: () => actNow(), rank };
    acting.add(one);
    if (early?.key === key && performance.now() - early.at < soon) {
      early = undefined;
      one.act();
    }
    return () => void acting.delete(one);
  }, [key, enabled, rank]);
}

/** One listener for all of them. */
export function useKeyboard(): void {
  const { on } = useSingleKeys();
  useEffect(() => {
    if (!on) return;
    // What Esc shuts is no longer there when it comes here: it is asked before anybody hears of the key.
    let busy = false;
    const look = ({ target }: KeyboardEvent) => {
      busy = isBusy(target);
    };
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busy || isBusy(event.target)) return;
      const [first] = [...acting].filter(({ key }) => key === event.key).sort((a, b) => b.rank - a.rank);
      early = first || event.key.length > 1 ? undefined : { key: event.key, at: event.timeStamp };
      if (!first) return;
      event.preventDefault();
      first.act();
    };
    window.addEventListener('keydown', look, { capture: true });
    document.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      document.removeEventListener('keydown', listen);
    };
  }, [on]);
}

const isBusy = (target: EventTarget | null) =>
  (target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))) ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** From one row of the list to the next; a row is a link that carries `data-row`. */
export function moveInRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#content [data-row]')].filter((row) => row.offsetParent);
  const at = rows.findIndex((row) => row === document.activeElement || row.ariaCurrent === 'true');
  rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step]?.focus();
}

export const modifier = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
export const shortcut = `${modifier} K`;
