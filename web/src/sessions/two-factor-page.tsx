import { Anchor, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { notOnce } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { useSignOut } from '../frame/sign-out.ts';
import { doorQuery } from '../frame/whose-door.ts';
import { Enrol } from './enrol.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Where somebody is led of whom a second factor is demanded: until they have one, nothing else opens. */
export function TwoFactorPage() {
  const { t } = useTranslation();
  const { next } = useSearch({ from: '/two-factor' });
  const queries = useQueryClient();
  const router = useRouter();
  const signOut = useSignOut();
  const { data: door } = useQuery(doorQuery());
  const { data } = api.useQuery('get', '/api/me/second-factor');
  const [codes, setCodes] = useState<string[]>();
  const goOn = () => {
    queries.removeQueries({ predicate: notOnce });
    router.history.replace(next ?? '/');
  };
  const leave = (
    <Anchor component="button" type="button" onClick={signOut}>
      {t('frame.signOut')}
    </Anchor>
  );
  if (codes) {
    return (
      <Door title={t('sessions.recoveryCodes')} workspace={door?.workspace} wide>
        <RecoveryCodes codes={codes} done={goOn} button={t('sessions.codesKept')} />
      </Door>
    );
  }
  if (data?.on) {
    return (
      <Door title={t('sessions.twoFactorIsOn')} workspace={door?.workspace}>
        <Text>
          <Anchor component="button" type="button" onClick={goOn}>
            {t('sessions.goOn')}
          </Anchor>
        </Text>
      </Door>
    );
  }
  return (
    <Door
      title={t('sessions.twoFactor')}
      sentence={t(data?.demanded ? 'sessions.twoFactorDemanded' : 'sessions.twoFactorSentence')}
      workspace={door?.workspace}
      foot={leave}
      wide
    >
      <Enrol done={setCodes} />
    </Door>
  );
}
