import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '../parts/parts.module.css';

type Props = { text: string | undefined; search: (text: string | undefined) => void };

/** What is typed goes into the address a moment later. */
export function SearchField({ text, search }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text ?? '');
  const [sent, setSent] = useState(text);
  // The address has changed by itself: back, forward, or an entry of the navigation.
  if (text !== sent) {
    setSent(text);
    setTyped(text ?? '');
  }
  const send = useDebouncedCallback((words: string) => {
    setSent(words || undefined);
    search(words || undefined);
  }, 200);
  return (
    <TextInput
      className={layout.search}
      type="search"
      aria-label={t('people.find')}
      placeholder={t('people.find')}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
