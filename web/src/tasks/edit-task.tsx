import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask } from '../api/shapes.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function EditTask({ task, close }: { task: OpenTask; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { title: task.title, description: task.description } });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/tasks/{taskId}', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        const init = { params: { path: { taskId: task.id } }, body, headers: { 'If-Match': `"${task.version}"` } };
        change.mutate(init, { onSuccess: close, onError: sending.refused });
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      onCancel={close}
    >
      <TextInput label={t('tasks.title')} data-autofocus autoFocus {...form.getInputProps('title')} />
      <Textarea label={t('tasks.description')} {...form.getInputProps('description')} />
    </Form>
  );
}
