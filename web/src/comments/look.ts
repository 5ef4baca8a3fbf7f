import type { Comment, CommentClass, Name, Reader, Side } from '../api/shapes.ts';
import { isOutside } from '../parts/readers.ts';

/** The edge tells that an outsider reads; the ground tells that it is closed. */
export type Look = {
  edge: 'outside' | 'private' | 'none';
  ground: 'private' | 'none';
  word: 'private' | 'standard' | 'released' | 'fromOutside';
  /** Who is named after the word. */
  names: string[];
  outside: string[];
  /** How many more there are than are named. */
  more: number;
};

export type ReadersOf = { history: Reader[] | undefined; history_released: Reader[] | undefined };

/** Who reads a comment that is not private, as far as they are named: of many, `more` are not. */
export type ReadBy = { readers: { person: Name & { side: Side } }[]; more: number };

/** As far as people from outside read it: the first of them, and how many. */
export const readBy = (outside: { people: Name[]; count: number } | null): ReadBy => ({
  readers: (outside?.people ?? []).map((person) => ({ person: { ...person, side: 'outside' } })),
  more: outside ? outside.count - outside.people.length : 0,
});

type Outsiders = ReadonlyMap<string, { company: string | null }>;

/** Colour follows the readers, not the mode: a wrong mode cannot look safe. */
export function lookOf(comment: Comment, { readers, more }: ReadBy, outsiders: Outsiders): Look {
  if (comment.class === 'internal') {
    const named = comment.readers ?? [];
    const outside = named.filter(({ id }) => outsiders.has(id)).map(({ name }) => name);
    return {
      edge: outside.length ? 'outside' : 'private',
      ground: 'private',
      word: 'private',
      names: named.map(({ name }) => name),
      outside,
      more: 0,
    };
  }
  if (comment.authorSide === 'outside' && comment.class === 'history') {
    const company = outsiders.get(comment.author.id)?.company;
    return {
      edge: 'outside',
      ground: 'none',
      word: 'fromOutside',
      names: company && company !== comment.author.name ? [company] : [],
      outside: [],
      more: 0,
    };
  }
  const addressed = comment.addressees.filter(({ id }) => outsiders.has(id)).map(({ name }) => name);
  const outside = [...new Set([...readers.filter(isOutside).map(({ person }) => person.name), ...addressed])];
  if (comment.class === 'history_released') return { edge: 'outside', ground: 'none', word: 'released', names: outside, outside, more };
  return { edge: outside.length ? 'outside' : 'none', ground: 'none', word: 'standard', names: outside, outside, more };
}

/** The same for what is being written, from those who would read it. */
export function lookOfDraft(kind: CommentClass, readers: Reader[]): Pick<Look, 'edge' | 'ground'> {
  const outside = readers.some(isOutside);
  if (kind === 'internal') return { edge: outside ? 'outside' : 'private', ground: 'private' };
  return { edge: outside || kind === 'history_released' ? 'outside' : 'none', ground: 'none' };
}
