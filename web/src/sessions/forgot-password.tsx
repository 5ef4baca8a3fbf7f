import { Anchor, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { doorQuery } from '../frame/whose-door.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: '' } });
  const { data: door } = useQuery(doorQuery());
  const sending = useSending(form);
  const ask = api.useMutation('post', '/api/password-resets', besideField);
  const back = (
    <Anchor component={Link} to="/sign-in">
      {t('sessions.backToSignIn')}
    </Anchor>
  );

  if (ask.isSuccess) {
    return (
      <Door title={t('sessions.resetSent')} workspace={door?.workspace} foot={back}>
        <Text role="status">{t('sessions.resetSentNext', { email: form.values.email.trim() })}</Text>
      </Door>
    );
  }
  return (
    <Door workspace={door?.workspace} title={t('sessions.forgotTitle')} sentence={t('sessions.forgotSentence')} foot={back}>
      <Form
        onSubmit={form.onSubmit(({ email }) => {
          sending.start();
          ask.mutate({ body: { email: email.trim() } }, { onError: sending.refused });
        })}
        sending={sending}
        pending={ask.isPending}
        button={t('sessions.sendLink')}
        wide
      >
        <TextInput label={t('sessions.email')} type="email" autoComplete="email" autoFocus {...form.getInputProps('email')} />
      </Form>
    </Door>
  );
}
