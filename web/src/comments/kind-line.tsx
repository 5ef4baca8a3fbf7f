import { IconArrowUpRight, IconLock, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';
import type { Look } from './look.ts';

const most = 3;

/** Icon, word and names: they remain where the colour is not seen. */
export function KindLine({ look }: { look: Look }) {
  const { t } = useTranslation();
  const Sign = look.word === 'private' ? IconLock : look.edge === 'outside' ? IconArrowUpRight : IconUsers;
  const shown = look.names.length > most + 1 ? look.names.slice(0, most) : look.names;
  const rest = look.names.length - shown.length + look.more;
  const names = [...shown, ...(rest ? [t('people.andMore', { count: rest })] : [])].join(', ');
  return (
    <span className={classes.kind} data-look={look.ground === 'private' ? 'private' : look.edge} title={look.names.join(', ')}>
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        <b>{t(`comments.words.${look.word}`)}</b>
        {after(look, names, t('comments.team'), t('comments.readsIt', { names, count: look.names.length + look.more }))}
      </span>
      {look.word === 'private' && look.outside.length > 0 && (
        <IconArrowUpRight size={14} stroke={2} color="var(--outside)" aria-label={t('people.outside')} />
      )}
    </span>
  );
}

function after({ word, names: all }: Look, names: string, team: string, readIt: string): string {
  if (word === 'standard') return ` · ${all.length ? readIt : team}`;
  if (word === 'private') return ` · ${names || team}`;
  return names && ` · ${names}`;
}
