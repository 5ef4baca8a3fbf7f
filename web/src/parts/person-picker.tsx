import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name, Side } from '../api/shapes.ts';
import { PersonName } from './person-name.tsx';

type PeopleFilter = { side?: Side; kind?: string; addressable?: boolean };

type Field = {
  label?: string;
  'aria-label'?: string;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
  filter?: PeopleFilter;
  /** People of the list who cannot be chosen here. */
  without?: string[];
  /** Drawn inside of a popover, which a list elsewhere on the page would close. */
  inside?: boolean;
};

type One = Field & {
  value?: string | null;
  onChange: (id: string | null, name: string | null) => void;
  chosen?: Name | null;
  clearable?: boolean;
};

const anything = <Option,>({ options }: { options: Option }) => options;

function usePeople(filter: PeopleFilter, typed: string) {
  const [text] = useDebouncedValue(typed.trim(), 200);
  const query = { ...filter, ...(text && { text }), limit: 30 };
  const { data } = api.useQuery('get', '/api/people', { params: { query } }, { placeholderData: keepPreviousData });
  return data?.items ?? [];
}

/** Of somebody chosen in an address or a draft, of whom there is the id alone. */
function useNameOf(personId: string | null): string | undefined {
  const params = { path: { personId: personId ?? '' } };
  return api.useQuery('get', '/api/people/{personId}', { params }, { enabled: personId !== null }).data?.name;
}

export function PersonPicker({ filter = {}, without = [], chosen, value = null, onChange, clearable = true, inside, ...field }: One) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Name | null>(chosen ?? null);
  const given = picked?.id === value ? picked?.name : chosen?.id === value ? chosen?.name : undefined;
  const label = useNameOf(given ? null : value) ?? given;
  const found = usePeople(filter, typed === label ? '' : typed);
  const people = new Map(found.map((person) => [person.id, person]));
  const options = found.filter(({ id }) => !without.includes(id)).map(({ id, name }) => ({ value: id, label: name }));
  if (value && label && !people.has(value)) options.push({ value, label });
  return (
    <Select
      {...field}
      data={options}
      value={value}
      searchable
      clearable={clearable}
      {...(inside && { comboboxProps: { withinPortal: false } })}
      filter={anything}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('people.nobodyFound')}
      onChange={(id) => {
        const name = id ? (people.get(id)?.name ?? label ?? null) : null;
        setPicked(id && name ? { id, name } : null);
        onChange(id, name);
      }}
      renderOption={({ option }) => <PersonOption person={people.get(option.value) ?? { id: option.value, name: option.label }} />}
    />
  );
}

function PersonOption({ person }: { person: Name & { parent?: Name | null } }) {
  return <PersonName person={person} company={person.parent?.name ?? null} />;
}
