import { Checkbox, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { ProjectRole } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import { Form } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';

const roles: ProjectRole[] = ['participant', 'member', 'client_manager', 'auditor', 'manager'];

export function AddParticipant({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const form = useForm({ initialValues: { personId: null as string | null, role: 'participant' as ProjectRole, confirmed: false } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/projects/{projectId}/members', besideField);
  const unconfirmed = sending.problem?.code === 'outside-auditor-unconfirmed' || form.values.confirmed;
  return (
    <Section title={t('projects.addParticipant')}>
      <Form
        onSubmit={form.onSubmit(({ personId, role, confirmed }) => {
          if (!personId) return form.setFieldError('personId', t('projects.choosePerson'));
          sending.start();
          add.mutate(
            { params: { path: { projectId } }, body: { personId, role, ...(confirmed && { confirmed }) } },
            {
              onSuccess: () => {
                form.reset();
                setRound(round + 1);
              },
              onError: sending.refused,
            },
          );
        })}
        sending={sending}
        pending={add.isPending}
        button={t('projects.addParticipant')}
      >
        <PersonPicker key={round} label={t('people.person')} {...form.getInputProps('personId')} />
        <Select
          label={t('projects.role')}
          data={roles.map((role) => ({ value: role, label: t(`projects.roles.${role}`) }))}
          allowDeselect={false}
          description={t(`projects.roleNotes.${form.values.role}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('role')}
        />
        {unconfirmed && <Checkbox label={t('projects.confirmAuditor')} {...form.getInputProps('confirmed', { type: 'checkbox' })} />}
      </Form>
    </Section>
  );
}
