import { Link } from '@tanstack/react-router';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { api } from '../api/client.ts';
import type { Person, Side } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import type { FieldFilter } from '../parts/field-filter.ts';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './people.module.css';
import { useRowsInView } from './rows-in-view.ts';

export type Column = { words: string; cell: (person: Person) => ReactNode; end?: boolean };

type Props = {
  label: string;
  side: Side;
  text: string | undefined;
  field?: FieldFilter | undefined;
  chosen: string | undefined;
  nameWords: string;
  columns: Column[];
  /** Below the name, where a phone has no room for the columns. */
  low: (person: Person) => ReactNode;
  empty: ReactNode;
};

/** People by name, as many as there are: the next page comes when its place comes into view. */
export function PeopleTable({ label, side, text, field, chosen, nameWords, columns, low, empty }: Props) {
  const list = useRef<HTMLTableSectionElement>(null);
  const query = { side, limit: 100, ...(text && { text }), ...(field && { field }) };
  const pages = api.useInfiniteQuery('get', '/api/people', { params: { query } }, keyset);
  const people = itemsOf(pages.data);
  const view = useRowsInView(list, people.length, { keyOf: (row) => people[row]!.id });
  const end = view.rows.at(-1)?.index === people.length - 1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (end && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [end, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <LoadingRows />;
  if (pages.error && people.length === 0) return <Refused error={pages.error} retry={pages.refetch} />;
  if (people.length === 0) return empty;
  return (
    <table
      className={classes.table}
      style={{ '--more': columns.length - 3 } as CSSProperties}
      data-more={columns.length > 3 || undefined}
      aria-label={label}
      aria-rowcount={hasNextPage ? -1 : people.length + 1}
    >
      <thead className={`${classes.head} ${classes.stuck}`}>
        <tr aria-rowindex={1} className={classes.tableCells}>
          <th>{nameWords}</th>
          {columns.map(({ words, end: right }) => (
            <th key={words} className={right ? classes.end : undefined}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={list} className={classes.rows} style={{ height: view.height }}>
        {view.rows.map(({ index, key, place }) => {
          const person = people[index];
          return (
            person && (
              <tr
                key={key}
                aria-rowindex={index + 2}
                className={`${classes.row} ${classes.tableCells} ${classes.placed}`}
                style={place}
                data-chosen={person.id === chosen || undefined}
              >
                <td className={classes.name}>
                  <Link
                    to={side === 'team' ? '/people/$personId' : '/contacts/$personId'}
                    params={{ personId: person.id }}
                    search
                    data-row
                    aria-current={person.id === chosen || undefined}
                  >
                    <Face person={person} size={26} />
                    <span className={`${classes.label} ${person.kind === 'company' ? classes.company : ''}`}>
                      {person.name}
                      <span className={classes.low}>{low(person)}</span>
                    </span>
                  </Link>
                </td>
                {columns.map(({ words, cell, end: right }) => (
                  <td key={words} className={`${classes.second} ${right ? classes.end : ''}`}>
                    {cell(person)}
                  </td>
                ))}
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}
