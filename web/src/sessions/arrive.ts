import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { notOnce } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { meQuery } from '../frame/me.tsx';

/** Nothing that was read as somebody else, or as nobody, may outlive the sign-in. */
export function useArrive() {
  const queries = useQueryClient();
  const router = useRouter();
  return (me: Me, next = '/') => {
    queries.removeQueries({ predicate: notOnce });
    queries.setQueryData(meQuery().queryKey, me);
    router.history.replace(next);
  };
}
