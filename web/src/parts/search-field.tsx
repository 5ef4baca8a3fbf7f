import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import layout from './parts.module.css';

type Props = { words: string; text: string | undefined; search: (text: string | undefined) => void };

/** What is typed goes into the address a moment later. */
export function SearchField({ words, text, search }: Props) {
  const [typed, setTyped] = useState(text ?? '');
  const [sent, setSent] = useState(text);
  // The address has changed by itself: back, forward, or an entry of the navigation.
  if (text !== sent) {
    setSent(text);
    setTyped(text ?? '');
  }
  const send = useDebouncedCallback((wanted: string) => {
    setSent(wanted || undefined);
    search(wanted || undefined);
  }, 200);
  return (
    <TextInput
      className={layout.search}
      type="search"
      aria-label={words}
      placeholder={words}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
