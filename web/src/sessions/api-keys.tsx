import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SettingRow } from '../parts/field-row.tsx';
import { AddApiKey } from './add-api-key.tsx';

export function ApiKeys() {
  const { t } = useTranslation();
  const days = useDays();
  const [adding, { open, close }] = useDisclosure();
  const { data, error, refetch } = api.useQuery('get', '/api/api-keys');
  const withdraw = api.useMutation('delete', '/api/api-keys/{apiKeyId}');
  return (
    <>
      {error && !data && <Refused error={error} retry={refetch} />}
      {data?.items.length === 0 && (
        <Text c="dimmed" pb={12}>
          {t('sessions.noKeys')}
        </Text>
      )}
      {data?.items.map((key) => (
        <SettingRow
          key={key.id}
          title={key.name}
          note={
            key.lastUsedAt
              ? t('sessions.lastUsed', { when: days.moment(key.lastUsedAt) })
              : t('sessions.neverUsed', { when: days.within.momentDay(key.createdAt) })
          }
        >
          <Button size="xs" onClick={() => withdraw.mutate({ params: { path: { apiKeyId: key.id } } })}>
            {t('sessions.withdraw')}
          </Button>
        </SettingRow>
      ))}
      <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
        {t('sessions.addKey')}
      </Button>
      <Dialog opened={adding} close={close} title={t('sessions.addKey')}>
        <AddApiKey close={close} />
      </Dialog>
    </>
  );
}
