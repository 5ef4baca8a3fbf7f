import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoButton } from '../access/who-button.tsx';
import { api } from '../api/client.ts';
import { HistoryList } from '../comments/history-list.tsx';
import { LoadingPage } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';

const route = '/frame/team/contacts/$personId/history';

/** What a contact said and did, wherever one can see it oneself (C18). */
export function ContactHistoryPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: route });
  const { show = 'all' } = useSearch({ from: route });
  const navigate = useNavigate();
  const { data: person, error } = api.useQuery('get', '/api/people/{personId}', { params: { path: { personId } } });
  if (error && !person) return <RefusedPage error={error} />;
  if (!person) return <LoadingPage />;
  return (
    <Page
      title={t('comments.history')}
      crumbs={[
        <Link key="contacts" to="/contacts">
          {t('people.contacts')}
        </Link>,
        <Link key="contact" to="/contacts/$personId" params={{ personId }}>
          {person.name}
        </Link>,
      ]}
      below={<p style={{ color: 'var(--ink-2)' }}>{t('people.did', { name: person.name })}</p>}
    >
      <HistoryList
        of={{ author: personId }}
        kind={show}
        choose={(kind) =>
          navigate({ to: '/contacts/$personId/history', params: { personId }, search: kind === 'all' ? {} : { show: kind }, replace: true })
        }
        whoCanSee={(comment) => <WhoButton thing={{ comment: comment.id }} of="comment" compact />}
      />
    </Page>
  );
}
