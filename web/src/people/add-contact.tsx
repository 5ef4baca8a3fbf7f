import { Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name } from '../api/shapes.ts';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { ProfilePicker } from './profile-picker.tsx';

type Props = { opened: boolean; close: () => void; parent?: Name };

export function AddContact({ opened, close, parent }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={t('people.addContact')} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <AddContactForm close={close} parent={parent} />
    </Modal>
  );
}

function AddContactForm({ close, parent }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { form, kept } = useKeptForm(`add-contact:${parent?.id ?? ''}`, {
    kind: 'individual' as 'individual' | 'company',
    name: '',
    email: '',
    phone: '',
    parentId: parent?.id ?? (null as string | null),
    supervisorId: null as string | null,
    profileId: null as string | null,
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/people', besideField);
  const company = form.values.kind === 'company';
  return (
    <Form
      onSubmit={form.onSubmit(({ email, phone, profileId, ...values }) => {
        sending.start();
        const body = { ...values, email: email.trim() || null, phone: phone.trim() || null, ...(profileId && { profileId }) };
        add.mutate(
          { body },
          {
            onSuccess: ({ id }) => {
              kept.sent();
              close();
              navigate({ to: '/contacts/$personId', params: { personId: id } });
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
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
        <TextInput label={t('people.phone')} type="tel" description={company ? undefined : '\u00a0'} {...form.getInputProps('phone')} />
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
    </Form>
  );
}
