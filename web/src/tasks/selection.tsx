import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Task } from '../api/shapes.ts';
import { useKey } from '../finder/keys.ts';

type Selection = {
  tasks: ReadonlyMap<string, Task>;
  /** Boxes are shown without pointing at a row: on a phone there is no pointing. */
  choosing: boolean;
  choose: () => void;
  toggle: (task: Task) => void;
  /** From the one that was chosen last up to this one. */
  reach: (task: Task) => void;
  keep: (tasks: Task[]) => void;
  clear: () => void;
  /** Each group tells what it shows, by its place among the groups. */
  tell: (place: number, tasks: Task[]) => void;
};

const SelectionContext = createContext<Selection | null>(null);

/** Null where nothing can be selected: in other lists, and for whoever may change nothing. */
export const useSelection = () => use(SelectionContext);

type Props = {
  enabled: boolean;
  /** What the list shows: what was selected in one view may not be seen in the next. */
  view: string;
  /** Nothing nearer is there for Esc to close. */
  escapes: boolean;
  children: ReactNode;
};

/** Which tasks of the list are selected: by their box, by `x`, and with Shift a whole stretch. */
export function SelectionProvider({ enabled, view, escapes, children }: Props) {
  const [tasks, setTasks] = useState<ReadonlyMap<string, Task>>(new Map());
  const [choosing, setChoosing] = useState(false);
  const told = useRef(new Map<number, Task[]>());
  const last = useRef<string | null>(null);
  const all = useCallback(() => [...told.current].sort(([a], [b]) => a - b).flatMap(([, shown]) => shown), []);

  const selection = useMemo<Selection>(() => {
    const toggle = (task: Task) => {
      last.current = task.id;
      setTasks((was) => {
        const now = new Map(was);
        if (!now.delete(task.id)) now.set(task.id, task);
        return now;
      });
    };
    const clear = () => {
      last.current = null;
      setTasks(new Map());
      setChoosing(false);
    };
    return {
      tasks,
      choosing,
      toggle,
      clear,
      choose: () => setChoosing(true),
      reach: (task) => {
        const order = all();
        const [from, to] = [order.findIndex(({ id }) => id === last.current), order.findIndex(({ id }) => id === task.id)];
        if (from === -1 || to === -1) return toggle(task);
        const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
        setTasks((was) => new Map([...was, ...stretch.map((one) => [one.id, one] as const)]));
      },
      keep: (kept) => (kept.length > 0 ? setTasks(new Map(kept.map((task) => [task.id, task]))) : clear()),
      tell: (place, shown) => void told.current.set(place, shown),
    };
  }, [tasks, choosing, all]);

  const { clear } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another view the selection begins anew
  useEffect(clear, [view]);
  useKey(
    'x',
    () => {
      const row = document.activeElement?.closest('[data-task]') ?? document.querySelector('[data-task][data-chosen]');
      const task = all().find(({ id }) => id === row?.getAttribute('data-task'));
      if (task) selection.toggle(task);
    },
    { enabled },
  );
  useKey('Escape', clear, { enabled: escapes && (tasks.size > 0 || choosing) });
  return <SelectionContext value={enabled ? selection : null}>{children}</SelectionContext>;
}

export function useTell(place: number, tasks: Task[]): void {
  const tell = useSelection()?.tell;
  useEffect(() => {
    tell?.(place, tasks);
    return () => tell?.(place, []);
  }, [tell, place, tasks]);
}
