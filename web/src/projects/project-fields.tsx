import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Name, ProjectStatus } from '../api/shapes.ts';
import { DayField } from '../parts/day-field.tsx';
import { Pair } from '../parts/form.tsx';
import { ProjectPicker } from '../parts/project-picker.tsx';
import { statuses } from './statuses.ts';

export type ProjectValues = {
  name: string;
  description: string;
  status: ProjectStatus;
  parentId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  private: boolean;
  hiddenFromContacts: boolean;
};

type Props<Values extends ProjectValues> = { form: UseFormReturnType<Values>; id?: string; parent?: Name | null };

/** What the add form and the edit form ask alike. */
export function ProjectFields<Values extends ProjectValues>({ form: given, id, parent }: Props<Values>) {
  const { t } = useTranslation();
  const form = given as unknown as UseFormReturnType<ProjectValues>;
  return (
    <>
      <TextInput label={t('projects.name')} data-autofocus {...form.getInputProps('name')} />
      <Textarea label={t('projects.description')} minRows={2} {...form.getInputProps('description')} />
      <Pair>
        <Select
          label={t('projects.statusLabel')}
          data={statuses.map((status) => ({ value: status, label: t(`projects.status.${status}`) }))}
          allowDeselect={false}
          {...form.getInputProps('status')}
        />
        <ProjectPicker label={t('projects.parent')} chosen={parent ?? null} without={id ? [id] : []} {...form.getInputProps('parentId')} />
      </Pair>
      <Pair>
        <DayField label={t('projects.startsOn')} {...form.getInputProps('startsOn')} />
        <DayField label={t('projects.endsOn')} {...form.getInputProps('endsOn')} />
      </Pair>
      <Stack gap={10}>
        <Checkbox
          label={t('projects.private')}
          description={t('projects.privateNote')}
          {...form.getInputProps('private', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('projects.hidden')}
          description={t('projects.hiddenNote')}
          {...form.getInputProps('hiddenFromContacts', { type: 'checkbox' })}
        />
      </Stack>
    </>
  );
}
