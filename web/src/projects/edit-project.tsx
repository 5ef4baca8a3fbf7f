import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name, OpenProject } from '../api/shapes.ts';
import { ClientsPicker } from '../parts/clients-picker.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldInputs } from '../parts/field-inputs.tsx';
import { Form } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { type Drafts, useDrafts } from '../parts/own-fields.ts';
import { useSending } from '../parts/sending.ts';
import { ClientsEffect } from './clients-effect.tsx';
import { ProjectFields, type ProjectValues } from './project-fields.tsx';

type Props = { project: OpenProject; opened: boolean; close: () => void };

export function EditProject({ project, opened, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('projects.edit')} size={560}>
      <EditProjectForm project={project} close={close} />
    </Dialog>
  );
}

type Values = ProjectValues & { clientIds: Name[]; confirmOtherRoot: boolean; fields: Drafts };

function EditProjectForm({ project, close }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const { form, kept } = useKeptForm<Values>(`edit-project:${project.id}`, {
    name: project.name,
    description: project.description,
    status: project.status,
    parentId: project.parent?.id ?? null,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    private: project.private,
    hiddenFromContacts: project.hiddenFromContacts,
    clientIds: project.clients,
    confirmOtherRoot: false,
    fields: drafts.draftsOf(project.fields),
  });
  const sending = useSending(form);
  // As they stood when this form was opened: what others change meanwhile is not put back.
  const [before] = useState(() => project.clients.map(({ id }) => id));
  const setClients = api.useMutation('put', '/api/projects/{projectId}/clients', besideField);
  const change = api.useMutation('patch', '/api/projects/{projectId}', besideField);
  const params = { path: { projectId: project.id } };
  const otherRoot = sending.problem?.code === 'other-root' || form.values.confirmOtherRoot;

  const send = async ({ clientIds, confirmOtherRoot, fields: typed, ...values }: Values) => {
    const fields = drafts.filled(project.fields, typed, (why) => form.setFieldError('fields', why));
    if (!fields) return;
    sending.start();
    const ids = clientIds.map(({ id }) => id);
    try {
      await change.mutateAsync({
        params,
        body: { ...values, ...(fields.length > 0 && { fields }) },
        headers: { 'If-Match': `"${project.version}"` },
      });
      if (ids.join() !== before.join()) {
        await setClients.mutateAsync({ params, body: { clientIds: ids, before, ...(confirmOtherRoot && { confirmOtherRoot }) } });
      }
      kept.sent();
      close();
    } catch (error) {
      sending.refused(error);
    }
  };

  return (
    <Form
      onSubmit={form.onSubmit(send)}
      sending={sending}
      kept={kept}
      pending={change.isPending || setClients.isPending}
      button={t('parts.save')}
      onCancel={close}
    >
      <ProjectFields form={form} id={project.id} parent={project.parent} />
      <ClientsPicker
        value={form.values.clientIds}
        onChange={(clients) => form.setFieldValue('clientIds', clients)}
        error={form.errors['clientIds']}
      />
      <ClientsEffect of={{ projectId: project.id }} clients={form.values.clientIds} before={project.clients} />
      <FieldInputs
        of="projects"
        fields={project.fields}
        drafts={form.values.fields}
        onChange={(fields) => form.setFieldValue('fields', fields)}
        error={form.errors['fields']}
      />
      {otherRoot && <Checkbox label={t('projects.confirmOtherRoot')} {...form.getInputProps('confirmOtherRoot', { type: 'checkbox' })} />}
    </Form>
  );
}
