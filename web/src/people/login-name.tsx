import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { useMe } from '../frame/me.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function LoginName() {
  const { t } = useTranslation();
  const { person } = useMe();
  const form = useForm({ initialValues: { loginName: person.loginName ?? '' } });
  const sending = useSending(form);
  const change = api.useMutation('put', '/api/me/login-name', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(({ loginName }) => {
        sending.start();
        change.mutate(
          { body: { loginName: loginName.trim() || null } },
          {
            onSuccess: () => notifications.show({ message: t('parts.saved') }),
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      quiet
    >
      <TextInput
        label={t('people.loginName')}
        description={t('people.loginNameHint')}
        autoComplete="username"
        {...form.getInputProps('loginName')}
      />
    </Form>
  );
}
