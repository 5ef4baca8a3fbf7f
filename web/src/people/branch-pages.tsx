import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { itemsOf, keyset } from '../parts/pages.ts';
import type { Branch } from './tree-rows.ts';

type Props = { parent: string; report: (parent: string, branch: Branch | undefined) => void };

/** Asks for those right below a contact, page by page, for as long as it stands open. Draws nothing. */
export function BranchPages({ parent, report }: Props) {
  const query = { side: 'outside' as const, parent, limit: 100 };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = api.useInfiniteQuery(
    'get',
    '/api/people',
    { params: { query } },
    keyset,
  );
  useEffect(() => {
    if (!data && !error) return;
    report(parent, {
      people: itemsOf(data),
      more: hasNextPage,
      busy: isFetchingNextPage,
      error,
      next: () => void fetchNextPage(),
      retry: () => void (data ? fetchNextPage() : refetch()),
    });
  }, [parent, report, data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch]);
  useEffect(() => () => report(parent, undefined), [parent, report]);
  return null;
}
