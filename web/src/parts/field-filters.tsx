import { Button, Popover, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconForms } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldOf } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useAmounts } from './amounts.ts';
import { CurrencyField } from './currency-field.tsx';
import { DayField, isDay } from './day-field.tsx';
import type { FieldFilter } from './field-filter.ts';
import { Floating } from './floating.tsx';
import classes from './own-fields.module.css';
import { useReadableFields } from './own-fields.ts';
import { PersonPicker } from './person-picker.tsx';
import { ToolButton } from './tool-button.tsx';

type Props = { of: FieldOf; filter: FieldFilter | undefined; change: (field: FieldFilter | undefined) => void };

/** Behind a button of its own; nothing where there are no fields. */
export function FieldFilterMenu({ of, filter = [], change }: Props) {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure();
  const fields = useReadableFields(of);
  if (fields.length === 0) return null;
  return (
    <Floating opened={open} close={close} width={320} position="bottom-start">
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
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  close();
                  change(undefined);
                }}
              >
                {t('fields.showAll')}
              </Button>
            )}
          </div>
        )}
      </Popover.Dropdown>
    </Floating>
  );
}

export function FieldFilters({ of, filter = [], change }: Props) {
  const fields = useReadableFields(of);
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
  if (field.kind === 'number' || field.kind === 'money') return <AmountsFilter field={field} wanted={wanted} change={change} />;
  return <TextFilter field={field} wanted={wanted} change={change} />;
}

function DaysFilter({ field, wanted, change }: One) {
  const { t } = useTranslation();
  const [from = '', to = ''] = wanted.split('..');
  const say = (first: string, last: string) => change(first || last ? `${first}..${last}` : '');
  return (
    <div className={classes.days}>
      <DayField
        label={t('fields.from', { name: field.name })}
        value={from || null}
        onChange={(day) => (day === null || isDay(day)) && say(day ?? '', to)}
      />
      <DayField label={t('fields.until')} value={to || null} onChange={(day) => (day === null || isDay(day)) && say(from, day ?? '')} />
    </div>
  );
}

/** From the least to the most, each as it is typed here; both stay as they are while one of them is no number. */
function AmountsFilter({ field, wanted, change }: One) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const usual = useMe().workspace.currency;
  const money = field.kind === 'money';
  const [range = '', said] = wanted.split(' ');
  const [currency, setCurrency] = useState(said ?? usual ?? '');
  const [least = '', most = ''] = range.split('..');
  const shown = (number: string) => {
    if (!number) return '';
    return money ? amounts.type(Number(number), currency) : amounts.writeNumber(number);
  };
  const [typed, setTyped] = useState({ least: shown(least), most: shown(most) });
  const read = (text: string, of: string) => (money ? amounts.read(text, of) : amounts.readNumber(text));
  const unread = (text: string) => text.trim() !== '' && read(text, currency) === null;
  const search = useDebouncedCallback((ends: typeof typed, of: string) => {
    const numbers = [ends.least, ends.most].map((text) => (text.trim() ? read(text, of) : ''));
    if (numbers.includes(null)) return;
    const [from, to] = numbers;
    change(from === '' && to === '' ? '' : `${from}..${to}${money ? ` ${of}` : ''}`);
  }, 200);
  const end = (which: 'least' | 'most', label: string, named = label) => (
    <TextInput
      label={label}
      aria-label={named}
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
      value={typed[which]}
      error={unread(typed[which]) && t('fields.noNumber')}
      onChange={(event) => {
        const ends = { ...typed, [which]: event.currentTarget.value };
        setTyped(ends);
        search(ends, currency);
      }}
    />
  );
  return (
    <div className={classes.amounts} data-money={money || undefined}>
      {end('least', t('fields.from', { name: field.name }))}
      {end('most', t('fields.atMost'), t('fields.atMostOf', { name: field.name }))}
      {money && (
        <CurrencyField
          aria-label={t('fields.currencyOf', { name: field.name })}
          value={currency}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => {
            if (!chosen) return;
            setCurrency(chosen);
            search(typed, chosen);
          }}
        />
      )}
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
