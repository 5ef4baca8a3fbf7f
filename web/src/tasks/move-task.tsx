import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { taskQuery } from '../api/asked.ts';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { TaskPicker } from './task-picker.tsx';
import classes from './tasks.module.css';

type Props = { task: OpenTask; opened: boolean; close: () => void };

/** To another project, or below another task. */
export function MoveTask({ task, opened, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} close={close} title={t('tasks.moveThis', { title: task.title })} size={520}>
      <MoveTaskForm task={task} close={close} />
    </Dialog>
  );
}

function MoveTaskForm({ task, close }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { projectId: task.project?.id ?? null, parentId: task.parent } });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/tasks/{taskId}', besideField);
  const { data: parent } = useQuery({ ...taskQuery(task.parent ?? ''), enabled: task.parent !== null });
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        const init = { params: { path: { taskId: task.id } }, body, headers: { 'If-Match': `"${task.version}"` } };
        change.mutate(init, { onSuccess: close, onError: sending.refused });
      })}
      sending={sending}
      pending={change.isPending}
      button={t('tasks.moveIt')}
      onCancel={close}
    >
      <ProjectPicker label={t('tasks.project')} chosen={task.project} {...form.getInputProps('projectId')} />
      <TaskPicker
        label={t('tasks.partOfTask')}
        project={form.values.projectId}
        without={task.id}
        chosen={parent ? { id: parent.id, name: parent.title } : null}
        {...form.getInputProps('parentId')}
      />
      <p className={classes.note}>{t('tasks.moveNote')}</p>
    </Form>
  );
}
