import type { Person } from '../api/shapes.ts';

/** What is known of those right below a contact; `top` is the id of what has none above. */
export type Branch = { people: Person[]; more: boolean; busy: boolean; error: unknown; next: () => void; retry: () => void };
export const top = 'none';

export type PersonRow = {
  kind: 'person';
  key: string;
  person: Person;
  level: number;
  above: string | null;
  /** Undefined where nobody stands below. */
  open: boolean | undefined;
  /** Among those beside it, from 1; -1 while it is not known how many they are. */
  place: number;
  size: number;
};
export type TreeRow = PersonRow | { kind: 'loading' | 'more' | 'refused'; key: string; level: number; branch: string };

/** The tree as it stands on the screen, row by row, and whose branches have to be asked for. */
export function treeRows(branches: ReadonlyMap<string, Branch>, isOpen: (person: Person, level: number) => boolean) {
  const rows: TreeRow[] = [];
  const needed: string[] = [];
  // Whoever has just moved may be in two branches until both have been asked for again.
  const met = new Set<string>();
  const grow = (branch: string, level: number, childCount?: number) => {
    needed.push(branch);
    const known = branches.get(branch);
    known?.people.forEach((person, nth) => {
      if (met.has(person.id)) return;
      met.add(person.id);
      const open = person.childCount > 0 ? isOpen(person, level) : undefined;
      const size = childCount ?? (known.more ? -1 : known.people.length);
      rows.push({
        kind: 'person',
        key: person.id,
        person,
        level,
        above: branch === top ? null : branch,
        open,
        place: nth + 1,
        size,
      });
      if (open) grow(person.id, level + 1, person.childCount);
    });
    if (!known) rows.push({ kind: 'loading', key: `loading ${branch}`, level, branch });
    else if (known.error) rows.push({ kind: 'refused', key: `refused ${branch}`, level, branch });
    else if (known.more) rows.push({ kind: 'more', key: `more ${branch} ${known.people.length}`, level, branch });
  };
  grow(top, 0);
  return { rows, needed };
}

/** Where a key leads from a row: another row, or an act on this one. */
export function stepFrom(rows: TreeRow[], at: number, key: string): number | 'open' | 'fold' | undefined {
  const row = rows[at];
  if (row?.kind !== 'person') return undefined;
  const next = (step: 1 | -1, from = at) => {
    for (let to = from + step; to >= 0 && to < rows.length; to += step) if (rows[to]!.kind === 'person') return to;
    return undefined;
  };
  switch (key) {
    case 'ArrowDown':
      return next(1);
    case 'ArrowUp':
      return next(-1);
    case 'Home':
      return 0;
    case 'End':
      return next(-1, rows.length);
    case 'ArrowRight':
      return row.open === false ? 'open' : row.open ? next(1) : undefined;
    case 'ArrowLeft':
      if (row.open) return 'fold';
      return row.above ? rows.findIndex(({ key: id }) => id === row.above) : undefined;
    default:
      return undefined;
  }
}
