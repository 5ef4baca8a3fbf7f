import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Import, ImportChange, ImportField } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useDays } from '../parts/day.ts';
import { useFields } from '../parts/own-fields.ts';
import classes from './imports.module.css';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
const delimiters = ['semicolon', 'comma', 'tab'] as const;
const fields = ['name', 'email', 'phone', 'parent', 'kind', 'loginName', 'password', 'virtual'] as const;
const logins: readonly string[] = ['loginName', 'password'];

/** What was guessed of the file, beside what is in it; each guess can be changed. */
export function Reading({ it }: { it: Import }) {
  const { t } = useTranslation();
  const path = { params: { path: { importId: it.id } } };
  const change = api.useMutation('patch', '/api/imports/{importId}');
  const check = api.useMutation('put', '/api/imports/{importId}/check');
  const set = (body: ImportChange) => change.mutate({ ...path, body });
  const busy = change.isPending || check.isPending;
  const setField = (at: number, field: ImportField | null) =>
    // A field is one column: taken by another, it leaves the one that had it.
    set({
      fields: it.columns.map((column, other) =>
        other === at ? field : column.field === field && field !== 'unknown' ? null : column.field,
      ),
    });
  const { grantAccess } = useMe().may;
  const days = useDays();
  const offered = (column: Import['columns'][number]) =>
    fields.filter(
      (field) => (column.secret ? field === 'password' : true) && (grantAccess || column.field === field || !logins.includes(field)),
    );
  const own = useFields('contacts').map(({ id, name }) => ({ value: `field:${id}`, label: name }));
  const secret = it.columns.some((column) => column.secret);
  const named = it.columns.some(({ field }) => field === 'name');
  return (
    <section aria-busy={busy}>
      <h2>{t('imports.reading')}</h2>
      <div className={classes.reading}>
        <Select
          label={t('imports.encoding')}
          data={encodings.map((value) => ({ value, label: t(`imports.encodings.${value}`) }))}
          value={it.encoding}
          allowDeselect={false}
          disabled={busy}
          onChange={(encoding) => encoding && set({ encoding: encoding as Import['encoding'] })}
        />
        <Select
          label={t('imports.delimiter')}
          data={delimiters.map((value) => ({ value, label: t(`imports.delimiters.${value}`) }))}
          value={it.delimiter}
          allowDeselect={false}
          disabled={busy}
          onChange={(delimiter) => delimiter && set({ delimiter: delimiter as Import['delimiter'] })}
        />
      </div>
      <table className={classes.columns}>
        <thead>
          <tr>
            <th>{t('imports.column')}</th>
            <th>{t('imports.samples')}</th>
            <th>{t('imports.importedAs')}</th>
          </tr>
        </thead>
        <tbody>
          {it.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one name
            <tr key={at}>
              <td>{column.header || t('imports.noHeader', { place: at + 1 })}</td>
              <td className={classes.samples}>{column.secret ? t('imports.secret') : column.samples.filter(Boolean).join(' · ')}</td>
              <td>
                <Select
                  aria-label={t('imports.fieldOf', { column: column.header || at + 1 })}
                  data={[
                    { value: '', label: t('imports.ignored') },
                    ...offered(column).map((value) => ({ value, label: t(`imports.fields.${value}`) })),
                    ...(column.secret ? [] : own),
                    ...(column.field === 'unknown' ? [{ value: 'unknown', label: t('imports.fields.unknown') }] : []),
                  ]}
                  value={column.field ?? ''}
                  allowDeselect={false}
                  disabled={busy}
                  onChange={(value) => setField(at, (value || null) as ImportField | null)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {secret && (
        <p className={classes.note}>
          {grantAccess ? t('imports.keptUntil', { moment: days.moment(it.keptUntil) }) : t('imports.loginsNotYours')}
        </p>
      )}
      {it.state === 'uploaded' && (
        <div className={classes.next}>
          <Button variant="filled" disabled={!named || change.isPending} loading={check.isPending} onClick={() => check.mutate(path)}>
            {t('imports.check')}
          </Button>
          <span className={classes.second}>{t(named ? 'imports.checkNote' : 'imports.nameNeeded')}</span>
        </div>
      )}
    </section>
  );
}
