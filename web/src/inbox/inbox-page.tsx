import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { LinkedText } from '../parts/linked-text.tsx';
import { MomentText } from '../parts/moment.tsx';
import classes from './inbox.module.css';

/** What reaches somebody from outside. The first message is the welcome, whatever their rights (D14). */
export function InboxPage() {
  const { t } = useTranslation();
  const { viewing } = useMe();
  const { data: welcome, error } = api.useQuery('get', '/api/inbox/welcome');
  const { mutate: read } = api.useMutation('put', '/api/inbox/welcome/reading');
  const unread = welcome?.read === false && !viewing;
  useEffect(() => {
    if (unread) read({});
  }, [unread, read]);
  if (error) return <RefusedPage error={error} />;
  if (!welcome) return <LoadingPage />;
  return (
    <Page narrow title={t('inbox.inbox')}>
      <article className={classes.message} aria-labelledby="welcome">
        <header>
          <h2 id="welcome">{t('inbox.welcome')}</h2>
          <p className={classes.from}>
            {welcome.from} · <MomentText at={welcome.at} />
          </p>
        </header>
        <p className={classes.text}>
          <LinkedText text={welcome.text} />
        </p>
        {welcome.video && (
          <div>
            <Button
              variant="filled"
              component="a"
              href={welcome.video}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={16} stroke={1.75} aria-hidden="true" />}
            >
              {t('inbox.video')}
            </Button>
            <p className={classes.where}>{t('inbox.videoNote', { house: hostOf(welcome.video) })}</p>
          </div>
        )}
      </article>
    </Page>
  );
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);
