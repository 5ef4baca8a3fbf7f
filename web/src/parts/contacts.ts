import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';

/** Whom somebody from outside may ask: their contacts at the company (P11). Undefined until it is known, and for the team. */
export function useContacts() {
  const outside = useMe().person.side === 'outside';
  const query = { addressable: true, limit: 20 };
  return api.useQuery('get', '/api/people', { params: { query } }, { enabled: outside, staleTime: 60_000 }).data?.items;
}
