import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../api/asked.ts';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';
import { FoundPicker, useTyped } from './found-picker.tsx';

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

export function ProjectPicker({ value = null, chosen: given, without = [], filter, ...field }: Props) {
  const { t } = useTranslation();
  const unnamed = given?.id !== value && value !== null;
  const kept = useQuery({ ...projectQuery(value ?? ''), enabled: unnamed }).data;
  const chosen = unnamed ? kept : given;
  const { asked, ...typing } = useTyped(chosen);
  const query = { ...filter, limit: 30, ...asked };
  const { data } = api.useQuery('get', '/api/projects', { params: { query } }, { placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter(({ id }) => !without.includes(id));
  return <FoundPicker {...field} {...typing} value={value} chosen={chosen} found={found} nothing={t('projects.noneFound')} />;
}
