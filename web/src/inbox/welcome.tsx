import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Welcome } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { LinkedText } from '../parts/linked-text.tsx';
import { MomentText } from '../parts/moment.tsx';
import classes from './welcome.module.css';

/** The first message for everybody from outside, whatever their rights (D14). Read by being opened. */
export function WelcomeMessage({ welcome }: { welcome: Welcome }) {
  const { t } = useTranslation();
  const { viewing } = useMe();
  const { mutate: read } = api.useMutation('put', '/api/inbox/welcome/reading');
  const unread = !welcome.read && !viewing;
  useEffect(() => {
    if (unread) read({});
  }, [unread, read]);
  return (
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
  );
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);
