import { useEffect } from 'react';
import { api } from '../api/client.ts';
import type { CommentClass, Reader, Side } from '../api/shapes.ts';
import { itemsOf, keyset } from './pages.ts';

export type Thing =
  | { project: string }
  | { task: string; class?: CommentClass; addressees?: string[]; toTeam?: boolean }
  | { comment: string }
  | { document: string };

/** Who can see a thing, outsiders first: everybody, however many pages that takes. Asked for employees alone. */
export function useReaders(thing: Thing, enabled: boolean): Reader[] | undefined {
  const pages = api.useInfiniteQuery('get', '/api/access/who', { params: { query: { ...thing, limit: 200 } } }, { ...keyset, enabled });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (enabled && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [enabled, hasNextPage, isFetchingNextPage, fetchNextPage]);
  // Not known yet is not nobody.
  return pages.data && !hasNextPage ? itemsOf(pages.data) : undefined;
}

export const isOutside = ({ person }: { person: { side: Side } }) => person.side === 'outside';
