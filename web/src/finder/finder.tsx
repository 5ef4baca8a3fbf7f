import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  const [early, setEarly] = useState('');
  useKeyboard();
  useEffect(() => {
    // Ctrl comes before K.
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') void comeNear();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useHotkeys([['mod+K', toggle]], [], true);
  useKey('?', showKeys);
  useKey('j', () => moveInRows(1));
  useKey('k', () => moveInRows(-1));
  const found = useCallback(() => {
    setEarly('');
    close();
  }, [close]);
  const finder = useMemo(() => ({ find, showKeys, comeNear }), [find, showKeys]);
  return (
    <FinderContext value={finder}>
      {children}
      <Suspense fallback={<Early text={early} onText={setEarly} />}>
        {finding && <FinderWindow close={found} showKeys={showKeys} early={early} />}
      </Suspense>
      <Suspense fallback={null}>{reading && <KeyList close={read} />}</Suspense>
    </FinderContext>
  );
}

/** Without a connection the window says nothing by itself; it is asked for again when it is opened. */
const comeNear = () => loadWindow().then(undefined, () => {});

/** What is typed right after Ctrl K, while the window is still on its way, is not lost. */
function Early({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <input
      className={classes.early}
      aria-label={t('finder.find')}
      // biome-ignore lint/a11y/noAutofocus: somebody has just asked to type here
      autoFocus
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
