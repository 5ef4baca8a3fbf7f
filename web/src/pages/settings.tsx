import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { LoginName } from '../people/login-name.tsx';
import { ApiKeys } from '../sessions/api-keys.tsx';
import { ChangePassword } from '../sessions/change-password.tsx';
import { SessionList } from '../sessions/session-list.tsx';
import { WorkspaceSettings } from '../workspaces/workspace-settings.tsx';
import classes from './pages.module.css';

// A client never fetches its script.
const Rates = lazy(() => import('../money/rates.tsx').then((it) => ({ default: it.Rates })));

export function SettingsPage() {
  const { t } = useTranslation();
  const { person, may } = useMe();
  const team = person.side === 'team';
  // A client hears of keys only where there is one to withdraw.
  const keys = api.useQuery('get', '/api/api-keys', {}, { enabled: !team });
  const hasKeys = Boolean(keys.data?.items.length);
  return (
    <Page title={t('settings.settings')}>
      <div className={classes.settings}>
        <Part title={t('settings.you')}>
          <dl>
            <FieldRow term={t('people.name')}>{person.name}</FieldRow>
            <FieldRow term={t('people.email')}>{person.email}</FieldRow>
          </dl>
          {team && <LoginName />}
        </Part>
        <Part title={t('settings.password')}>
          <ChangePassword />
        </Part>
        <Part title={t('settings.sessions')} sentence={t('settings.sessionsSentence')}>
          <SessionList />
        </Part>
        {(team || hasKeys) && (
          <Part title={t('settings.apiKeys')} sentence={t('settings.apiKeysSentence')}>
            <ApiKeys />
          </Part>
        )}
        {may.seeMoney && (
          <Suspense>
            <Rates currency="EUR" />
          </Suspense>
        )}
        {may.changeWorkspace && (
          <Part title={t('settings.workspace')}>
            <WorkspaceSettings />
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
