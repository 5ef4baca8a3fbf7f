import { Checkbox, Collapse, SegmentedControl, Switch, TextInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Me, Name } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldInputs } from '../parts/field-inputs.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { type Drafts, useDrafts, useEmptyFields } from '../parts/own-fields.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { PreferenceFields } from '../parts/preference-fields.tsx';
import { useSending } from '../parts/sending.ts';
import { type Login, LoginFields } from './given-login.tsx';
import { HandOver } from './hand-over.tsx';
import { makePassword } from './made-password.ts';
import classes from './people.module.css';
import { ProfilePicker } from './profile-picker.tsx';

type Props = { opened: boolean; close: () => void; parent?: Name };

export function AddContact({ opened, close, parent }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('people.addContact')}>
      <AddContacts close={close} parent={parent} />
    </Dialog>
  );
}

/** One after another, where that is asked for: each time an empty form. */
function AddContacts({ close, parent }: Omit<Props, 'opened'>) {
  const navigate = useNavigate();
  const [count, setCount] = useState(0);
  const [another, setAnother] = useState(false);
  const [handed, hand] = useState<{ id: string; name: string; login: Login }>();
  const after = (id: string) => {
    hand(undefined);
    if (another) return setCount(count + 1);
    close();
    void navigate({ to: '/contacts/$personId', params: { personId: id } });
  };
  if (handed) return <HandOver name={handed.name} login={handed.login} done={() => after(handed.id)} />;
  return (
    <AddContactForm
      key={count}
      close={close}
      parent={parent}
      another={another}
      setAnother={setAnother}
      added={({ id, name }, login) => (login ? hand({ id, name, login }) : after(id))}
    />
  );
}

type FormProps = Omit<Props, 'opened'> & {
  another: boolean;
  setAnother: (another: boolean) => void;
  added: (person: Name, login: Login | null) => void;
};

function AddContactForm({ close, parent, another, setAnother, added }: FormProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const [more, { toggle }] = useDisclosure();
  const [gives, setGives] = useState(false);
  // Never kept: it holds a password.
  const login = useForm<Login>({ initialValues: { loginName: '', password: makePassword() } });
  const { form, kept } = useKeptForm(`add-contact:${parent?.id ?? ''}`, {
    kind: 'individual' as 'individual' | 'company',
    name: '',
    email: '',
    phone: '',
    parentId: parent?.id ?? (null as string | null),
    supervisorId: null as string | null,
    profileId: null as string | null,
    language: null as string | null,
    timeZone: null as string | null,
    dateFormat: null as string | null,
    fields: {} as Drafts,
  });
  const own = useEmptyFields('contacts');
  const drafts = useDrafts();
  const sending = useSending(form);
  // Refused with the rest of the form, and told beside its own field.
  const loginInput = (field: keyof Login) => ({
    ...login.getInputProps(field),
    error: form.errors[field] ?? (field === 'loginName' ? form.errors['login'] : undefined),
  });
  const add = api.useMutation('post', '/api/people', besideField);
  const company = form.values.kind === 'company';
  return (
    <Form
      onSubmit={form.onSubmit(({ email, phone, profileId, language, timeZone, dateFormat, fields: typed, ...values }) => {
        const fields = drafts.filled(own, typed, (why) => form.setFieldError('fields', why));
        if (!fields) return;
        sending.start();
        const preferences = { language, timeZone, dateFormat } as Me['preferences'];
        const body = {
          ...values,
          email: email.trim() || null,
          phone: phone.trim() || null,
          ...(profileId && { profileId }),
          ...((language || timeZone || dateFormat) && { preferences }),
          ...(gives && { login: login.values }),
          ...(fields.length > 0 && { fields }),
        };
        add.mutate(
          { body },
          {
            onSuccess: ({ id, name, loginName }) => {
              kept.sent();
              if (another) notifications.show({ message: t('people.added', { name }) });
              added({ id, name }, gives ? { ...login.values, loginName: loginName ?? login.values.loginName } : null);
            },
            onError: sending.refused,
          },
        );
      })}
      sending={{ ...sending, fields: [...sending.fields, 'login', 'loginName', 'password'] }}
      kept={kept}
      pending={add.isPending}
      button={t('people.addContact')}
      onCancel={close}
    >
      <SegmentedControl
        aria-label={t('people.kind')}
        data={[
          { value: 'individual', label: t('people.kinds.individual') },
          { value: 'company', label: t('people.kinds.company') },
        ]}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('people.name')} data-autofocus {...form.getInputProps('name')} />
      <Pair>
        <TextInput
          label={t('people.email')}
          type="email"
          description={company ? undefined : t('people.emailHint')}
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('people.phone')}
          type="tel"
          description={company ? undefined : '\u00a0'}
          classNames={{ description: classes.onlyBeside }}
          {...form.getInputProps('phone')}
        />
      </Pair>
      <PersonPicker
        label={t('people.parent')}
        description={t('people.parentHint')}
        filter={{ side: 'outside', kind: 'company' }}
        chosen={parent ?? null}
        {...form.getInputProps('parentId')}
      />
      <Pair>
        <PersonPicker label={t('people.supervisor')} filter={{ side: 'team' }} {...form.getInputProps('supervisorId')} />
        <ProfilePicker {...form.getInputProps('profileId')} />
      </Pair>
      <FieldInputs
        of="contacts"
        fields={own}
        drafts={form.values.fields}
        onChange={(fields) => form.setFieldValue('fields', fields)}
        error={form.errors['fields']}
      />
      {may.grantAccess && (
        <Switch
          label={t('people.withLogin')}
          description={t('people.withLoginNote')}
          checked={gives}
          onChange={({ currentTarget }) => setGives(currentTarget.checked)}
        />
      )}
      {gives && <LoginFields input={loginInput} make={() => login.setFieldValue('password', makePassword())} />}
      <div>
        <UnstyledButton className={classes.moreFields} aria-expanded={more} onClick={toggle}>
          <IconChevronRight size={14} stroke={2} aria-hidden="true" data-open={more} />
          {t('people.preferences')}
        </UnstyledButton>
        <Collapse expanded={more}>
          <div className={classes.moreBody}>
            <PreferenceFields input={(name) => form.getInputProps(name)} />
          </div>
        </Collapse>
      </div>
      <Checkbox label={t('people.addAnother')} checked={another} onChange={({ currentTarget }) => setAnother(currentTarget.checked)} />
    </Form>
  );
}
