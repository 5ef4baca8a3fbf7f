import { Checkbox, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { ClientsPicker } from '../parts/clients-picker.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldInputs } from '../parts/field-inputs.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { type Drafts, useDrafts, useEmptyFields } from '../parts/own-fields.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { ClientsEffect } from './clients-effect.tsx';
import { ProjectFields, type ProjectValues } from './project-fields.tsx';

export function AddProject({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('projects.add')} size={560}>
      <AddProjectForm close={close} />
    </Dialog>
  );
}

type Values = ProjectValues & {
  managerId: string | null;
  pipelineId: string | null;
  clientIds: Name[];
  confirmOtherRoot: boolean;
  fields: Drafts;
};

function AddProjectForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const navigate = useNavigate();
  const pipelines = api.useQuery('get', '/api/pipelines').data?.items ?? [];
  const { form, kept } = useKeptForm<Values>('add-project', {
    name: '',
    description: '',
    status: 'planned',
    parentId: null,
    startsOn: null,
    endsOn: null,
    private: false,
    hiddenFromContacts: false,
    managerId: person.id,
    pipelineId: null,
    clientIds: [],
    confirmOtherRoot: false,
    fields: {},
  });
  const own = useEmptyFields('projects');
  const drafts = useDrafts();
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/projects', besideField);
  const otherRoot = sending.problem?.code === 'other-root' || form.values.confirmOtherRoot;
  return (
    <Form
      onSubmit={form.onSubmit(({ clientIds, managerId, pipelineId, confirmOtherRoot, fields: typed, ...values }) => {
        const fields = drafts.filled(own, typed, (why) => form.setFieldError('fields', why));
        if (!fields) return;
        sending.start();
        const body = {
          ...values,
          clientIds: clientIds.map(({ id }) => id),
          ...(confirmOtherRoot && { confirmOtherRoot }),
          ...(managerId && { managerId }),
          ...(pipelineId && { pipelineId }),
          ...(fields.length > 0 && { fields }),
        };
        add.mutate(
          { body },
          {
            onSuccess: ({ id }) => {
              kept.sent();
              close();
              navigate({ to: '/projects/$projectId', params: { projectId: id } });
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      kept={kept}
      pending={add.isPending}
      button={t('projects.add')}
      onCancel={close}
    >
      <ProjectFields form={form} />
      <ClientsPicker
        value={form.values.clientIds}
        onChange={(clients) => form.setFieldValue('clientIds', clients)}
        error={form.errors['clientIds']}
      />
      <ClientsEffect of={{ hiddenFromContacts: form.values.hiddenFromContacts }} clients={form.values.clientIds} before={[]} />
      {otherRoot && <Checkbox label={t('projects.confirmOtherRoot')} {...form.getInputProps('confirmOtherRoot', { type: 'checkbox' })} />}
      <Pair>
        <PersonPicker label={t('projects.roles.manager')} filter={{ side: 'team' }} chosen={person} {...form.getInputProps('managerId')} />
        {pipelines.length > 1 && (
          <Select
            label={t('projects.pipeline')}
            data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('pipelineId')}
            value={form.values.pipelineId ?? pipelines[0]?.id ?? null}
          />
        )}
      </Pair>
      <FieldInputs
        of="projects"
        fields={own}
        drafts={form.values.fields}
        onChange={(fields) => form.setFieldValue('fields', fields)}
        error={form.errors['fields']}
      />
    </Form>
  );
}
