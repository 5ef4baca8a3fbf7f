import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name, OpenProject } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { useContacts } from '../parts/contacts.ts';
import { DayField } from '../parts/day-field.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { useSending } from '../parts/sending.ts';
import type { Place } from './place.ts';
import { useAddTask } from './use-add-task.ts';

type Props = { close: () => void; project?: OpenProject; parent?: Name; to?: string; place: Place };

/** A task as somebody from outside sets it: what, whom of those they may ask, by when. */
export function AskForm(props: Props) {
  const contacts = useContacts();
  const query = { addTask: true, limit: 2 };
  const { data: projects } = api.useQuery('get', '/api/projects', { params: { query } }, { enabled: !props.project });
  if (!contacts || !(props.project || projects)) return <LoadingRows rows={4} />;
  return <Ask {...props} contacts={contacts} projects={projects?.items ?? []} />;
}

function Ask({ close, project, parent, to, place, contacts, projects }: Props & { contacts: Name[]; projects: Name[] }) {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const { form, kept } = useKeptForm(`ask:${project?.id ?? ''}:${parent?.id ?? ''}:${to ?? ''}`, {
    title: '',
    description: '',
    projectId: project?.id ?? (projects.length === 1 ? projects[0]!.id : null),
    assigneeId: to ?? (contacts.length === 1 ? contacts[0]!.id : null),
    deadline: null as string | null,
  });
  const sending = useSending(form);
  const { send, pending } = useAddTask({ kept, sending, close, place });
  return (
    <Form
      onSubmit={form.onSubmit(({ projectId, assigneeId, ...values }) => {
        send({
          ...values,
          ...(projectId && { projectId }),
          ...(assigneeId && { assigneeIds: [assigneeId] }),
          ...(parent && { parentId: parent.id }),
        });
      })}
      sending={sending}
      kept={kept}
      pending={pending}
      button={t('tasks.send')}
      onCancel={close}
    >
      <TextInput label={t('tasks.title')} data-autofocus {...form.getInputProps('title')} />
      <Textarea label={t('tasks.description')} {...form.getInputProps('description')} />
      {!project && projects.length > 0 && (
        <ProjectPicker
          label={t('tasks.project')}
          placeholder={t('tasks.firstProject')}
          filter={{ addTask: true }}
          {...form.getInputProps('projectId')}
        />
      )}
      <Pair>
        {contacts.length > 0 && (
          <PersonPicker
            label={t('tasks.yourContact', { workspace: workspace.name })}
            placeholder={t('tasks.whoeverIsFree')}
            filter={{ addressable: true }}
            {...form.getInputProps('assigneeId')}
            error={form.errors['assigneeIds']}
          />
        )}
        <DayField label={t('tasks.wantedBy')} {...form.getInputProps('deadline')} />
      </Pair>
    </Form>
  );
}
