import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FilledField } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { CurrencyField } from './currency-field.tsx';
import { DayField, isDay } from './day-field.tsx';
import classes from './own-fields.module.css';
import type { Draft } from './own-fields.ts';
import { PersonPicker } from './person-picker.tsx';

type Props = {
  field: FilledField;
  choices: Field['choices'];
  draft: Draft;
  error?: ReactNode;
  /** Of a field whose name stands beside it. */
  unlabelled?: boolean;
  onChange: (draft: Draft) => void;
  /** Chosen, or left. */
  onDone?: (draft: Draft) => void;
};

/** A field of one's own, as its kind is filled in. */
export function FieldInput({ field, choices, draft, error, unlabelled, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const usual = useMe().workspace.currency;
  const named = {
    ...(unlabelled ? { 'aria-label': field.name, placeholder: t('parts.none') } : { label: field.name }),
    ...(error !== undefined && { error }),
  };
  const choose = (typed: string | null) => {
    onChange({ typed: typed ?? '' });
    onDone?.({ typed: typed ?? '' });
  };
  switch (field.kind) {
    case 'date':
      return (
        <DayField
          {...named}
          value={draft.typed || null}
          onChange={(typed) => (typed === null || isDay(typed) ? choose(typed) : onChange({ typed }))}
        />
      );
    case 'person': {
      const chosen = field.value?.kind === 'person' ? field.value.person : null;
      // From outside one meets employees in it, and nobody else.
      const filter = field.visibleOutside ? { side: 'team' as const } : {};
      return <PersonPicker {...named} filter={filter} chosen={chosen} value={draft.typed || null} onChange={choose} />;
    }
    case 'choice': {
      const chosen = field.value?.kind === 'choice' ? [field.value.choice] : [];
      const offered = [...choices, ...chosen.filter(({ id }) => !choices.some((one) => one.id === id))];
      const data = offered.map(({ id, name }) => ({ value: id, label: name }));
      return <Select {...named} data={data} clearable value={draft.typed || null} onChange={choose} />;
    }
    default: {
      const line = (
        <TextInput
          {...named}
          className={classes.line}
          maxLength={500}
          autoComplete="off"
          inputMode={field.kind === 'text' ? 'text' : 'decimal'}
          value={draft.typed}
          onChange={(event) => onChange({ ...draft, typed: event.currentTarget.value })}
          onBlur={() => onDone?.(draft)}
          onKeyDown={(event) => onDone && event.key === 'Enter' && event.currentTarget.blur()}
        />
      );
      if (field.kind !== 'money') return line;
      return (
        <div className={classes.money} data-unlabelled={unlabelled || undefined}>
          {line}
          <CurrencyField
            {...(unlabelled && { label: undefined, 'aria-label': t('money.currency') })}
            value={draft.currency ?? usual ?? null}
            onChange={(currency) => {
              if (!currency) return;
              const next = { ...draft, currency };
              onChange(next);
              if (draft.typed) onDone?.(next);
            }}
          />
        </div>
      );
    }
  }
}
