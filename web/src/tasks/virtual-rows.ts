import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

type Pages = { data: unknown; hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

type Rows = {
  /** How many there are said to be in all, loaded or not: so the bar at the side tells the truth. */
  count: number;
  loaded: number;
  pages: Pages;
  height: number;
  /** What scrolls: the page around the list, or the list itself. */
  scrolls: 'page' | 'self';
  /** The height of everything that scrolls together: another one, and the list may stand elsewhere. */
  around?: number;
};

/** Of a long list only what is on the screen is drawn; the next page is fetched when its first row comes near. */
export function useVirtualRows({ count, loaded, pages, height, scrolls, around }: Rows) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const scroller = () => (scrolls === 'self' ? (list.current?.parentElement ?? null) : (list.current?.closest('main') ?? null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when what stands above may have grown
  useLayoutEffect(() => {
    const box = scroller();
    if (box && list.current) setMargin(list.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop);
  }, [around]);

  const rows = useVirtualizer({
    // Once all are loaded, they are as many as they are.
    count: pages.data && !pages.hasNextPage ? loaded : Math.max(count, loaded),
    getScrollElement: scroller,
    estimateSize: () => height,
    scrollMargin: margin,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const needed = last !== undefined && last.index >= loaded - 1 && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (needed) void fetchNextPage();
  }, [needed, fetchNextPage]);

  return {
    list,
    shown,
    measure: rows.measureElement,
    space: {
      paddingTop: first ? first.start - margin : 0,
      paddingBottom: last ? rows.getTotalSize() - (last.end - margin) : rows.getTotalSize(),
    },
  };
}
