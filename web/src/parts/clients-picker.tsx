import { ActionIcon, Input } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Name } from '../api/shapes.ts';
import classes from './parts.module.css';
import { PersonName } from './person-name.tsx';
import { PersonPicker } from './person-picker.tsx';

type Props = { value: Name[]; onChange: (clients: Name[]) => void; error?: ReactNode };

/** The clients in their order: the first is the primary client. */
export function ClientsPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const up = (place: number) => {
    const moved = value.filter((_, other) => other !== place);
    onChange([...moved.slice(0, place - 1), ...value.slice(place, place + 1), ...moved.slice(place - 1)]);
  };
  return (
    <div>
      <Input.Label>{t('projects.clients')}</Input.Label>
      <ol className={classes.ordered}>
        {value.map((client, place) => (
          <li key={client.id} className={classes.orderedRow}>
            <PersonName person={{ ...client, side: 'outside' }} />
            {place === 0 && <span className={classes.second}>{t('projects.primaryClient')}</span>}
            {place > 0 && (
              <ActionIcon aria-label={t('projects.moveUp', { name: client.name })} onClick={() => up(place)}>
                <IconArrowUp size={16} stroke={1.75} />
              </ActionIcon>
            )}
            <ActionIcon
              aria-label={t('projects.takeOut', { name: client.name })}
              onClick={() => onChange(value.filter(({ id }) => id !== client.id))}
            >
              <IconX size={16} stroke={1.75} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <PersonPicker
        key={value.length}
        aria-label={t('projects.addClient')}
        placeholder={t('projects.addClient')}
        filter={{ side: 'outside' }}
        without={value.map(({ id }) => id)}
        value={null}
        error={error}
        onChange={(id, name) => id && name && onChange([...value, { id, name }])}
      />
    </div>
  );
}
