import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { Door } from '../frame/door.tsx';
import { meQuery } from '../frame/me.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { zoneHere } from '../parts/zones.ts';
import { OfferSample } from './offer-sample.tsx';

export function SetUpPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { workspaceName: '', name: '', email: '', password: '' } });
  const sending = useSending(form);
  const create = api.useMutation('post', '/api/workspaces', besideField);
  const signIn = api.useMutation('post', '/api/session', besideField);
  const unanswered = useRef(false);

  const enter = (me: Me) => {
    queries.clear();
    queries.setQueryData(meQuery().queryKey, me);
    navigate({ to: '/' });
  };
  const submit = form.onSubmit((values) => {
    sending.start();
    const email = values.email.trim();
    create.mutate(
      { body: { ...values, email, timeZone: zoneHere() } },
      {
        onSuccess: enter,
        onError: (error) => {
          const refused = isProblem(error);
          // What was sent before arrived, and only its answer was lost: the workspace is this person's own.
          if (refused && error.code === 'already-set-up' && unanswered.current) {
            signIn.mutate(
              { body: { login: email, password: values.password } },
              { onSuccess: enter, onError: () => sending.refused(error) },
            );
            return;
          }
          unanswered.current ||= !refused;
          sending.refused(error);
        },
      },
    );
  });

  return (
    <Door title={t('workspaces.setUp')} sentence={t('workspaces.setUpSentence')} below={<OfferSample />}>
      <Form onSubmit={submit} sending={sending} pending={create.isPending || signIn.isPending} button={t('workspaces.create')} wide>
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
