import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { NewViewing } from '../api/shapes.ts';
import { tellRefusal } from './refusal-notice.tsx';

/** Opens a tab beside this one that shows Portico through the eyes of a contact. */
export function useViewAs(personId: string): (from: NewViewing) => void {
  const { t } = useTranslation();
  const begin = api.useMutation('post', '/api/people/{personId}/viewings');
  return (body) => {
    // At once, while the browser knows that somebody pressed something.
    const tab = window.open('', '_blank');
    if (!tab) return tellRefusal({ error: { code: 'no-tab', status: 0, title: t('viewing.noTab'), detail: t('viewing.noTabNext') } });
    begin.mutate(
      { params: { path: { personId } }, body },
      {
        onSuccess: ({ url }) => {
          const { pathname, hash } = new URL(url);
          tab.location.replace(location.origin + pathname + hash);
        },
        onError: () => tab.close(),
      },
    );
  };
}
