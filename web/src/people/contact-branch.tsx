import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { DayText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { AccessSign } from './access-sign.tsx';
import classes from './people.module.css';

type Props = { query: { text: string } | { parent: string }; level: number; chosen: string | undefined; empty?: ReactNode };

/** One level of the tree; what stands below a contact is asked for when it is opened. */
export function ContactBranch({ query, level, chosen, empty }: Props) {
  const pages = api.useInfiniteQuery('get', '/api/people', { params: { query: { side: 'outside', ...query } } }, keyset);
  if (pages.isPending) return <LoadingRows rows={level ? 2 : 6} />;
  if (pages.error) return <Refused error={pages.error} retry={pages.refetch} />;
  const people = itemsOf(pages.data);
  if (!people.length) return empty;
  return (
    <>
      <ul>
        {people.map((person) => (
          <ContactRow key={person.id} person={person} level={level} chosen={chosen} found={'text' in query} />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

function ContactRow({ person, level, chosen, found }: { person: Person; level: number; chosen: string | undefined; found: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(level < 2 && !found);
  const below = person.childCount > 0 && !found;
  return (
    <li>
      <div className={`${classes.row} ${classes.cells}`} data-chosen={person.id === chosen || undefined}>
        <span className={classes.name} style={{ paddingLeft: level * 26 }}>
          {below ? (
            <button
              type="button"
              className={classes.turn}
              aria-expanded={open}
              aria-label={t(open ? 'people.fold' : 'people.unfold', { name: person.name })}
              onClick={() => setOpen(!open)}
            >
              <IconChevronRight size={14} stroke={2} aria-hidden="true" />
            </button>
          ) : (
            <span className={classes.noTurn} />
          )}
          <Link to="/contacts/$personId" params={{ personId: person.id }} aria-current={person.id === chosen || undefined}>
            <Face person={person} size={26} />
            <span className={`${classes.label} ${person.kind === 'company' ? classes.company : ''}`}>{person.name}</span>
            {found && person.parent && <span className={classes.second}>{person.parent.name}</span>}
          </Link>
        </span>
        <AccessSign person={person} />
        <span className={`${classes.second} ${classes.end}`}>{person.lastUsedAt && <DayText day={person.lastUsedAt.slice(0, 10)} />}</span>
      </div>
      {below && open && <ContactBranch query={{ parent: person.id }} level={level + 1} chosen={chosen} />}
    </li>
  );
}
