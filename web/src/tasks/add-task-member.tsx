import { Checkbox, SegmentedControl } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask, TaskRole } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Form } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';

export function AddTaskMember({ task, roles, close }: { task: OpenTask; roles: TaskRole[]; close: () => void }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const form = useForm({ initialValues: { personId: null as string | null, role: roles.at(-1) ?? 'participant', confirmed: false } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/tasks/{taskId}/members', besideField);
  const unconfirmed = sending.problem?.code === 'outside-auditor-unconfirmed' || form.values.confirmed;
  return (
    <Form
      onSubmit={form.onSubmit(({ personId, role, confirmed }) => {
        if (!personId) return form.setFieldError('personId', t('projects.choosePerson'));
        sending.start();
        const init = { params: { path: { taskId: task.id } }, body: { personId, role, ...(confirmed && { confirmed }) } };
        add.mutate(init, { onSuccess: close, onError: sending.refused });
      })}
      sending={sending}
      pending={add.isPending}
      button={t('parts.add')}
      onCancel={close}
    >
      <PersonPicker
        inside
        label={t('people.person')}
        filter={person.side === 'outside' ? { addressable: true } : {}}
        without={task.members.filter(({ role }) => role === form.values.role).map((member) => member.person.id)}
        {...form.getInputProps('personId')}
      />
      {roles.length > 1 && (
        <SegmentedControl
          aria-label={t('projects.role')}
          data={roles.map((role) => ({ value: role, label: t(`tasks.roles.${role}`) }))}
          {...form.getInputProps('role')}
        />
      )}
      {unconfirmed && <Checkbox label={t('projects.confirmAuditor')} {...form.getInputProps('confirmed', { type: 'checkbox' })} />}
    </Form>
  );
}
