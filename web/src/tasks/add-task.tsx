import { Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Name, OpenProject } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { type Place, taskAddress } from './place.ts';

type Props = { opened: boolean; close: () => void; project?: OpenProject; stageId?: string; parent?: Name; place: Place };

export function AddTask(props: Props) {
  const { t } = useTranslation();
  const title = props.parent ? t('tasks.addSubTask', { title: props.parent.name }) : t('tasks.add');
  return (
    <Modal opened={props.opened} onClose={props.close} title={title} size={520} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <AddTaskForm {...props} />
    </Modal>
  );
}

function AddTaskForm({ close, project, stageId: stage, parent, place }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const navigate = useNavigate();
  const team = person.side === 'team';
  const { form, kept } = useKeptForm(`add-task:${project?.id ?? ''}:${parent?.id ?? stage ?? ''}`, {
    title: '',
    description: '',
    projectId: project?.id ?? (null as string | null),
    stageId: stage ?? (null as string | null),
    assigneeIds: null as string | null,
    requesterId: null as string | null,
    deadline: null as string | null,
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/tasks', besideField);
  return (
    <Form
      onSubmit={form.onSubmit(({ projectId, assigneeIds, requesterId, stageId, ...values }) => {
        sending.start();
        const body = {
          ...values,
          // Left out, somebody from outside gets the first project they may add to.
          ...((projectId || team) && { projectId }),
          ...(assigneeIds && { assigneeIds: [assigneeIds] }),
          ...(requesterId && { requesterId }),
          ...(stageId && { stageId }),
          ...(parent && { parentId: parent.id }),
        };
        add.mutate(
          { body },
          {
            onSuccess: (task) => {
              kept.sent();
              close();
              navigate(taskAddress(task, place));
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      kept={kept}
      pending={add.isPending}
      button={t(team ? 'tasks.add' : 'tasks.send')}
      onCancel={close}
    >
      <TextInput label={t('tasks.title')} data-autofocus {...form.getInputProps('title')} />
      <Textarea label={t('tasks.description')} {...form.getInputProps('description')} />
      {!project && (
        <ProjectPicker
          label={t('tasks.project')}
          placeholder={team ? undefined : t('tasks.firstProject')}
          {...form.getInputProps('projectId')}
        />
      )}
      <Pair>
        <PersonPicker
          label={t(team ? 'tasks.roles.assignee' : 'tasks.addressedTo')}
          filter={team ? {} : { addressable: true }}
          {...form.getInputProps('assigneeIds')}
        />
        <DayField label={t(team ? 'tasks.deadline' : 'tasks.wantedBy')} {...form.getInputProps('deadline')} />
      </Pair>
      {team && (
        <Pair>
          <PersonPicker label={t('tasks.requester')} placeholder={t('tasks.yourself')} {...form.getInputProps('requesterId')} />
          {project && (
            <Select
              label={t('tasks.stage')}
              data={project.stages.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={project.stages[0]?.name}
              clearable
              {...form.getInputProps('stageId')}
            />
          )}
        </Pair>
      )}
    </Form>
  );
}
