import { Checkbox, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenProject, ProjectRole } from '../api/shapes.ts';
import { Form } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { ClientsEffect } from './clients-effect.tsx';
import classes from './projects.module.css';

/** A client is no role, and yet chosen here: who it is done for stands in the same list. */
const roles: (ProjectRole | 'client')[] = ['participant', 'member', 'client', 'client_manager', 'auditor', 'manager'];

export function AddParticipant({ project, close }: { project: OpenProject; close: () => void }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const form = useForm({
    initialValues: { personId: null as string | null, role: 'participant' as ProjectRole | 'client', confirmed: false },
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/projects/{projectId}/members', besideField);
  const setClients = api.useMutation('put', '/api/projects/{projectId}/clients', besideField);
  const params = { path: { projectId: project.id } };
  const { role } = form.values;
  const asked = { client: 'other-root', other: 'outside-auditor-unconfirmed' }[role === 'client' ? 'client' : 'other'];
  const unconfirmed = sending.problem?.code === asked || form.values.confirmed;

  const send = async ({ personId, confirmed }: typeof form.values) => {
    if (!personId) return form.setFieldError('personId', t('projects.choosePerson'));
    sending.start();
    try {
      if (role === 'client') {
        const before = project.clients.map(({ id }) => id);
        await setClients.mutateAsync({
          params,
          body: { clientIds: [...before, personId], before, ...(confirmed && { confirmOtherRoot: true }) },
        });
      } else {
        await add.mutateAsync({ params, body: { personId, role, ...(confirmed && { confirmed }) } });
      }
      form.reset();
      setRound(round + 1);
    } catch (error) {
      sending.refused(error);
    }
  };

  return (
    <section className={classes.adder} aria-label={t('projects.addParticipant')}>
      <Form
        onSubmit={form.onSubmit(send)}
        sending={sending}
        pending={add.isPending || setClients.isPending}
        button={t('parts.add')}
        onCancel={close}
      >
        <PersonPicker
          key={`${round} ${role === 'client'}`}
          label={t('people.person')}
          filter={role === 'client' ? { side: 'outside' } : {}}
          without={role === 'client' ? project.clients.map(({ id }) => id) : []}
          {...form.getInputProps('personId')}
          error={form.errors['personId'] ?? form.errors['clientIds']}
        />
        <Select
          label={t('projects.role')}
          data={roles.map((one) => ({ value: one, label: t(`projects.roles.${one}`) }))}
          allowDeselect={false}
          description={t(`projects.roleNotes.${role}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('role')}
        />
        {role === 'client' && form.values.personId && (
          <ClientsEffect
            of={{ projectId: project.id }}
            clients={[...project.clients, { id: form.values.personId }]}
            before={project.clients}
          />
        )}
        {unconfirmed && (
          <Checkbox
            label={t(role === 'client' ? 'projects.confirmOtherRoot' : 'projects.confirmAuditor')}
            {...form.getInputProps('confirmed', { type: 'checkbox' })}
          />
        )}
      </Form>
    </section>
  );
}
