import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Workspace } from '../api/shapes.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function WorkspaceSettings() {
  const { data } = api.useQuery('get', '/api/workspace');
  return data && <WorkspaceForm key={data.version} workspace={data} />;
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: workspace.name, outsideAuditors: workspace.outsideAuditors } });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/workspace', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        const headers = { 'If-Match': `"${workspace.version}"` };
        change.mutate(
          { body, headers },
          {
            onSuccess: () => notifications.show({ message: t('parts.saved') }),
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      quiet
    >
      <TextInput label={t('workspaces.name')} {...form.getInputProps('name')} />
      <Switch
        label={t('workspaces.outsideAuditors')}
        description={t('workspaces.outsideAuditorsNote')}
        {...form.getInputProps('outsideAuditors', { type: 'checkbox' })}
      />
    </Form>
  );
}
