import type { Me } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';

type Whose = Pick<Me, 'person' | 'workspace'>;

const placeOf = ({ workspace, person }: Whose) => `portico:${workspace.id}:${person.id}:`;

/** Where this browser keeps what one person typed in one place, until it is sent. */
export function useKeepingPlace(name: string): string {
  return placeOf(useMe()) + name;
}

const held = new Set<() => void>();

/** For what a page holds elsewhere: how it is forgotten. */
export function untilSignOut(forget: () => void): void {
  held.add(forget);
}

/** Who signs out leaves nothing behind for the next person at this machine. */
export function forgetAllOf(whose: Whose): void {
  for (const forget of held) forget();
  for (const key of Object.keys(localStorage)) if (key.startsWith(placeOf(whose))) localStorage.removeItem(key);
}

export function read<Values>(place: string): Partial<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

export function write(place: string, values: object): void {
  try {
    if (Object.keys(values).length) localStorage.setItem(place, JSON.stringify(values));
    else localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing, or no more: the form works as well without.
  }
}
