import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKey } from '../finder/keys.ts';

type Selectable = { id: string };

type Selection<Item extends Selectable> = {
  items: ReadonlyMap<string, Item>;
  /** Boxes are shown without pointing at a row: on a phone there is no pointing. */
  choosing: boolean;
  choose: () => void;
  toggle: (item: Item) => void;
  /** From the one that was chosen last up to this one. */
  reach: (item: Item) => void;
  keep: (items: Item[]) => void;
  clear: () => void;
  /** Each group tells what it shows, by its place among the groups. */
  tell: (place: number, items: Item[]) => void;
};

// biome-ignore lint/suspicious/noExplicitAny: what is selected is known to the list, and to those who use it there
const SelectionContext = createContext<Selection<any> | null>(null);

/** Null where nothing can be selected: in other lists, and for whoever may change nothing. */
export const useSelection = <Item extends Selectable>(): Selection<Item> | null => use(SelectionContext);

type Props = {
  enabled: boolean;
  /** What the list shows: what was selected in one view may not be seen in the next. */
  view: string;
  /** Nothing nearer is there for Esc to close. */
  escapes: boolean;
  children: ReactNode;
};

/** Which rows of a list are selected: by their box, by `x`, and with Shift a whole stretch. */
export function SelectionProvider({ enabled, view, escapes, children }: Props) {
  const [items, setItems] = useState<ReadonlyMap<string, Selectable>>(new Map());
  const [choosing, setChoosing] = useState(false);
  const told = useRef(new Map<number, Selectable[]>());
  const last = useRef<string | null>(null);
  const all = useCallback(() => [...told.current].sort(([a], [b]) => a - b).flatMap(([, shown]) => shown), []);

  const selection = useMemo<Selection<Selectable>>(() => {
    const toggle = (item: Selectable) => {
      last.current = item.id;
      setItems((was) => {
        const now = new Map(was);
        if (!now.delete(item.id)) now.set(item.id, item);
        return now;
      });
    };
    const clear = () => {
      last.current = null;
      setItems(new Map());
      setChoosing(false);
    };
    return {
      items,
      choosing,
      toggle,
      clear,
      choose: () => setChoosing(true),
      reach: (item) => {
        const order = all();
        const [from, to] = [order.findIndex(({ id }) => id === last.current), order.findIndex(({ id }) => id === item.id)];
        if (from === -1 || to === -1) return toggle(item);
        const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
        setItems((was) => new Map([...was, ...stretch.map((one) => [one.id, one] as const)]));
      },
      keep: (kept) => (kept.length > 0 ? setItems(new Map(kept.map((item) => [item.id, item]))) : clear()),
      tell: (place, shown) => void told.current.set(place, shown),
    };
  }, [items, choosing, all]);

  const { clear } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another view the selection begins anew
  useEffect(clear, [view]);
  useKey(
    'x',
    () => {
      const row = document.activeElement?.closest('[data-item]') ?? document.querySelector('[data-item][data-chosen]');
      const item = all().find(({ id }) => id === row?.getAttribute('data-item'));
      if (item) selection.toggle(item);
    },
    { enabled },
  );
  useKey('Escape', clear, { enabled: escapes && (items.size > 0 || choosing) });
  return <SelectionContext value={enabled ? selection : null}>{children}</SelectionContext>;
}

export function useTell(place: number, items: Selectable[]): void {
  const tell = useSelection()?.tell;
  useEffect(() => {
    tell?.(place, items);
    return () => tell?.(place, []);
  }, [tell, place, items]);
}
