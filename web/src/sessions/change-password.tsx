import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function ChangePassword() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { current: '', password: '' } });
  const sending = useSending(form);
  const change = api.useMutation('put', '/api/me/password', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        change.mutate(
          { body },
          {
            onSuccess: () => {
              form.reset();
              notifications.show({ message: t('sessions.passwordChanged') });
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      pending={change.isPending}
      button={t('sessions.changePassword')}
      quiet
    >
      <PasswordInput label={t('sessions.presentPassword')} autoComplete="current-password" {...form.getInputProps('current')} />
      <PasswordInput
        label={t('sessions.newPassword')}
        description={t('sessions.othersEnd')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
    </Form>
  );
}
