import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import layout from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field.tsx';
import classes from './accesses.module.css';
import { type AccessView, filtersOf, sorts, watches, ways } from './view.ts';

type Props = { view: AccessView; change: (to: Partial<Record<keyof AccessView, unknown>>) => void };

export function AccessFilters({ view, change }: Props) {
  const { t } = useTranslation();
  return (
    <div className={layout.tools}>
      <SearchField words={t('accesses.find')} text={view.text} search={(text) => change({ text })} />
      <Select
        className={classes.filter}
        aria-label={t('accesses.way')}
        placeholder={t('accesses.way')}
        data={ways.map((way) => ({ value: way, label: t(`accesses.ways.${way}`) }))}
        value={view.way ?? null}
        onChange={(way) => change({ way: way ?? undefined })}
        clearable
      />
      <Select
        className={classes.filter}
        aria-label={t('accesses.watch')}
        placeholder={t('accesses.watch')}
        data={watches.map((watch) => ({ value: watch, label: t(`accesses.watches.${watch}`) }))}
        value={view.watch ?? null}
        onChange={(watch) => change({ watch: watch ?? undefined })}
        clearable
      />
      <Select
        className={classes.filter}
        aria-label={t('accesses.sort')}
        data={sorts.map((sort) => ({ value: sort, label: t(`accesses.sorts.${sort}`) }))}
        value={view.sort ?? 'name'}
        onChange={(sort) => change({ sort: sort ?? undefined })}
        allowDeselect={false}
      />
      {Object.keys(filtersOf(view)).length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            change({ text: undefined, way: undefined, watch: undefined });
          }}
        >
          {t('accesses.clear')}
        </Button>
      )}
    </div>
  );
}
