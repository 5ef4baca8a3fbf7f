import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SettingRow } from '../parts/field-row.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { CodeField } from './code-field.tsx';
import { Enrol } from './enrol.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** One's own two-factor sign-in. */
export function SecondFactor() {
  const { t } = useTranslation();
  const days = useDays();
  const { data, error, refetch } = api.useQuery('get', '/api/me/second-factor');
  const [codes, setCodes] = useState<string[]>();
  const [asking, ask] = useState<'renew' | 'remove'>();
  const close = () => ask(undefined);
  if (codes) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} button={t('sessions.codesKept')} />;
  if (error && !data) return <Refused error={error} retry={refetch} />;
  if (!data) return null;
  if (!data.on) return <Enrol done={setCodes} />;
  return (
    <>
      <SettingRow
        title={t('sessions.onSince', { since: days.within.momentDay(data.since ?? '') })}
        note={t(data.demanded ? 'sessions.isDemanded' : 'sessions.askedAtSignIn')}
      >
        <Button size="xs" onClick={() => ask('remove')}>
          {t('sessions.switchOff')}
        </Button>
      </SettingRow>
      <SettingRow title={t('sessions.recoveryCodes')} note={t('sessions.codesLeft', { count: data.codesLeft })}>
        <Button size="xs" onClick={() => ask('renew')}>
          {t('sessions.newCodes')}
        </Button>
      </SettingRow>
      <Dialog opened={asking !== undefined} close={close} title={t(asking === 'renew' ? 'sessions.newCodes' : 'sessions.switchOffTitle')}>
        {asking === 'renew' ? (
          <NewCodes
            close={close}
            done={(made) => {
              setCodes(made);
              close();
            }}
          />
        ) : (
          <SwitchOff close={close} />
        )}
      </Dialog>
    </>
  );
}

function NewCodes({ close, done }: { close: () => void; done: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { code: '' } });
  const sending = useSending(form);
  const renew = api.useMutation('post', '/api/me/second-factor/recovery-codes', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(({ code }) => {
        sending.start();
        renew.mutate({ body: { code: code.trim() } }, { onSuccess: ({ recoveryCodes }) => done(recoveryCodes), onError: sending.refused });
      })}
      sending={sending}
      pending={renew.isPending}
      button={t('sessions.makeCodes')}
      onCancel={close}
    >
      <CodeField description={t('sessions.newCodesNote')} data-autofocus {...form.getInputProps('code')} />
    </Form>
  );
}

function SwitchOff({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { password: '', code: '' } });
  const sending = useSending(form);
  const remove = api.useMutation('post', '/api/me/second-factor/removals', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(({ password, code }) => {
        sending.start();
        const onSuccess = () => {
          close();
          notifications.show({ message: t('sessions.switchedOff') });
        };
        remove.mutate({ body: { password, code: code.trim() } }, { onSuccess, onError: sending.refused });
      })}
      sending={sending}
      pending={remove.isPending}
      button={t('sessions.switchOff')}
      onCancel={close}
    >
      <PasswordInput label={t('sessions.password')} autoComplete="current-password" data-autofocus {...form.getInputProps('password')} />
      <CodeField label={t('sessions.codeOrRecovery')} inputMode="text" {...form.getInputProps('code')} />
    </Form>
  );
}
