import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import classes from './people.module.css';

type Props = { value?: string | null; onChange: (id: string | null) => void; error?: ReactNode };

export function ProfilePicker({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/api/profiles');
  const profiles = data?.items ?? [];
  const shown = value ?? profiles.find(({ key }) => key === 'collaborator')?.id ?? null;
  return (
    <Select
      label={t('people.profile')}
      data={profiles.map(({ id, name }) => ({ value: id, label: name }))}
      value={shown}
      onChange={onChange}
      error={error}
      allowDeselect={false}
      description={profiles.find(({ id }) => id === shown)?.sentence ?? ' '}
      classNames={{ description: classes.sentence }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
