import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { ProfilePicker } from './profile-picker.tsx';

export function EditContact({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  const { form, kept } = useKeptForm(`edit-contact:${person.id}`, {
    name: person.name,
    email: person.email ?? '',
    phone: person.phone ?? '',
    parentId: person.parent?.id ?? null,
    supervisorId: person.supervisor?.id ?? null,
    profileId: person.profile?.id ?? null,
  });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/people/{personId}', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(({ email, phone, profileId, ...values }) => {
        sending.start();
        const body = { ...values, email: email.trim() || null, phone: phone.trim() || null, ...(profileId && { profileId }) };
        const init = { params: { path: { personId: person.id } }, body, headers: { 'If-Match': `"${person.version}"` } };
        const done = () => {
          kept.sent();
          close();
        };
        change.mutate(init, { onSuccess: done, onError: sending.refused });
      })}
      sending={sending}
      kept={kept}
      pending={change.isPending}
      button={t('parts.save')}
      onCancel={close}
    >
      <TextInput label={t('people.name')} data-autofocus {...form.getInputProps('name')} />
      <Pair>
        <TextInput label={t('people.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('people.phone')} type="tel" {...form.getInputProps('phone')} />
      </Pair>
      <PersonPicker
        label={t('people.parent')}
        description={t('people.parentHint')}
        filter={{ side: 'outside', kind: 'company' }}
        chosen={person.parent}
        without={[person.id]}
        {...form.getInputProps('parentId')}
      />
      <Pair>
        <PersonPicker
          label={t('people.supervisor')}
          filter={{ side: 'team' }}
          chosen={person.supervisor}
          {...form.getInputProps('supervisorId')}
        />
        <ProfilePicker {...form.getInputProps('profileId')} />
      </Pair>
    </Form>
  );
}
