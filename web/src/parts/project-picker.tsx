import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';

type Props = {
  label: string;
  value?: string | null;
  chosen?: Name | null;
  without?: string[];
  error?: ReactNode;
  placeholder?: string;
  filter?: { addTask?: boolean };
  onChange: (id: string | null) => void;
};

export function ProjectPicker({ value = null, chosen: given, without = [], filter, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const asked = given?.id !== value && value !== null;
  const params = { path: { projectId: value ?? '' } };
  const kept = api.useQuery('get', '/api/projects/{projectId}', { params }, { enabled: asked }).data;
  const chosen = asked ? kept : given;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { data } = api.useQuery(
    'get',
    '/api/projects',
    { params: { query: { ...filter, limit: 30, ...(text && text !== chosen?.name && { text }) } } },
    { placeholderData: keepPreviousData },
  );
  const options = (data?.items ?? []).filter(({ id }) => !without.includes(id)).map(({ id, name }) => ({ value: id, label: name }));
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
      nothingFoundMessage={t('projects.noneFound')}
    />
  );
}
