import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Name } from '../api/shapes.ts';

/** What is typed into a picker, and what of it is asked for: nothing while it is only the name of what is chosen. */
export function useTyped(chosen: Name | null | undefined) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  return { typed, setTyped, asked: text && text !== chosen?.name ? { text } : {} };
}

type Props = {
  label: string;
  value: string | null;
  chosen: Name | null | undefined;
  found: Name[];
  typed: string;
  setTyped: (typed: string) => void;
  nothing: string;
  error?: ReactNode;
  placeholder?: string;
  onChange: (id: string | null) => void;
};

/** A picker whose list the server searches; what is chosen stands in it, found or not. */
export function FoundPicker({ chosen, found, typed, setTyped, nothing, ...field }: Props) {
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  if (chosen && !options.some((option) => option.value === chosen.id)) options.push({ value: chosen.id, label: chosen.name });
  return (
    <Select
      {...field}
      data={options}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={nothing}
    />
  );
}
