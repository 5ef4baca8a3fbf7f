import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo } from 'react';
import { moveInRows, useKey, useKeyboard } from './keys.ts';

const loadWindow = () => import('./window.tsx').then((it) => ({ default: it.FinderWindow }));
const FinderWindow = lazy(loadWindow);
const KeyList = lazy(() => import('./key-list.tsx').then((it) => ({ default: it.KeyList })));

type Finder = { find: () => void; showKeys: () => void };
const FinderContext = createContext<Finder>({ find: () => {}, showKeys: () => {} });
export const useFinder = () => use(FinderContext);

/** Ctrl K finds and commands, `?` lists the keys; both are loaded apart from the page. */
export function FinderProvider({ children }: { children: ReactNode }) {
  const [finding, { open: find, close: found, toggle }] = useDisclosure();
  const [reading, { open: showKeys, close: read }] = useDisclosure();
  useKeyboard();
  useEffect(() => {
    // There by the time it is asked for: what is typed right after Ctrl K must not be lost.
    const wait = setTimeout(() => loadWindow().catch(() => {}), 1000);
    return () => clearTimeout(wait);
  }, []);
  useHotkeys([['mod+K', toggle]], [], true);
  useKey('?', showKeys);
  useKey('j', () => moveInRows(1));
  useKey('k', () => moveInRows(-1));
  const finder = useMemo(() => ({ find, showKeys }), [find, showKeys]);
  return (
    <FinderContext value={finder}>
      {children}
      <Suspense fallback={null}>
        {finding && <FinderWindow close={found} showKeys={showKeys} />}
        {reading && <KeyList close={read} />}
      </Suspense>
    </FinderContext>
  );
}
