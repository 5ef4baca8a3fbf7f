import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';

type Props = {
  label: string;
  /** Tasks of this project alone; `null`: of all. */
  project: string | null;
  without: string;
  value?: string | null;
  chosen: Name | null;
  error?: ReactNode;
  onChange: (id: string | null) => void;
};

export function TaskPicker({ project, without, value = null, chosen, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { data } = api.useQuery(
    'get',
    '/api/tasks',
    { params: { query: { limit: 30, status: 'open', ...(project && { project }), ...(text && text !== chosen?.name && { text }) } } },
    { placeholderData: keepPreviousData },
  );
  const options = (data?.items ?? []).filter(({ id }) => id !== without).map(({ id, title }) => ({ value: id, label: title }));
  if (chosen && !options.some((option) => option.value === chosen.id)) options.push({ value: chosen.id, label: chosen.name });
  return (
    <Select
      {...field}
      data={options}
      value={value}
      onChange={onChange}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('tasks.noneFound')}
    />
  );
}
