import { IconKey, IconSitemap } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientAccess } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { Face } from '../parts/face.tsx';
import { DayText, MomentText } from '../parts/moment.tsx';
import { PauseLine } from '../parts/pause-line.tsx';
import { AccessMenu } from './access-menu.tsx';
import classes from './accesses.module.css';
import { Decide } from './decide.tsx';
import { useWhere } from './where.ts';

type Props = {
  access: ClientAccess;
  /** Of the same person as the row above. */
  further: boolean;
  reviewing: boolean;
  end: () => void;
};

export function AccessRow({ access, further, reviewing, end }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const where = useWhere()(access);
  const { person, way, through, rights, since, until, lastUsedAt, invited, pause, review } = access;
  const Sign = way === 'grant' ? IconKey : IconSitemap;
  const face = { ...person, side: 'outside', accessState: pause ? 'none' : invited ? 'invited' : 'active' };
  return (
    <tr className={`${classes.cells} ${classes.row}`} data-further={further || undefined} data-paused={pause ? true : undefined}>
      <th scope="row" className={classes.who}>
        <span className={further ? classes.again : classes.person}>
          <Face person={face} size={28} />
          <span className={classes.lines}>
            <Link to="/contacts/$personId" params={{ personId: person.id }} search className={classes.name}>
              {person.name}
            </Link>
            {person.company && <span className={classes.second}>{person.company.name}</span>}
            {pause && (
              <span className={classes.second}>
                <PauseLine pause={pause} person={person} />
              </span>
            )}
          </span>
        </span>
      </th>
      <td className={classes.lines}>
        <span>{where}</span>
        <span className={classes.through}>
          <Sign size={14} stroke={2} aria-hidden="true" />
          {through}
        </span>
      </td>
      <td className={classes.rights}>{rights}</td>
      <td className={classes.second} data-words={t('accesses.since')}>
        {since && <MomentText at={since} as="momentDay" />}
      </td>
      <td className={until ? undefined : classes.second} data-words={t('accesses.until')}>
        {until ? <DayText day={until} /> : t('accesses.noEnd')}
      </td>
      <td className={classes.second} data-words={t('accesses.lastUsed')}>
        {lastUsedAt ? <MomentText at={lastUsedAt} as="momentDay" /> : t(invited ? 'accesses.invited' : 'accesses.never')}
      </td>
      <td className={classes.lines} data-words={t('accesses.reviewed')}>
        {review ? (
          <>
            <span title={days.exact(review.at)}>{days.momentDay(review.at)}</span>
            <span className={classes.second}>{t('accesses.keptBy', { name: review.by.name })}</span>
          </>
        ) : (
          <span className={classes.second}>{t('accesses.notReviewed')}</span>
        )}
      </td>
      <td className={classes.actions}>
        {access.may.change && (reviewing ? <Decide access={access} remove={end} /> : <AccessMenu access={access} deactivate={end} />)}
      </td>
    </tr>
  );
}
