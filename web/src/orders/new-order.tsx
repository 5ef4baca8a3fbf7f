import { SegmentedControl, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../api/asked.ts';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name, OrderKind } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { kinds } from './filters.ts';

type Props = { opened: boolean; close: () => void; project?: Name };

/** An offer or invoice is begun with whom and what it is for; everything else is typed on its own page. */
export function NewOrder({ opened, close, project }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('orders.add')} size={480}>
      <NewOrderForm close={close} project={project} />
    </Dialog>
  );
}

type Values = { kind: OrderKind; projectId: string | null; clientId: string | null };

function NewOrderForm({ close, project }: Pick<Props, 'close' | 'project'>) {
  const { t } = useTranslation();
  const { may } = useMe();
  const navigate = useNavigate();
  const form = useForm<Values>({ initialValues: { kind: 'offer', projectId: project?.id ?? null, clientId: null } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/orders', besideField);
  const { projectId } = form.values;
  const { data: chosen } = useQuery({ ...projectQuery(projectId ?? ''), enabled: projectId !== null });
  const clients = (projectId !== null && chosen?.clients) || [];
  const clientId = form.values.clientId ?? clients[0]?.id ?? null;
  const submit = form.onSubmit(({ kind }) => {
    if (!clientId) return form.setFieldError('clientId', t('orders.noClient'));
    sending.start();
    add.mutate(
      { body: { kind, clientId, ...(projectId && { projectId }) } },
      {
        onSuccess: ({ id }) => {
          close();
          void navigate({ to: '/orders/$orderId', params: { orderId: id } });
        },
        onError: sending.refused,
      },
    );
  });
  return (
    <Form onSubmit={submit} sending={sending} pending={add.isPending} button={t('orders.begin')} onCancel={close}>
      <SegmentedControl
        aria-label={t('orders.kind')}
        data={kinds.map((value) => ({ value, label: t(`orders.kinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <ProjectPicker
        label={t('orders.project')}
        value={projectId}
        chosen={project ?? null}
        onChange={(id) => form.setValues({ projectId: id, clientId: null })}
        error={form.errors['projectId']}
      />
      {clients.length > 0 || !may.seeContacts ? (
        <Select
          label={t('orders.client')}
          description={clients.length === 0 ? t('orders.clientsOfProject') : undefined}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={(id) => form.setFieldValue('clientId', id)}
          error={form.errors['clientId']}
          allowDeselect={false}
        />
      ) : (
        <PersonPicker
          label={t('orders.client')}
          filter={{ side: 'outside' }}
          value={form.values.clientId}
          onChange={(id) => form.setFieldValue('clientId', id)}
          error={form.errors['clientId']}
        />
      )}
    </Form>
  );
}
