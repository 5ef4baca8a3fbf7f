/** How a keyset list continues: with the cursor of its last page. */
export const keyset = {
  pageParamName: 'cursor',
  // `undefined` would be sent as cursor 0; `null` is left out.
  initialPageParam: null as string | null,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor,
};

export function itemsOf<Item>(data: { pages: { items: Item[] }[] } | undefined): Item[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
