import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Reader } from '../api/shapes.ts';

type Outsider = { company: string | null; kind: string };

const Outsiders = createContext<ReadonlyMap<string, Outsider>>(new Map());

/** Names come without their side; whoever reads from outside here is known from *who can see this*. */
export function OutsidersProvider({ readers, children }: { readers: Reader[] | undefined; children: ReactNode }) {
  const above = use(Outsiders);
  const known = useMemo(() => {
    const outside = (readers ?? []).filter(({ person }) => person.side === 'outside');
    return new Map([...above, ...outside.map(({ person }) => [person.id, { company: person.company, kind: person.kind }] as const)]);
  }, [above, readers]);
  return <Outsiders value={known}>{children}</Outsiders>;
}

export function useOutsiders() {
  return use(Outsiders);
}
