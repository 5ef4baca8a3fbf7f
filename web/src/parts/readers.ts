import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { CommentClass, Reader } from '../api/shapes.ts';

export type Thing = { project: string } | { task: string; class?: CommentClass } | { comment: string };

/** Who can see a thing, outsiders first. Asked for employees alone. */
export function useReaders(thing: Thing, enabled: boolean): Reader[] | undefined {
  const { data } = api.useQuery('get', '/api/access/who', { params: { query: thing } }, { enabled, placeholderData: keepPreviousData });
  return enabled ? data?.items : undefined;
}

export const isOutside = ({ person }: Reader) => person.side === 'outside';
