import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { fetchApi } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { endViewing, isViewing } from '../api/viewing.ts';
import { i18next, speakTo } from '../language/index.ts';
import { forgetAllOf } from '../parts/keeping.ts';
import { tellRefusal } from '../parts/refusal-notice.tsx';
import { meQuery } from './me.tsx';

export function useSignOut() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async () => {
    if (isViewing()) return endViewing();
    try {
      await fetchApi.DELETE('/api/session');
    } catch (error) {
      return tellRefusal({ error, undone: i18next.t('frame.notSignedOut') });
    }
    const me = queries.getQueryData<Me>(meQuery().queryKey);
    // Away from the signed-in pages first: they would ask again for what is being forgotten.
    await navigate({ to: '/sign-in' });
    if (me) forgetAllOf(me);
    queries.clear();
    speakTo('team');
  };
}
