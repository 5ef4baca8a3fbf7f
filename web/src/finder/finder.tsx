import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import classes from './finder.module.css';
import { moveInRows, useKey, useKeyboard } from './keys.ts';

const loadWindow = () => import('./window.tsx').then((it) => ({ default: it.FinderWindow }));
const FinderWindow = lazy(loadWindow);
const KeyList = lazy(() => import('./key-list.tsx').then((it) => ({ default: it.KeyList })));

type Finder = { find: () => void; showKeys: () => void; comeNear: () => void };
const FinderContext = createContext<Finder>({ find: () => {}, showKeys: () => {}, comeNear: () => {} });
export const useFinder = () => use(FinderContext);

/** Ctrl K finds and commands, `?` lists the keys; both are fetched when somebody is about to ask for them. */
export function FinderProvider({ children }: { children: ReactNode }) {
  const [finding, { open: find, close, toggle }] = useDisclosure();
  const [reading, { open: showKeys, close: read }] = useDisclosure();
  const [typed, setTyped] = useState('');
  /** The window has the focus; until then what is typed goes to the field that waits for it. */
  const [taken, setTaken] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  useKeyboard();
  useEffect(() => {
    // Ctrl comes before K.
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') comeNear();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useHotkeys([['mod+K', toggle]], [], true);
  useKey('?', showKeys);
  useKey('j', () => moveInRows(1));
  useKey('k', () => moveInRows(-1));
  useEffect(() => {
    if (finding) return;
    setTyped('');
    setTaken(false);
    before.current?.focus({ preventScroll: true });
    before.current = null;
  }, [finding]);
  const take = useCallback(() => setTaken(true), []);
  const finder = useMemo(() => ({ find, showKeys, comeNear }), [find, showKeys]);
  return (
    <FinderContext value={finder}>
      {children}
      {finding && !taken && (
        <Early
          text={typed}
          onText={setTyped}
          onFocus={(from) => {
            before.current = from;
          }}
        />
      )}
      <Suspense fallback={null}>
        {finding && <FinderWindow close={close} showKeys={showKeys} typed={typed} setTyped={setTyped} take={take} />}
      </Suspense>
      <Suspense fallback={null}>{reading && <KeyList close={read} />}</Suspense>
    </FinderContext>
  );
}

/** Without a connection nothing is said here: the window is asked for again when it is opened. */
const comeNear = () => void loadWindow().catch(() => {});

type EarlyProps = { text: string; onText: (text: string) => void; onFocus: (from: HTMLElement | null) => void };

/** What is typed right after Ctrl K, while the window is still on its way, is not lost. */
function Early({ text, onText, onFocus }: EarlyProps) {
  return (
    <input
      ref={(field) => field?.focus({ preventScroll: true })}
      className={classes.early}
      tabIndex={-1}
      aria-hidden="true"
      value={text}
      onFocus={({ relatedTarget }) => onFocus(relatedTarget as HTMLElement | null)}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
