import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FinderProvider } from '../finder/finder.tsx';
import { Branded } from './branded.tsx';
import { Connection } from './connection.tsx';
import { useFocusKept } from './focus-kept.ts';
import { MeProvider, meQuery } from './me.tsx';
import { Navigation } from './navigation.tsx';
import { PhoneBar } from './phone-bar.tsx';
import classes from './shell.module.css';
import { Viewing } from './viewing.tsx';

/** The frame of every signed-in page. */
export function Shell() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery());
  useFocusKept();
  return (
    <MeProvider me={me}>
      <FinderProvider>
        <Branded colour={me.workspace.brand.colour} />
        <a href="#content" className={classes.skip}>
          {t('frame.skip')}
        </a>
        <div className={classes.shell}>
          <Navigation />
          <div className={classes.side}>
            <Viewing />
            <Connection />
            <div className={classes.content} id="content">
              <Outlet />
            </div>
          </div>
          <PhoneBar />
        </div>
      </FinderProvider>
    </MeProvider>
  );
}
