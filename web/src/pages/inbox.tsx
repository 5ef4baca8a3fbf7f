import { IconInbox } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Mentions } from '../comments/mentions.tsx';
import { Empty } from '../frame/empty.tsx';
import { LoadingPage } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { TimeRequests } from '../grants/time-requests.tsx';
import { WelcomeMessage } from '../inbox/welcome.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './inbox.module.css';

/**
 * What reaches somebody: what was said to @team (D9); for people from outside the welcome (D14), first until it was read; for employees
 * who asks them for more time (D4).
 */
export function InboxPage() {
  const { t } = useTranslation();
  const outside = useMe().person.side === 'outside';
  const pages = api.useInfiniteQuery('get', '/api/inbox/mentions', { params: { query: { limit: 30 } } }, keyset);
  const welcome = api.useQuery('get', '/api/inbox/welcome', {}, { enabled: outside });
  const requests = api.useQuery('get', '/api/inbox/time-requests', {}, { enabled: !outside });
  // It keeps its place while it is being read.
  const welcomeFirst = useRef<boolean>(undefined);
  const refused = [welcome, requests, pages].find(({ data, error }) => error && !data);
  if (refused) return <RefusedPage error={refused.error} />;
  if (!pages.data || !(outside ? welcome : requests).data) return <LoadingPage />;
  welcomeFirst.current ??= welcome.data?.read === false;
  const message = welcome.data && <WelcomeMessage welcome={welcome.data} />;
  const mentions = itemsOf(pages.data);
  const asked = requests.data?.items ?? [];
  return (
    <Page narrow title={t('inbox.inbox')}>
      <div className={classes.inbox}>
        {welcomeFirst.current && message}
        <TimeRequests requests={asked} />
        <Mentions mentions={mentions} />
        <LoadMore pages={pages} />
        {!welcomeFirst.current && message}
        {!outside && mentions.length + asked.length === 0 && (
          <Empty icon={IconInbox} title={t('mentions.nothing')} next={t('mentions.nothingNext')} />
        )}
      </div>
    </Page>
  );
}
