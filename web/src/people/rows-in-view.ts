import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

type Options = { keyOf: (row: number) => string; keep?: (number | undefined)[] };

/**
 * Only the rows in view are drawn, however many there are; they scroll with their page. `keep` names rows that stay
 * drawn out of view, since they hold the focus or a finger.
 */
export function useRowsInView(list: RefObject<HTMLElement | null>, count: number, { keyOf, keep = [] }: Options) {
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const height = phone ? 56 : 36;
  const [scrollMargin, setScrollMargin] = useState(0);
  const view = useVirtualizer({
    count,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 12,
    scrollMargin,
    // What stands above the rows stays where it is while they scroll.
    scrollPaddingStart: 40,
    rangeExtractor: (range) => {
      const kept = keep.filter((row) => row !== undefined && row >= 0 && row < count) as number[];
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    const page = list.current?.closest('main');
    if (!list.current || !page) return;
    setScrollMargin(Math.round(list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are as high as the screen is wide
  useEffect(() => {
    view.measure();
  }, [view, height]);
  return {
    height: count * height,
    rows: view.getVirtualItems().map(({ index, key, start }) => ({
      index,
      key: String(key),
      // Not by a transform: what is dragged over is measured without.
      place: { height, top: start - scrollMargin },
    })),
    show: (row: number) => view.scrollToIndex(row),
  };
}
