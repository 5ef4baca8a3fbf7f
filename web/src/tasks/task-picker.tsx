import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';
import { FoundPicker, useTyped } from '../parts/found-picker.tsx';

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

export function TaskPicker({ project, without, value = null, chosen, ...field }: Props) {
  const { t } = useTranslation();
  const { asked, ...typing } = useTyped(chosen);
  const query = { limit: 30, status: 'open' as const, ...(project && { project }), ...asked };
  const { data } = api.useQuery('get', '/api/tasks', { params: { query } }, { placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter(({ id }) => id !== without).map(({ id, title }) => ({ id, name: title }));
  return <FoundPicker {...field} {...typing} value={value} chosen={chosen} found={found} nothing={t('tasks.noneFound')} />;
}
