import { useSessionStorage } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import type { Person } from '../api/shapes.ts';
import { type Branch, top, treeRows } from './tree-rows.ts';

/** So few at the top, and below one of them, that one wants to see them at once. */
const few = 20;

/** The branches as they come in, and which contacts stand open: that is remembered for as long as the window is. */
export function useOpenTree() {
  const [branches, setBranches] = useState<ReadonlyMap<string, Branch>>(new Map());
  const [chosen, setChosen] = useSessionStorage<Record<string, boolean>>({
    key: 'portico-open-contacts',
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const report = useCallback((parent: string, branch: Branch | undefined) => {
    setBranches((was) => {
      const now = new Map(was);
      if (branch) now.set(parent, branch);
      else now.delete(parent);
      return now;
    });
  }, []);
  const { rows, needed } = useMemo(() => {
    const first = branches.get(top);
    const small = first !== undefined && !first.more && first.people.length <= few;
    return treeRows(branches, ({ id, childCount }: Person, level) => chosen[id] ?? (small && level < 2 && childCount <= few));
  }, [branches, chosen]);
  return {
    rows,
    needed,
    branches,
    report,
    turn: (ids: string[], open: boolean) => setChosen((was) => ({ ...was, ...Object.fromEntries(ids.map((id) => [id, open])) })),
  };
}
