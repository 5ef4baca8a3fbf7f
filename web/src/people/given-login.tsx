import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SettingRow } from '../parts/field-row.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { HandOver } from './hand-over.tsx';
import { makePassword } from './made-password.ts';
import classes from './people.module.css';

export type Login = { loginName: string; password: string };

/** A user name and an initial password, chosen here and handed over (C2). */
export function GivenLogin({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const given = person.loginName !== null;
  const note =
    person.accessState === 'given'
      ? t('people.givenNote')
      : given
        ? t('people.loginNote', { login: person.loginName })
        : t('people.virtualNote');
  return (
    <>
      <SettingRow title={given ? t('people.userNameIs', { login: person.loginName }) : t('people.userNameAndPassword')} note={note}>
        <Button size="xs" onClick={() => open(true)}>
          {t(given ? 'people.newPassword' : 'people.giveLogin')}
        </Button>
      </SettingRow>
      <Dialog opened={opened} close={() => open(false)} title={t('people.giveLoginTo', { name: person.name })}>
        <GiveLogin person={person} close={() => open(false)} />
      </Dialog>
    </>
  );
}

function GiveLogin({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Login>({ initialValues: { loginName: person.loginName ?? '', password: makePassword() } });
  const sending = useSending(form);
  const [handed, hand] = useState<Login>();
  const give = api.useMutation('put', '/api/people/{personId}/login', besideField);
  if (handed) return <HandOver name={person.name} login={handed} done={close} />;
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        give.mutate(
          { params: { path: { personId: person.id } }, body },
          { onSuccess: (now) => hand({ ...body, loginName: now.loginName ?? body.loginName }), onError: sending.refused },
        );
      })}
      sending={sending}
      pending={give.isPending}
      button={t('people.giveLogin')}
      onCancel={close}
    >
      {person.accessLevel === 'advanced' && <p className={classes.advice}>{t('people.loginReplaces')}</p>}
      <LoginFields input={(field) => form.getInputProps(field)} make={() => form.setFieldValue('password', makePassword())} />
    </Form>
  );
}

type Fields = {
  input: (field: keyof Login) => ReturnType<UseFormReturnType<Login>['getInputProps']>;
  make: () => void;
};

export function LoginFields({ input, make }: Fields) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('people.userName')}
        description={t('people.userNameHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        {...input('loginName')}
      />
      <div className={classes.made}>
        <PasswordInput
          label={t('people.initialPassword')}
          description={t('people.initialPasswordHint')}
          autoComplete="new-password"
          defaultVisible
          {...input('password')}
        />
        <Button onClick={make}>{t('people.makeAnother')}</Button>
      </div>
    </>
  );
}
