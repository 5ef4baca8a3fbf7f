import { IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMarksOutside } from '../frame/me.tsx';
import classes from './face.module.css';
import { Face, type FacePerson } from './face.tsx';
import { useOutsiders } from './outsiders.tsx';

type Props = { person: FacePerson; company?: string | null; size?: number; children?: ReactNode };

/** Face and name; somebody from outside also carries the arrow and the company. */
export function PersonName({ person, company, size = 22, children }: Props) {
  const { t } = useTranslation();
  const known = useOutsiders().get(person.id);
  const marks = useMarksOutside();
  const outside = marks && (person.side ? person.side === 'outside' : known !== undefined);
  const from = company ?? known?.company;
  return (
    <span className={classes.person}>
      <Face person={person} size={size} />
      <span className={classes.name}>{children ?? person.name}</span>
      {outside && (
        <span className={classes.outside}>
          <IconArrowUpRight size={14} stroke={2} aria-label={t('people.outside')} />
          {from}
        </span>
      )}
    </span>
  );
}

export function FaceStack({ people, most = 3 }: { people: FacePerson[]; most?: number }) {
  const { t } = useTranslation();
  if (!people.length) return null;
  return (
    <span className={classes.stack} role="img" aria-label={people.map(({ name }) => name).join(', ')}>
      {people.slice(0, most).map((person) => (
        <Face key={person.id} person={person} size={22} />
      ))}
      {people.length > most && (
        <span
          title={people
            .slice(most)
            .map(({ name }) => name)
            .join(', ')}
        >
          {t('people.andMore', { count: people.length - most })}
        </span>
      )}
    </span>
  );
}
