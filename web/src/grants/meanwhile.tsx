import { useTranslation } from 'react-i18next';
import type { Grant } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { isDay } from '../parts/day-field.tsx';
import { TwoVersions } from '../parts/two-versions.tsx';
import { rightsIn, type Values, valuesOf } from './values.ts';

const told = ['active', 'endsOn', 'history', 'documents', 'mayWrite', 'isMentioned', 'mayUpload'] as const;
type Told = (typeof told)[number];

type Props = { grant: Grant; typed: Values; take: () => void; keep: () => void };

export function Meanwhile({ grant, typed, take, keep }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const theirs = rightsIn(valuesOf(grant));
  const yours = rightsIn(typed);
  const say = (rights: typeof theirs, field: Told): string => {
    const value = rights[field];
    if (field === 'endsOn') return typeof value === 'string' ? (isDay(value) ? days.day(value) : value) : t('grants.noEnd');
    if (field === 'history' || field === 'documents') return t(`rights.levels.${rights[field]}`);
    return t(value ? 'grants.yes' : 'grants.no');
  };
  const differing = told
    .filter((field) => theirs[field] !== yours[field])
    .map((field) => ({ name: t(`grants.fields.${field}`), theirs: say(theirs, field), yours: say(yours, field) }));
  return <TwoVersions words={t('grants.meanwhile')} differing={differing} take={take} keep={keep} />;
}
