import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilledField } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { useAmounts } from './amounts.ts';
import { DayText } from './moment.tsx';
import classes from './own-fields.module.css';
import { PersonName } from './person-name.tsx';

/** What stands in a field. */
export function FieldText({ value }: { value: NonNullable<FilledField['value']> }) {
  const amounts = useAmounts();
  const { t } = useTranslation();
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return new Intl.NumberFormat(t('days.written'), { maximumFractionDigits: 6 }).format(value.number);
    case 'date':
      return <DayText day={value.day} />;
    case 'choice':
      return value.choice.name;
    case 'person':
      return <PersonName person={value.person} />;
    case 'money':
      return <span className="numbers">{amounts.write(value.amount, value.currency)}</span>;
  }
}

/** Its name; on the team's side with the arrow, where somebody from outside reads it. */
export function FieldName({ field }: { field: { name: string; visibleOutside: boolean } }) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  return (
    <span className={classes.name} title={field.name}>
      {field.name}
      {marks && field.visibleOutside && <IconArrowUpRight size={13} stroke={2} aria-label={t('fields.visibleOutside')} />}
    </span>
  );
}
