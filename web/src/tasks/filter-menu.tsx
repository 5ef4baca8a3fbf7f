import { Button, Popover, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';
import { FieldFilters } from '../parts/field-filters.tsx';
import { Floating } from '../parts/floating.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import type { View } from './use-view.ts';
import { statuses } from './view.ts';

/** By text and state for everybody; for the team also by who does it. */
export function FilterMenu({ view }: { view: View }) {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure();
  return (
    <Floating opened={open} close={close} width={320} position="bottom-start">
      <Popover.Target>
        <ToolButton
          icon={<IconAdjustmentsHorizontal size={16} stroke={1.75} />}
          onClick={toggle}
          aria-expanded={open}
          c={view.narrowed > 0 ? 'var(--accent)' : undefined}
        >
          {view.narrowed > 0 ? t('tasks.filtered', { count: view.narrowed }) : t('tasks.filter')}
        </ToolButton>
      </Popover.Target>
      <Popover.Dropdown p={16}>{open && <Filters view={view} close={close} />}</Popover.Dropdown>
    </Floating>
  );
}

function Filters({ view, close }: { view: View; close: () => void }) {
  const { t } = useTranslation();
  const team = useMe().person.side === 'team';
  const [typed, setTyped] = useState(view.text ?? '');
  const search = useDebouncedCallback((text: string) => view.change({ text: text.trim() || undefined }), 200);
  return (
    <Stack gap={12}>
      <TextInput
        data-autofocus
        aria-label={t('tasks.find')}
        placeholder={t('tasks.find')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        aria-label={t('tasks.status')}
        value={view.status}
        onChange={(status) => view.change({ status })}
        data={statuses.map((status) => ({ value: status, label: t(`tasks.statuses.${status}`) }))}
      />
      {team && <AssigneeFilter view={view} />}
      <FieldFilters of="tasks" filter={view.field} change={(field) => view.change({ field })} />
      {view.narrowed > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            close();
            view.change({ status: undefined, assignee: undefined, text: undefined, field: undefined });
          }}
        >
          {t('tasks.showAll')}
        </Button>
      )}
    </Stack>
  );
}

/** An address may name somebody whom the list of the picker has not fetched yet. */
function AssigneeFilter({ view }: { view: View }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const id = view.assignee === 'me' ? person.id : view.assignee === 'none' ? undefined : view.assignee;
  const { data } = api.useQuery(
    'get',
    '/api/people/{personId}',
    { params: { path: { personId: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return (
    <div>
      <PersonPicker
        inside
        label={t('tasks.roles.assignee')}
        placeholder={t(view.assignee === 'none' ? 'tasks.nobody' : 'tasks.anybody')}
        value={id ?? null}
        chosen={id && data ? data : null}
        onChange={(chosen) => view.change({ assignee: chosen ?? undefined })}
      />
      <Button
        mt={4}
        size="xs"
        variant="subtle"
        aria-pressed={view.assignee === 'none'}
        onClick={() => view.change({ assignee: view.assignee === 'none' ? undefined : 'none' })}
      >
        {t('tasks.withoutAssignee')}
      </Button>
    </div>
  );
}
