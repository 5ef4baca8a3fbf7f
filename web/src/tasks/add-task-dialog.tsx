import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Name, OpenProject } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldInputs } from '../parts/field-inputs.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { type Drafts, useDrafts, useEmptyFields } from '../parts/own-fields.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { useSending } from '../parts/sending.ts';
import { AskForm } from './ask-form.tsx';
import type { Place } from './place.ts';
import { useAddTask } from './use-add-task.ts';

export type AddTaskProps = {
  opened: boolean;
  close: () => void;
  project?: OpenProject;
  /** The stage it begins in, where that was chosen already. */
  stageId?: string;
  parent?: Name;
  /** For people from outside: whom they ask. */
  to?: string;
  place: Place;
};

export function AddTaskDialog(props: AddTaskProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const title = props.parent ? t('tasks.addSubTask', { title: props.parent.name }) : t('tasks.add');
  return (
    <Dialog opened={props.opened} close={props.close} title={title} size={520}>
      {person.side === 'team' ? <AddTaskForm {...props} /> : <AskForm {...props} />}
    </Dialog>
  );
}

function AddTaskForm({ close, project, stageId: stage, parent, place }: AddTaskProps) {
  const { t } = useTranslation();
  const { form, kept } = useKeptForm(`add-task:${project?.id ?? ''}:${parent?.id ?? stage ?? ''}`, {
    title: '',
    description: '',
    projectId: project?.id ?? (null as string | null),
    stageId: stage ?? (null as string | null),
    assigneeIds: null as string | null,
    requesterId: null as string | null,
    deadline: null as string | null,
    fields: {} as Drafts,
  });
  const own = useEmptyFields('tasks');
  const drafts = useDrafts();
  const sending = useSending(form);
  const { send, pending } = useAddTask({ kept, sending, close, place });
  return (
    <Form
      onSubmit={form.onSubmit(({ projectId, assigneeIds, requesterId, stageId, fields: typed, ...values }) => {
        const fields = drafts.filled(own, typed, (why) => form.setFieldError('fields', why));
        if (!fields) return;
        send({
          ...values,
          projectId,
          ...(assigneeIds && { assigneeIds: [assigneeIds] }),
          ...(requesterId && { requesterId }),
          ...(stageId && { stageId }),
          ...(parent && { parentId: parent.id }),
          ...(fields.length > 0 && { fields }),
        });
      })}
      sending={sending}
      kept={kept}
      pending={pending}
      button={t('tasks.add')}
      onCancel={close}
    >
      <TextInput label={t('tasks.title')} data-autofocus {...form.getInputProps('title')} />
      <Textarea label={t('tasks.description')} {...form.getInputProps('description')} />
      {!project && <ProjectPicker label={t('tasks.project')} {...form.getInputProps('projectId')} />}
      <Pair>
        <PersonPicker label={t('tasks.roles.assignee')} {...form.getInputProps('assigneeIds')} />
        <DayField label={t('tasks.deadline')} {...form.getInputProps('deadline')} />
      </Pair>
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
      <FieldInputs
        of="tasks"
        fields={own}
        drafts={form.values.fields}
        onChange={(fields) => form.setFieldValue('fields', fields)}
        error={form.errors['fields']}
      />
    </Form>
  );
}
