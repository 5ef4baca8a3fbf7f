import { createContext, type ReactNode, useContext } from 'react';
import { api } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';

const MeContext = createContext<Me | null>(null);

export const meQuery = () => api.queryOptions('get', '/api/me', undefined, { staleTime: 30_000 });

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of the signed-in pages');
  return me;
}

/** The workspace one is signed in to; none on the pages before that. */
export function useHouse() {
  return useContext(MeContext)?.workspace;
}

const ofTheBrowser = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How one reads days and moments; before one is signed in, as the browser does. */
export function usePreferences() {
  const preferences = useContext(MeContext)?.preferences;
  return { timeZone: preferences?.timeZone ?? ofTheBrowser, dateFormat: preferences?.dateFormat ?? null };
}

/** People are marked as outside for the team alone: on the client's side everyone knows who is who. */
export function useMarksOutside(): boolean {
  return useContext(MeContext)?.person.side === 'team';
}
