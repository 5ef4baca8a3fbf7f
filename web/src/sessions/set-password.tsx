import { PasswordInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/shapes.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { useArrive } from './arrive.ts';

export type Use = {
  isPending: boolean;
  mutate: (
    init: { body: { secret: string; password: string } },
    after: { onSuccess: (me: Me) => void; onError: (error: unknown) => void },
  ) => void;
};

type Props = {
  secret: string;
  /** What they will sign in with, beside it. */
  login: string | null;
  use: Use;
  /** Where it leads, if not to the start page. */
  next?: string | undefined;
  /** Whether a refusal is a further step, and was taken. */
  take: (error: unknown) => boolean;
  button: string;
};

export function SetPassword({ secret, login, use, next, take, button }: Props) {
  const { t } = useTranslation();
  const arrive = useArrive();
  const form = useForm({ initialValues: { password: '' } });
  const sending = useSending(form);
  return (
    <Form
      onSubmit={form.onSubmit(({ password }) => {
        sending.start();
        const onError = (error: unknown) => {
          if (!take(error)) sending.refused(error);
        };
        use.mutate({ body: { secret, password } }, { onSuccess: (me) => arrive(me, next), onError });
      })}
      sending={sending}
      pending={use.isPending}
      button={button}
      wide
    >
      {login && (
        <div>
          <Text c="dimmed" fz={13}>
            {t('sessions.signInAs')}
          </Text>
          <Text fw={500}>{login}</Text>
          <input type="text" autoComplete="username" value={login} readOnly hidden />
        </div>
      )}
      <PasswordInput
        label={t('sessions.choosePassword')}
        description={t('sessions.passwordHint')}
        autoComplete="new-password"
        autoFocus
        {...form.getInputProps('password')}
      />
    </Form>
  );
}
