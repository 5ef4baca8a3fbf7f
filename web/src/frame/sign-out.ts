import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { fetchApi } from '../api/client.ts';

export function useSignOut() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async () => {
    await fetchApi.DELETE('/api/session');
    // Away from the signed-in pages first: they would ask again for what is being forgotten.
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
}
