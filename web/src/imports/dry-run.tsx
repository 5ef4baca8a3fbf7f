import { Button, Checkbox } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Import } from '../api/shapes.ts';
import layout from '../parts/parts.module.css';
import classes from './imports.module.css';
import { Rows } from './rows.tsx';

/** What would become of each row, and the choice to let it. */
export function DryRun({ it }: { it: Import }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<NonNullable<Import['mode']>>('good-rows');
  const run = api.useMutation('put', '/api/imports/{importId}/run');
  const { counts } = it;
  const good = counts.new + counts.updated;
  const all = mode === 'all-or-nothing' && counts.refused > 0;
  return (
    <section className={classes.part}>
      <h2>{t('imports.dryRun')}</h2>
      {it.failure && (
        <div role="alert" className={layout.problem} style={{ marginBottom: 12 }}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" />
          <div>
            <p className={layout.problemTitle}>{t('imports.failed')}</p>
            <p>{it.failure}</p>
          </div>
        </div>
      )}
      <Rows it={it} />
      <div className={classes.run}>
        {counts.refused > 0 && (
          <Checkbox
            mt={16}
            label={t('imports.allOrNothing')}
            description={t('imports.withRefused', { count: counts.refused })}
            checked={mode === 'all-or-nothing'}
            onChange={(event) => setMode(event.currentTarget.checked ? 'all-or-nothing' : 'good-rows')}
          />
        )}
        <div className={classes.next}>
          <Button
            variant="filled"
            disabled={good === 0 || all}
            loading={run.isPending}
            onClick={() => run.mutate({ params: { path: { importId: it.id } }, body: { mode } })}
          >
            {t('imports.run', { count: good })}
          </Button>
          <span className={classes.second}>
            {good === 0 || all || it.logins === 0
              ? t(good === 0 ? 'imports.nothingToDo' : all ? 'imports.mendFirst' : 'imports.nobodyIsTold')
              : t('imports.handOver', { count: it.logins })}
          </span>
        </div>
      </div>
    </section>
  );
}
