import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';

export type Choice = { id?: string; name: string };

type Props = { choices: Choice[]; change: (choices: Choice[]) => void; error?: ReactNode };

/** What one may choose from, in order. */
export function ChoiceList({ choices, change, error }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame around itself
    <div role="group" aria-labelledby={id} className={classes.choices}>
      <span id={id} className={classes.label}>
        {t('fields.choices')}
      </span>
      {choices.map((choice, n) => (
        <div key={choice.id ?? n} className={classes.choice}>
          <TextInput
            aria-label={t('fields.choice', { n: n + 1 })}
            maxLength={250}
            value={choice.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              change(choices.map((one, m) => (m === n ? { ...one, name } : one)));
            }}
          />
          {choices.length > 1 && (
            <ActionIcon aria-label={t('fields.removeChoice', { n: n + 1 })} onClick={() => change(choices.filter((_, m) => m !== n))}>
              <IconX size={14} stroke={2} />
            </ActionIcon>
          )}
        </div>
      ))}
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <Button
        size="xs"
        variant="subtle"
        className={classes.addChoice}
        leftSection={<IconPlus size={14} stroke={2} />}
        onClick={() => change([...choices, { name: '' }])}
      >
        {t('fields.addChoice')}
      </Button>
    </div>
  );
}
