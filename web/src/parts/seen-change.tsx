import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeenChange } from '../api/shapes.ts';
import classes from './rows.module.css';

const kinds = ['projects', 'tasks', 'comments', 'documents'] as const;

/** "Opens 3 projects and 14 comments to Pierre." and what it closes, counted by the rule itself. */
export function SeenChangeLines({ change: { person, before, after } }: { change: SeenChange }) {
  const { t } = useTranslation();
  const list = (parts: string[]) => new Intl.ListFormat(t('days.written')).format(parts);
  const more = kinds.filter((kind) => after[kind] > before[kind]);
  const less = kinds.filter((kind) => after[kind] < before[kind]);
  const told = (of: typeof more) => list(of.map((kind) => t(`rights.seen.${kind}`, { count: Math.abs(after[kind] - before[kind]) })));
  if (more.length + less.length === 0) return <p className={classes.seen}>{t('rights.seen.same', { name: person.name })}</p>;
  return (
    <>
      {more.length > 0 && (
        <p className={classes.seen} data-opens="true">
          <IconEye size={16} stroke={1.75} aria-hidden="true" />
          {t('rights.seen.opens', { what: told(more), name: person.name })}
        </p>
      )}
      {less.length > 0 && (
        <p className={classes.seen}>
          <IconEyeOff size={16} stroke={1.75} aria-hidden="true" />
          {t('rights.seen.closes', { what: told(less), name: person.name })}
        </p>
      )}
    </>
  );
}
