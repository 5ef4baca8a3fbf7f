import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientAccess } from '../api/shapes.ts';
import { AccessRow } from './access-row.tsx';
import classes from './accesses.module.css';
import { EndAccess, type Ending } from './end-access.tsx';

/** Somebody with several ways in is named once, and the further ways stand below. */
export function AccessTable({ accesses, reviewing }: { accesses: ClientAccess[]; reviewing: boolean }) {
  const { t } = useTranslation();
  const [ending, end] = useState<Ending | null>(null);
  return (
    <>
      <table className={classes.table} data-reviewing={reviewing || undefined}>
        <thead>
          <tr className={`${classes.cells} ${classes.head}`}>
            <th>{t('accesses.who')}</th>
            <th>{t('accesses.where')}</th>
            <th>{t('accesses.rights')}</th>
            <th>{t('accesses.since')}</th>
            <th>{t('accesses.until')}</th>
            <th>{t('accesses.lastUsed')}</th>
            <th>{t('accesses.reviewed')}</th>
            <th>
              <span className={classes.unseen}>{t('accesses.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accesses.map((access, n) => (
            <AccessRow
              key={access.id}
              access={access}
              further={accesses[n - 1]?.person.id === access.person.id}
              reviewing={reviewing}
              end={() => end({ access, reviewed: reviewing })}
            />
          ))}
        </tbody>
      </table>
      {ending && <EndAccess ending={ending} close={() => end(null)} />}
    </>
  );
}
