import { useTranslation } from 'react-i18next';
import type { OpenOrder } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { isDay } from '../parts/day-field.tsx';
import { TwoVersions } from '../parts/two-versions.tsx';
import { isTyped, useValuesOf, type Values } from './values.ts';

const told = ['title', 'day', 'due', 'currency', 'billedTo', 'sender', 'lines', 'terms'] as const;
type Told = (typeof told)[number];

type Props = { order: OpenOrder; typed: Values; take: () => void; keep: () => void };

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
  const both = told.map((field) => ({ name: names[field], theirs: say(theirs, field), yours: say(typed, field) }));
  const differing = both.filter((one) => one.theirs !== one.yours);
  return <TwoVersions words={t('orders.meanwhile')} differing={differing} take={take} keep={keep} />;
}
