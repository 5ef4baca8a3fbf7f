import { Anchor, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { isProblem, type Problem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { doorQuery } from '../frame/whose-door.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { useArrive } from './arrive.ts';
import { ChooseWorkspace } from './choose-workspace.tsx';
import { useNextStep } from './next-step.tsx';

export function SignInPage() {
  const { t } = useTranslation();
  const { next, login } = useSearch({ from: '/sign-in' });
  const arrive = useArrive();
  const form = useForm({ initialValues: { login: login ?? '', password: '' } });
  const { data: door } = useQuery(doorQuery());
  const sending = useSending(form);
  const [workspaces, setWorkspaces] = useState<Problem['workspaces']>();
  const signIn = api.useMutation('post', '/api/session', besideField);
  const further = useNextStep(next);

  const send = (workspaceId?: string) => {
    sending.start();
    const body = { ...form.values, login: form.values.login.trim(), ...(workspaceId && { workspaceId }) };
    signIn.mutate(
      { body },
      {
        onSuccess: (me) => arrive(me, next),
        onError: (error) => {
          if (isProblem(error) && error.code === 'choose-workspace') return setWorkspaces(error.workspaces);
          setWorkspaces(undefined);
          if (!further.take(error)) sending.refused(error);
        },
      },
    );
  };

  if (further.page) return further.page;
  if (workspaces) {
    return <ChooseWorkspace workspaces={workspaces} pending={signIn.isPending} choose={send} back={() => setWorkspaces(undefined)} />;
  }
  return (
    <Door
      title={t('sessions.signIn')}
      workspace={door?.workspace}
      foot={
        <Anchor component={Link} to="/forgot-password">
          {t('sessions.forgot')}
        </Anchor>
      }
      below={
        door?.sample === 'loaded' && (
          <Anchor component={Link} to="/sample">
            {t('sample.whoIsWho')}
          </Anchor>
        )
      }
    >
      <Form onSubmit={form.onSubmit(() => send())} sending={sending} pending={signIn.isPending} button={t('sessions.signIn')} wide>
        <TextInput label={t('sessions.login')} autoComplete="username" autoFocus {...form.getInputProps('login')} />
        <PasswordInput label={t('sessions.password')} autoComplete="current-password" {...form.getInputProps('password')} />
      </Form>
    </Door>
  );
}
