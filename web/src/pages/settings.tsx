import { Button } from '@mantine/core';
import { IconForms, IconId, IconKey, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { LoginName } from '../people/login-name.tsx';
import { ApiKeys } from '../sessions/api-keys.tsx';
import { ChangePassword } from '../sessions/change-password.tsx';
import { MyPreferences } from '../sessions/my-preferences.tsx';
import { SecondFactor } from '../sessions/second-factor.tsx';
import { SessionList } from '../sessions/session-list.tsx';
import { WelcomeSettings } from '../workspaces/welcome-settings.tsx';
import { WorkspaceSettings } from '../workspaces/workspace-settings.tsx';
import classes from './pages.module.css';

// A client never fetches its script.
const Rates = lazy(() => import('../money/rates.tsx').then((it) => ({ default: it.Rates })));

export function SettingsPage() {
  const { t } = useTranslation();
  const { person, may, viewing } = useMe();
  const team = person.side === 'team';
  // A client hears of keys only where there is one to withdraw.
  const keys = api.useQuery('get', '/api/api-keys', {}, { enabled: !team && !viewing });
  const hasKeys = Boolean(keys.data?.items.length);
  return (
    <Page title={t('settings.settings')}>
      <div className={classes.settings}>
        <Part title={t('settings.you')}>
          <dl>
            <FieldRow term={t('people.name')}>{person.name}</FieldRow>
            {person.email && <FieldRow term={t('people.email')}>{person.email}</FieldRow>}
            {!team && person.loginName && <FieldRow term={t('people.userName')}>{person.loginName}</FieldRow>}
          </dl>
          {team && <LoginName />}
        </Part>
        <Part title={t('settings.preferences')}>
          <MyPreferences />
        </Part>
        {/* How somebody signs in is theirs alone: nobody looks at it through their eyes. */}
        {!viewing && (
          <>
            <Part title={t('settings.password')}>
              <ChangePassword />
            </Part>
            <Part title={t('settings.twoFactor')} sentence={t('settings.twoFactorSentence')}>
              <SecondFactor />
            </Part>
            <Part title={t('settings.sessions')} sentence={t('settings.sessionsSentence')}>
              <SessionList />
            </Part>
          </>
        )}
        {(team || hasKeys) && (
          <Part title={t('settings.apiKeys')} sentence={t('settings.apiKeysSentence')}>
            <ApiKeys />
          </Part>
        )}
        {may.seeAccess && (
          <Part title={t('settings.users')} sentence={t('settings.usersSentence')}>
            <div className={classes.links}>
              <Button component={Link} to="/people" leftSection={<IconUsersGroup size={16} stroke={1.75} />}>
                {t('people.employees')}
              </Button>
              <Button component={Link} to="/users" leftSection={<IconKey size={16} stroke={1.75} />}>
                {t('settings.clients')}
              </Button>
              {may.changeWorkspace && (
                <Button component={Link} to="/profiles" leftSection={<IconId size={16} stroke={1.75} />}>
                  {t('profiles.profiles')}
                </Button>
              )}
            </div>
          </Part>
        )}
        {may.seeMoney && (
          <Suspense>
            <Rates currency="EUR" />
          </Suspense>
        )}
        {may.changeWorkspace && (
          <Part title={t('fields.title')} sentence={t('fields.sentence')}>
            <div className={classes.links}>
              <Button component={Link} to="/fields" leftSection={<IconForms size={16} stroke={1.75} />}>
                {t('fields.open')}
              </Button>
            </div>
          </Part>
        )}
        {may.changeWorkspace && (
          <Part title={t('settings.workspace')}>
            <WorkspaceSettings />
          </Part>
        )}
        {may.changeWorkspace && (
          <Part title={t('settings.welcome')} sentence={t('settings.welcomeSentence')}>
            <WelcomeSettings />
          </Part>
        )}
      </div>
    </Page>
  );
}

function Part({ title, sentence, children }: { title: string; sentence?: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {sentence && <p>{sentence}</p>}
      {children}
    </section>
  );
}
