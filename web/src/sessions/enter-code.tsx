import { Anchor, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { doorQuery } from '../frame/whose-door.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { useArrive } from './arrive.ts';
import { CodeField } from './code-field.tsx';

type Props = { secret: string; next?: string | undefined; take: (error: unknown) => boolean; back: () => void };

/** The second step of signing in. */
export function EnterCode({ secret, next, take, back }: Props) {
  const { t } = useTranslation();
  const arrive = useArrive();
  const { data: door } = useQuery(doorQuery());
  const [lost, setLost] = useState(false);
  const form = useForm({ initialValues: { code: '' } });
  const sending = useSending(form);
  const enter = api.useMutation('post', '/api/session/code', besideField);
  return (
    <Door
      title={t('sessions.secondStep')}
      sentence={t(lost ? 'sessions.recoverySentence' : 'sessions.secondStepSentence')}
      workspace={door?.workspace}
      foot={
        <Anchor component="button" type="button" onClick={back}>
          {t('sessions.backToSignIn')}
        </Anchor>
      }
      below={
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            form.reset();
            setLost(!lost);
          }}
        >
          {t(lost ? 'sessions.useApp' : 'sessions.lostPhone')}
        </Anchor>
      }
    >
      <Form
        onSubmit={form.onSubmit(({ code }) => {
          sending.start();
          const onError = (error: unknown) => {
            if (!take(error)) sending.refused(error);
          };
          enter.mutate({ body: { secret, code: code.trim() } }, { onSuccess: (me) => arrive(me, next), onError });
        })}
        sending={sending}
        pending={enter.isPending}
        button={t('sessions.signIn')}
        wide
      >
        {lost ? (
          <TextInput
            key="recovery"
            label={t('sessions.recoveryCode')}
            placeholder="abcd-efgh-jkmn-pqrs"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            {...form.getInputProps('code')}
          />
        ) : (
          <CodeField key="code" autoFocus {...form.getInputProps('code')} />
        )}
      </Form>
    </Door>
  );
}
