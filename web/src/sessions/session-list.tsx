import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { SettingRow } from '../parts/field-row.tsx';
import { readBrowser } from './browser.ts';

export function SessionList() {
  const { t } = useTranslation();
  const days = useDays();
  const { data, error, refetch } = api.useQuery('get', '/api/sessions');
  const end = api.useMutation('delete', '/api/sessions/{sessionId}');
  const nameOf = (said: string | null) => {
    const known = readBrowser(said);
    if (!known) return said ?? t('sessions.unknownBrowser');
    return known.system ? t('sessions.browserOn', known) : known.browser;
  };
  if (error && !data) return <Refused error={error} retry={refetch} />;
  if (!data) return <LoadingRows rows={2} />;
  return data.items.map((session) => (
    <SettingRow
      key={session.id}
      title={nameOf(session.browser)}
      note={
        session.current ? t('sessions.thisOne') : t('sessions.lastUsed', { when: days.moment(session.lastUsedAt ?? session.createdAt) })
      }
    >
      {!session.current && (
        <Button size="xs" onClick={() => end.mutate({ params: { path: { sessionId: session.id } } })}>
          {t('sessions.end')}
        </Button>
      )}
    </SettingRow>
  ));
}
