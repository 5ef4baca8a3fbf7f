import { Button, Popover, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconForms } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldOf } from '../api/shapes.ts';
import { DayField } from './day-field.tsx';
import type { FieldFilter } from './field-filter.ts';
import classes from './own-fields.module.css';
import { useFields } from './own-fields.ts';
import { PersonPicker } from './person-picker.tsx';
import { ToolButton } from './tool-button.tsx';

type Props = { of: FieldOf; filter: FieldFilter | undefined; change: (field: FieldFilter | undefined) => void };

const asked = new Set<Field['kind']>(['text', 'date', 'choice', 'person']);

/** Behind a button of its own; nothing where there are no fields. */
export function FieldFilterMenu({ of, filter = [], change }: Props) {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure();
  const fields = useFields(of).filter(({ kind }) => asked.has(kind));
  if (fields.length === 0) return null;
  return (
    <Popover opened={open} onDismiss={close} width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <ToolButton
          icon={<IconForms size={16} stroke={1.75} />}
          onClick={toggle}
          aria-expanded={open}
          c={filter.length > 0 ? 'var(--accent)' : undefined}
        >
          {filter.length > 0 ? t('fields.filtered', { count: filter.length }) : t('fields.filter')}
        </ToolButton>
      </Popover.Target>
      <Popover.Dropdown p={16}>
        {open && (
          <div className={classes.filters}>
            <FieldFilters of={of} filter={filter} change={change} />
            {filter.length > 0 && (
              <Button size="xs" variant="subtle" onClick={() => change(undefined)}>
                {t('fields.showAll')}
              </Button>
            )}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

export function FieldFilters({ of, filter = [], change }: Props) {
  const fields = useFields(of).filter(({ kind }) => asked.has(kind));
  return fields.map((field) => (
    <OneFilter
      key={field.id}
      field={field}
      wanted={filter.find((one) => one.startsWith(field.id))?.slice(37) ?? ''}
      change={(wanted) => {
        const others = filter.filter((one) => !one.startsWith(field.id));
        const all = wanted ? [...others, `${field.id}:${wanted}`] : others;
        change(all.length > 0 ? all : undefined);
      }}
    />
  ));
}

type One = { field: Field; wanted: string; change: (wanted: string) => void };

function OneFilter({ field, wanted, change }: One) {
  const { t } = useTranslation();
  if (field.kind === 'choice')
    return (
      <Select
        label={field.name}
        placeholder={t('fields.any')}
        data={field.choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={wanted || null}
        onChange={(id) => change(id ?? '')}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
    );
  if (field.kind === 'person')
    return (
      <PersonPicker
        inside
        label={field.name}
        placeholder={t('fields.anybody')}
        value={wanted || null}
        onChange={(id) => change(id ?? '')}
      />
    );
  if (field.kind === 'date') return <DaysFilter field={field} wanted={wanted} change={change} />;
  return <TextFilter field={field} wanted={wanted} change={change} />;
}

function DaysFilter({ field, wanted, change }: One) {
  const { t } = useTranslation();
  const [from = '', to = ''] = wanted.split('..');
  const say = (first: string, last: string) => change(first || last ? `${first}..${last}` : '');
  return (
    <div className={classes.days}>
      <DayField label={t('fields.from', { name: field.name })} value={from || null} onChange={(day) => say(day ?? '', to)} />
      <DayField label={t('fields.until')} value={to || null} onChange={(day) => say(from, day ?? '')} />
    </div>
  );
}

function TextFilter({ field, wanted, change }: One) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(wanted);
  const search = useDebouncedCallback((text: string) => change(text.trim()), 200);
  return (
    <TextInput
      label={field.name}
      placeholder={t('fields.beginsWith')}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
