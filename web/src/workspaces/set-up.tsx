import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { meQuery } from '../frame/me.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function SetUpPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { workspaceName: '', name: '', email: '', password: '' } });
  const sending = useSending(form);
  const create = api.useMutation('post', '/api/workspaces', besideField);
  return (
    <Door title={t('workspaces.setUp')} sentence={t('workspaces.setUpSentence')}>
      <Form
        onSubmit={form.onSubmit((values) => {
          sending.start();
          create.mutate(
            { body: { ...values, email: values.email.trim() } },
            {
              onSuccess: (me) => {
                queries.clear();
                queries.setQueryData(meQuery().queryKey, me);
                navigate({ to: '/' });
              },
              onError: sending.refused,
            },
          );
        })}
        sending={sending}
        pending={create.isPending}
        button={t('workspaces.create')}
        wide
      >
        <TextInput
          label={t('workspaces.name')}
          description={t('workspaces.nameHint')}
          autoComplete="organization"
          autoFocus
          {...form.getInputProps('workspaceName')}
        />
        <TextInput label={t('workspaces.yourName')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={t('sessions.email')} type="email" autoComplete="email" {...form.getInputProps('email')} />
        <PasswordInput
          label={t('sessions.password')}
          description={t('sessions.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
      </Form>
    </Door>
  );
}
