import { IconArrowUpRight, IconLock, IconUsers } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import type { CommentClass, Reader } from '../api/shapes.ts';
import { isOutside } from '../parts/readers.ts';
import classes from './comments.module.css';
import type { Look } from './look.ts';

const most = 3;

type Props = { kind: CommentClass; readers: Reader[]; look: Pick<Look, 'edge' | 'ground'> };

/** Outsiders are always named, all of them; of the team the first three, the rest on hover. */
export function ReadersLine({ kind, readers, look }: Props) {
  const { t } = useTranslation();
  const outside = readers.filter(isOutside);
  const team = readers.filter((reader) => !isOutside(reader)).map(({ person }) => person.name);
  const list = (names: string[]) => new Intl.ListFormat(t('days.written')).format(names);
  const companies = [...new Set(outside.map(({ person }) => person.company).filter((name) => name !== null))];
  const shown = team.length > most + 1 ? [...team.slice(0, most), t('people.more', { count: team.length - most })] : team;
  const values = {
    outside: list(outside.map(({ person }) => person.name)),
    companies: companies.length ? `, ${list(companies)}` : '',
    team: list(shown),
  };
  const Sign = kind === 'internal' ? IconLock : look.edge === 'outside' ? IconArrowUpRight : IconUsers;
  const key = outside.length
    ? team.length
      ? 'both'
      : 'outside'
    : team.length
      ? kind === 'internal'
        ? 'teamOnly'
        : 'team'
      : kind === 'history_released'
        ? 'nobodyOutside'
        : 'onlyYou';
  return (
    <p
      className={classes.readers}
      data-look={look.edge === 'outside' ? 'outside' : look.ground === 'private' ? 'private' : 'none'}
      title={[...outside.map(({ person }) => person.name), ...team].join(', ')}
    >
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans t={t} i18nKey={`comments.readBy.${key}`} values={values} components={{ b: <b /> }} />
      </span>
    </p>
  );
}
