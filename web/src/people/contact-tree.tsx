import { Button, Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { BranchPages } from './branch-pages.tsx';
import { ContactRow, rowId } from './contact-row.tsx';
import { useMove } from './move.tsx';
import { useOpenTree } from './open-tree.ts';
import classes from './people.module.css';
import { useRowsInView } from './rows-in-view.ts';
import { TreeDrag, TreeHead } from './tree-drag.tsx';
import { stepFrom, type TreeRow, top } from './tree-rows.ts';

type Props = { chosen: string | undefined; empty: ReactNode };

/** Arrows lead through it, Enter opens a card; Space takes a contact along until Enter puts it down. */
export function ContactTree({ chosen, empty }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const { rows, needed, branches, report, turn } = useOpenTree();
  const [active, setActive] = useState<string | undefined>(chosen);
  const [held, setHeld] = useState<Person | null>(null);
  const [dragged, setDragged] = useState<string | undefined>();
  const move = useMove({ moved: (to) => to && turn([to.id], true) });

  const at = rows.findIndex(({ key }) => key === active);
  const first = at === -1 ? 0 : at;
  const indexOf = (key: string | undefined) => (key ? rows.findIndex((row) => row.key === key) : undefined);
  const view = useRowsInView(list, rows.length, { keyOf: (row) => rows[row]!.key, keep: [first, indexOf(dragged)] });
  useReveal(chosen, turn);
  useMore(
    view.rows.map(({ index }) => rows[index]),
    (branch) => branches.get(branch)?.next(),
  );

  const go = (to: number) => {
    const { key } = rows[to]!;
    setActive(key);
    view.show(to);
    requestAnimationFrame(() => document.getElementById(rowId(key))?.focus({ preventScroll: true }));
  };
  const put = (to: Person | null) => {
    if (held) void move.askOrSay(held, to);
    setHeld(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[first];
    const step = stepFrom(rows, first, event.key);
    const onTop = event.target instanceof HTMLButtonElement && event.target.dataset['top'] !== undefined;
    if (event.key === 'Escape' && held) setHeld(null);
    else if (onTop && event.key === 'ArrowDown') go(0);
    else if (onTop) return;
    else if (held && event.key === 'ArrowUp' && step === undefined) document.querySelector<HTMLElement>('[data-top]')?.focus();
    else if (step === 'open' || step === 'fold') turn([rows[first]!.key], step === 'open');
    else if (step !== undefined) go(step);
    else if (row?.kind !== 'person') return;
    else if (held && (event.key === 'Enter' || event.key === ' ')) put(row.person);
    else if (event.key === 'Enter') void navigate({ to: '/contacts/$personId', params: { personId: row.key }, search: true });
    else if (event.key === ' ' && row.person.may.change) setHeld(row.person);
    else return;
    event.preventDefault();
  };

  const root = branches.get(top);
  const pages = needed.map((parent) => <BranchPages key={parent} parent={parent} report={report} />);
  if (!root) return [...pages, <LoadingRows key="loading" />];
  if (root.error && root.people.length === 0) return [...pages, <Refused key="refused" error={root.error} retry={root.retry} />];
  if (root.people.length === 0) return [...pages, <div key="empty">{empty}</div>];
  return (
    <TreeDrag drag={(person) => setDragged(person?.id)} drop={(person, to) => void move.askOrSay(person, to)}>
      {pages}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the tree and to what it shows above itself while one moves */}
      <div onKeyDown={onKeyDown} data-carrying={held ? true : undefined}>
        <TreeHead held={held} put={put} />
        <div role="tree" aria-label={t('people.contacts')} ref={list} className={classes.rows} style={{ height: view.height }}>
          {view.rows.map(({ index, key, place }) => {
            const row = rows[index];
            if (row?.kind !== 'person')
              return row && <Waiting key={key} row={row} place={place} retry={() => branches.get(row.branch)?.retry()} />;
            return (
              <ContactRow
                key={key}
                row={row}
                place={place}
                chosen={key === chosen}
                first={index === first}
                held={held?.id === key}
                turn={() => turn([key], !row.open)}
                focus={() => setActive(key)}
              />
            );
          })}
        </div>
      </div>
      {move.dialog}
    </TreeDrag>
  );
}

function Waiting({ row, place, retry }: { row: Exclude<TreeRow, { kind: 'person' }>; place: object; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="none" className={`${classes.row} ${classes.cells} ${classes.placed}`} style={place}>
      <span className={classes.name} style={{ paddingLeft: row.level * 26 + 30 }}>
        {row.kind === 'refused' ? (
          <Button size="xs" onClick={retry}>
            {t('frame.tryAgain')}
          </Button>
        ) : (
          <Skeleton height={10} width={140} />
        )}
      </span>
    </div>
  );
}

/** The rest of a branch is asked for when its end comes into view. */
function useMore(shown: (TreeRow | undefined)[], next: (branch: string) => void) {
  const ends = shown.flatMap((row) => (row?.kind === 'more' ? [row.key] : [])).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each end that comes into view
  useEffect(() => {
    for (const row of shown) if (row?.kind === 'more') next(row.branch);
  }, [ends]);
}

/** Whose card is open shall be seen in the tree, however deep they stand. */
function useReveal(chosen: string | undefined, turn: (ids: string[], open: boolean) => void) {
  const path = { params: { path: { personId: chosen ?? '' } } };
  const { data } = api.useQuery('get', '/api/people/{personId}', path, { enabled: chosen !== undefined });
  const above = data?.ancestors.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each card that is opened, and again where it has moved
  useEffect(() => {
    if (above) turn(above.split(' '), true);
  }, [chosen, above]);
}
