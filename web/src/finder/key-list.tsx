import { Kbd, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/dialog.tsx';
import classes from './finder.module.css';
import { modifier, useSingleKeys } from './keys.ts';

const groups = [
  {
    words: 'everywhere',
    keys: [
      { combination: [modifier, 'K'], does: 'find' },
      { combination: ['?'], does: 'list' },
      { combination: ['Esc'], does: 'close' },
    ],
  },
  {
    words: 'lists',
    keys: [
      { combination: ['J'], does: 'next' },
      { combination: ['K'], does: 'previous' },
      { combination: ['Enter'], does: 'open' },
      { combination: ['X'], does: 'select' },
    ],
  },
  {
    words: 'tasks',
    keys: [
      { combination: ['C'], does: 'addTask' },
      { combination: ['M'], does: 'comment' },
      { combination: [modifier, 'Enter'], does: 'send' },
      { combination: ['W'], does: 'who' },
    ],
  },
] as const;

export function KeyList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { on, set } = useSingleKeys();
  return (
    <Dialog close={close} title={t('finder.keys')} size={440}>
      {groups.map(({ words, keys }) => (
        <section key={words} className={classes.keys}>
          <h3>{t(`finder.groups.${words}`)}</h3>
          <dl>
            {keys.map(({ combination, does }) => (
              <div key={does}>
                <dt>{t(`finder.does.${does}`)}</dt>
                <dd>
                  {combination.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
        label={t('finder.single')}
        description={t('finder.singleWhy')}
      />
    </Dialog>
  );
}
