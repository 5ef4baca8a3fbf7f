import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { isDay } from '../parts/day-field.tsx';
import classes from './grants.module.css';
import { rightsIn, type Values, valuesOf } from './values.ts';

const told = ['active', 'endsOn', 'history', 'documents', 'mayWrite', 'isMentioned', 'mayUpload'] as const;

type Props = { grant: Grant; typed: Values; take: () => void; keep: () => void };

/** Somebody saved the same grant in the meantime: both versions, side by side, and the choice. */
export function Meanwhile({ grant, typed, take, keep }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const theirs = rightsIn(valuesOf(grant));
  const mine = rightsIn(typed);
  const fields = told.filter((field) => theirs[field] !== mine[field]);
  const say = (values: typeof theirs, field: (typeof told)[number]): string => {
    const value = values[field];
    if (field === 'endsOn') return typeof value === 'string' ? (isDay(value) ? days.day(value) : value) : t('grants.noEnd');
    if (field === 'history' || field === 'documents') return t(`rights.levels.${values[field]}`);
    return t(value ? 'grants.yes' : 'grants.no');
  };
  return (
    <section role="alert" className={classes.meanwhile}>
      <p>
        <b>{t('grants.meanwhile')}</b> {t('grants.meanwhileNext')}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('grants.theirs')}</th>
            <th scope="col">{t('grants.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`grants.fields.${field}`)}</th>
              <td>{say(theirs, field)}</td>
              <td>{say(mine, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.line}>
        <Button onClick={keep}>{t('grants.keepYours')}</Button>
        <Button variant="subtle" onClick={take}>
          {t('grants.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
