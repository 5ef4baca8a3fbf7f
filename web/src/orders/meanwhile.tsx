import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenOrder } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { isDay } from '../parts/day-field.tsx';
import classes from './orders.module.css';
import { isTyped, useValuesOf, type Values } from './values.ts';

const told = ['title', 'day', 'due', 'currency', 'billedTo', 'sender', 'lines', 'terms'] as const;
type Told = (typeof told)[number];

type Props = { order: OpenOrder; typed: Values; take: () => void; keep: () => void };

/** Somebody saved the same draft in the meantime: both versions, side by side, and the choice. */
export function Meanwhile({ order, typed, take, keep }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const theirs = useValuesOf()(order);
  const say = (values: Values, field: Told): string => {
    if (field === 'lines') return values.lines.filter(isTyped).map(lineTold).join('\n');
    const value = values[field] ?? '';
    return isDay(value) && (field === 'day' || field === 'due') ? days.exactDay(value) : value;
  };
  const lineTold = ({ quantity, text, price, tax }: Values['lines'][number]) => t('orders.lineTold', { quantity, text, price, tax });
  const names: Record<Told, string> = {
    title: t('orders.subject'),
    day: t('orders.day'),
    due: t(order.kind === 'offer' ? 'orders.until' : 'orders.due'),
    currency: t('money.currency'),
    billedTo: t('orders.billedTo'),
    sender: t('orders.sender'),
    lines: t('orders.lines'),
    terms: t('orders.terms'),
  };
  return (
    <section role="alert" className={classes.meanwhile}>
      <p>
        <b>{t('orders.meanwhile')}</b> {t('orders.meanwhileNext')}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('orders.theirs')}</th>
            <th scope="col">{t('orders.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {told
            .filter((field) => say(theirs, field) !== say(typed, field))
            .map((field) => (
              <tr key={field}>
                <th scope="row">{names[field]}</th>
                <td>{say(theirs, field) || t('orders.nothing')}</td>
                <td>{say(typed, field) || t('orders.nothing')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <div className={classes.choice}>
        <Button onClick={keep}>{t('orders.keepYours')}</Button>
        <Button variant="subtle" onClick={take}>
          {t('orders.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
