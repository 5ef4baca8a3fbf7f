import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconSelect } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';
import { FieldFilterMenu } from '../parts/field-filters.tsx';
import layout from '../parts/parts.module.css';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSelection } from '../parts/selection.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import type { ProjectFilters } from './filters.ts';
import classes from './projects.module.css';
import { statuses } from './statuses.ts';

type Props = { filters: ProjectFilters; change: (to: Partial<Record<keyof ProjectFilters, unknown>>) => void };

/** Text and status for everybody; for the team also whose client it is and who leads it. */
export function FilterBar({ filters, change }: Props) {
  const { t } = useTranslation();
  const team = useMe().person.side === 'team';
  const [typed, setTyped] = useState(filters.text ?? '');
  const search = useDebouncedCallback((text: string) => change({ text: text.trim() || undefined }), 200);
  const selection = useSelection();
  const narrowed = Object.keys(filters).length > 0;
  return (
    <div className={layout.tools}>
      <TextInput
        className={layout.search}
        aria-label={t('projects.find')}
        placeholder={t('projects.find')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        className={classes.filter}
        aria-label={t('projects.statusLabel')}
        placeholder={t('projects.filter.status')}
        data={statuses.map((status) => ({ value: status, label: t(`projects.status.${status}`) }))}
        value={filters.status ?? null}
        onChange={(status) => change({ status: status ?? undefined })}
        clearable
      />
      {team && (
        <>
          <PersonFilter
            words={t('projects.filter.client')}
            side="outside"
            value={filters.client}
            onChange={(client) => change({ client, below: client && filters.below })}
          />
          <PersonFilter
            words={t('projects.filter.manager')}
            side="team"
            value={filters.manager}
            onChange={(manager) => change({ manager })}
          />
          {filters.client && (
            <Checkbox
              label={t('projects.filter.below')}
              checked={filters.below ?? false}
              onChange={(event) => change({ below: event.currentTarget.checked || undefined })}
            />
          )}
        </>
      )}
      <FieldFilterMenu of="projects" filter={filters.field} change={(field) => change({ field })} />
      {narrowed && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            setTyped('');
            change({ text: undefined, status: undefined, client: undefined, below: undefined, manager: undefined, field: undefined });
          }}
        >
          {t('projects.filter.clear')}
        </Button>
      )}
      {selection && (
        <ToolButton className={classes.several} icon={<IconSelect size={16} stroke={1.75} />} onClick={selection.choose}>
          {t('projects.selectSeveral')}
        </ToolButton>
      )}
    </div>
  );
}

type One = { words: string; side: 'team' | 'outside'; value: string | undefined; onChange: (id: string | undefined) => void };

/** An address may name somebody whom the list of the picker has not fetched yet. */
function PersonFilter({ words, side, value, onChange }: One) {
  const { data } = api.useQuery(
    'get',
    '/api/people/{personId}',
    { params: { path: { personId: value ?? '' } } },
    { enabled: value !== undefined },
  );
  return (
    <div className={classes.filter}>
      <PersonPicker
        aria-label={words}
        placeholder={words}
        filter={{ side }}
        value={value ?? null}
        chosen={value && data ? data : null}
        onChange={(id) => onChange(id ?? undefined)}
      />
    </div>
  );
}
