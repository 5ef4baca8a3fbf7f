import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';
import { FieldInputs } from '../parts/field-inputs.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { useDrafts } from '../parts/own-fields.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { PreferenceFields } from '../parts/preference-fields.tsx';
import { useSending } from '../parts/sending.ts';
import { useMove } from './move.tsx';

export function EditContact({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const { form, kept } = useKeptForm(`edit-contact:${person.id}`, {
    name: person.name,
    email: person.email ?? '',
    phone: person.phone ?? '',
    parentId: person.parent?.id ?? null,
    parentName: person.parent?.name ?? '',
    supervisorId: person.supervisor?.id ?? null,
    language: person.preferences?.language ?? null,
    timeZone: person.preferences?.timeZone ?? null,
    dateFormat: person.preferences?.dateFormat ?? null,
    fields: drafts.draftsOf(person.fields),
  });
  const sending = useSending(form);
  const [asking, setAsking] = useState(false);
  const done = () => {
    kept.sent();
    close();
  };
  const move = useMove({ moved: done });
  const change = api.useMutation('patch', '/api/people/{personId}', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(async ({ email, phone, parentId, parentName, language, timeZone, dateFormat, fields: typed, ...values }) => {
        const fields = drafts.filled(person.fields, typed, (why) => form.setFieldError('fields', why));
        if (!fields) return;
        sending.start();
        const body = {
          ...values,
          email: email.trim() || null,
          phone: phone.trim() || null,
          preferences: { language, timeZone, dateFormat },
          ...(fields.length > 0 && { fields }),
        };
        if (parentId === (person.parent?.id ?? null)) {
          const init = { params: { path: { personId: person.id } }, body, headers: { 'If-Match': `"${person.version}"` } };
          return change.mutate(init, { onSuccess: done, onError: sending.refused });
        }
        setAsking(true);
        await move.ask(person, parentId ? { id: parentId, name: parentName } : null, body).catch(sending.refused);
        setAsking(false);
      })}
      sending={sending}
      kept={kept}
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
        chosen={form.values.parentId ? { id: form.values.parentId, name: form.values.parentName } : null}
        without={[person.id]}
        {...form.getInputProps('parentId')}
        onChange={(id, name) => {
          form.setFieldValue('parentId', id);
          form.setFieldValue('parentName', name ?? '');
        }}
      />
      <PersonPicker
        label={t('people.supervisor')}
        filter={{ side: 'team' }}
        chosen={person.supervisor}
        {...form.getInputProps('supervisorId')}
      />
      <FieldInputs
        of="contacts"
        fields={person.fields}
        drafts={form.values.fields}
        onChange={(fields) => form.setFieldValue('fields', fields)}
        error={form.errors['fields']}
      />
      <PreferenceFields input={(name) => form.getInputProps(name)} />
      {move.dialog}
    </Form>
  );
}
