import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name, Person } from '../api/shapes.ts';
import { Form, Pair } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { useMove } from './move.tsx';
import { ProfilePicker } from './profile-picker.tsx';

export function EditContact({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: person.name,
      email: person.email ?? '',
      phone: person.phone ?? '',
      parentId: person.parent?.id ?? null,
      supervisorId: person.supervisor?.id ?? null,
      profileId: person.profile?.id ?? null,
    },
  });
  const sending = useSending(form);
  const [parent, setParent] = useState<Name | null>(person.parent);
  const [asking, setAsking] = useState(false);
  const move = useMove({ moved: close });
  const change = api.useMutation('patch', '/api/people/{personId}', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(async ({ email, phone, profileId, parentId, ...values }) => {
        sending.start();
        const body = { ...values, email: email.trim() || null, phone: phone.trim() || null, ...(profileId && { profileId }) };
        if (parentId === (person.parent?.id ?? null)) {
          const init = { params: { path: { personId: person.id } }, body, headers: { 'If-Match': `"${person.version}"` } };
          return change.mutate(init, { onSuccess: close, onError: sending.refused });
        }
        setAsking(true);
        await move.ask(person, parent, body).catch(sending.refused);
        setAsking(false);
      })}
      sending={sending}
      pending={change.isPending || asking}
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
        onChange={(id, name) => {
          form.setFieldValue('parentId', id);
          setParent(id && name ? { id, name } : null);
        }}
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
      {move.dialog}
    </Form>
  );
}
