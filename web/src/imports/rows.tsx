import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Import, ImportOutcome, ImportRow } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './imports.module.css';

const outcomes = ['new', 'updated', 'unchanged', 'refused'] as const;
const signs = { new: IconPlus, updated: IconPencil, unchanged: IconEqual, refused: IconAlertTriangle };

/** The rows of the file with what becomes of them, all or of one kind. */
export function Rows({ it: { id, counts, state } }: { it: Import }) {
  const { t } = useTranslation();
  const there = outcomes.filter((outcome) => counts[outcome] > 0);
  const [asked, setShown] = useState<ImportOutcome | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const shown = asked !== 'all' && !there.includes(asked) ? 'all' : asked;
  const query = shown === 'all' ? {} : { outcome: shown };
  const pages = api.useInfiniteQuery(
    'get',
    '/api/imports/{importId}/rows',
    { params: { path: { importId: id }, query } },
    { ...keyset, placeholderData: keepPreviousData },
  );
  const all = there.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <>
      <SegmentedControl
        className={classes.filters}
        aria-label={t('imports.show')}
        value={shown}
        onChange={(to) => setShown(to as typeof shown)}
        data={[
          { value: 'all', label: t('imports.all', { count: all }) },
          ...there.map((outcome) => ({ value: outcome, label: t(`imports.filter.${outcome}`, { count: counts[outcome] }) })),
        ]}
      />
      {pages.isPending && <LoadingRows />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      <ul className={classes.rows} aria-label={t('imports.rows')}>
        {itemsOf(pages.data).map((row) => (
          <li key={row.line} className={classes.row}>
            <span className={classes.line}>{t('imports.line', { line: row.line })}</span>
            <span>{row.name}</span>
            <span className={classes.cell}>{row.email}</span>
            <span className={classes.cell}>{row.parent}</span>
            <Outcome row={row} done={state === 'done'} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

function Outcome({ row: { outcome, matched, login, loginName, personId, reasons }, done }: { row: ImportRow; done: boolean }) {
  const { t } = useTranslation();
  const Sign = signs[outcome];
  const words = t(`imports.${done ? 'did' : 'would'}.${outcome}`);
  const refused = outcome === 'refused';
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        {personId && !refused ? (
          <Link to="/contacts/$personId" params={{ personId }}>
            {words}
          </Link>
        ) : (
          words
        )}
        <span className={classes.second} style={{ display: 'block' }}>
          {refused ? reasons.join(' ') : matched && t(`imports.matched.${matched}`)}
        </span>
        {login && (
          <span className={classes.second} style={{ display: 'block' }}>
            {t(`imports.login.${done && login === 'given' ? 'gave' : login}`, { name: loginName })}
          </span>
        )}
      </span>
    </span>
  );
}
