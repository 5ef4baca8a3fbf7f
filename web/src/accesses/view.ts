import type { operations } from '../api/schema.d.ts';

type Query = NonNullable<operations['listAccesses']['parameters']['query']>;

/** What the overview shows. It stands in the address, so that it can be sent to somebody. */
export type AccessView = { text?: string; way?: Query['way']; watch?: Watch; sort?: Sort; review?: true };

export const ways = ['own', 'grant'] as const;
export const watches = ['unused30', 'unused90', 'ending'] as const;
export const sorts = ['name', 'since', 'until', 'lastUsed'] as const;
export type Watch = (typeof watches)[number];
export type Sort = (typeof sorts)[number];

export function accessView({ text, way, watch, sort, review }: Record<string, unknown>): AccessView {
  const oneOf = <T extends string>(words: readonly T[], word: unknown) => words.find((one) => one === word);
  const found = { way: oneOf(ways, way), watch: oneOf(watches, watch), sort: oneOf(sorts, sort) };
  return {
    ...(text !== undefined && text !== '' && { text: String(text).slice(0, 100) }),
    ...(found.way && { way: found.way }),
    ...(found.watch && { watch: found.watch }),
    ...(found.sort && found.sort !== 'name' && { sort: found.sort }),
    ...(review === true && { review }),
  };
}

/** As the list and the exports are asked. */
export const filtersOf = ({ text, way, watch }: AccessView): Omit<Query, 'sort' | 'limit' | 'cursor'> => ({
  ...(text && { text }),
  ...(way && { way }),
  ...(watch === 'unused30' && { unusedFor: 30 }),
  ...(watch === 'unused90' && { unusedFor: 90 }),
  ...(watch === 'ending' && { endsWithin: 30 }),
});
