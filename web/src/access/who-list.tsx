import { IconArrowUpRight, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Face } from '../parts/face.tsx';
import { isOutside, type Thing } from '../parts/readers.ts';
import classes from './access.module.css';
import { Reasons } from './reasons.tsx';
import { WhyField } from './why-field.tsx';

type Props = { thing: Thing; of: 'project' | 'task' | 'comment' | 'document'; readers: Reader[] | undefined };

export function WhoList({ thing, of, readers }: Props) {
  const { t } = useTranslation();
  if (!readers) return <LoadingRows rows={3} />;
  const outside = readers.filter(isOutside);
  const team = readers.filter((reader) => !isOutside(reader));
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t(`access.who.${of}`)}</h2>
        <span className={classes.count}>{t('access.people', { count: readers.length })}</span>
      </div>
      <h3 className={`${classes.group} ${outside.length ? classes.outside : ''}`}>
        <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />
        {outside.length ? t('access.outside') : t('access.nobodyOutside')}
        {outside.length > 0 && <span className={classes.count}>{outside.length}</span>}
      </h3>
      {outside.map((reader) => (
        <OneReader key={reader.person.id} reader={reader} />
      ))}
      {team.length > 0 && (
        <h3 className={classes.group}>
          <IconUsers size={14} stroke={2} aria-hidden="true" />
          {t('access.team')}
          <span className={classes.count}>{team.length}</span>
        </h3>
      )}
      {[...Map.groupBy(team, wordsOf).values()].map((alike) => (
        <AlikeReaders key={alike[0]!.person.id} readers={alike} />
      ))}
      <WhyField thing={thing} />
    </>
  );
}

const wordsOf = ({ reasons }: Reader) => reasons.map(({ words }) => words).join('\n');

function OneReader({ reader }: { reader: Reader }) {
  const { t } = useTranslation();
  const { person } = reader;
  return (
    <div className={classes.reader}>
      <Face person={person} size={26} />
      <div>
        <span>{person.name}</span>
        {person.company && person.company !== person.name && <span className={classes.company}>{person.company}</span>}
        <Reasons reasons={reader.reasons} />
        {!reader.canSignIn && <p className={classes.noSignIn}>{t(reader.paused ? 'access.paused' : 'access.noSignIn')}</p>}
      </div>
    </div>
  );
}

/** Colleagues who see it for the same reason are told in one breath. */
function AlikeReaders({ readers }: { readers: Reader[] }) {
  const first = readers[0]!;
  if (readers.length === 1) return <OneReader reader={first} />;
  return (
    <div className={classes.reader}>
      <div>
        <span>{readers.map(({ person }) => person.name).join(', ')}</span>
        <Reasons reasons={first.reasons} />
      </div>
    </div>
  );
}
