import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProfileTicks } from '../api/shapes.ts';
import { GrantRightsFields } from './grant-rights.tsx';
import { Row } from './row.tsx';
import classes from './rows.module.css';

type Props = { ticks: ProfileTicks; onChange: (ticks: ProfileTicks) => void };

/** What a profile says, tick by tick. A conversation is shown with all the tasks it is about, or not at all. */
export function ProfileTicksFields({ ticks, onChange }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<ProfileTicks>) => onChange({ ...ticks, ...part });
  const tick = (name: 'project' | 'companyTasks' | 'mayAsk') => ({
    checked: ticks[name],
    onChange: (event: { currentTarget: { checked: boolean } }) => set({ [name]: event.currentTarget.checked }),
  });
  return (
    <>
      <Row label={t('rights.sees')}>
        <div className={classes.ticks}>
          <Checkbox label={t('rights.project')} description={t('rights.projectNote')} {...tick('project')} />
          <Checkbox label={t('rights.companyTasks')} description={t('rights.companyTasksNote')} {...tick('companyTasks')} />
        </div>
      </Row>
      {ticks.project && (
        <>
          <Row label={t('rights.asks')}>
            <div className={classes.ticks}>
              <Checkbox label={t('rights.mayAsk')} {...tick('mayAsk')} />
            </div>
          </Row>
          <Row label={t('rights.tasks')}>
            <SegmentedControl
              aria-label={t('rights.tasks')}
              value={ticks.allTasks ? 'all' : 'own'}
              onChange={(which) => set({ allTasks: which === 'all' })}
              data={(['own', 'all'] as const).map((value) => ({ value, label: t(`rights.whichTasks.${value}`) }))}
            />
            <p className={classes.second}>{t(`rights.whichTasksNotes.${ticks.allTasks ? 'all' : 'own'}`)}</p>
          </Row>
          {ticks.allTasks && (
            <GrantRightsFields
              input={(name, options) =>
                options
                  ? {
                      checked: ticks[name],
                      onChange: (event: { currentTarget: { checked: boolean } }) => set({ [name]: event.currentTarget.checked }),
                    }
                  : { value: ticks[name], onChange: (level: ProfileTicks['history']) => set({ [name]: level }) }
              }
            />
          )}
        </>
      )}
    </>
  );
}
