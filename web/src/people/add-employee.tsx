import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { useSending } from '../parts/sending.ts';
import { EmployeeKind, EmployeeTicks } from './employee-rights.tsx';

export function AddEmployee({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('people.addEmployee')}>
      <AddEmployeeForm close={close} />
    </Dialog>
  );
}

function AddEmployeeForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { form, kept } = useKeptForm('add-employee', {
    name: '',
    email: '',
    kind: 'member' as 'administrator' | 'manager' | 'member',
    mayGrantAccess: false,
    viewClientInfo: false,
    addClient: false,
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/people', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((values) => {
        sending.start();
        add.mutate(
          { body: { ...values, email: values.email.trim() || null } },
          {
            onSuccess: ({ id }) => {
              kept.sent();
              close();
              navigate({ to: '/people/$personId', params: { personId: id } });
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      kept={kept}
      pending={add.isPending}
      button={t('people.addAndInvite')}
      onCancel={close}
    >
      <TextInput label={t('people.name')} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('people.email')} type="email" description={t('people.employeeEmailHint')} {...form.getInputProps('email')} />
      <EmployeeKind {...form.getInputProps('kind')} />
      {form.values.kind !== 'administrator' && <EmployeeTicks tick={(field) => form.getInputProps(field, { type: 'checkbox' })} />}
    </Form>
  );
}
