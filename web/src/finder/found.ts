import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useMe } from '../frame/me.tsx';

/** The first of each kind that carry this text or number. People are looked up by employees: a client has no directory. */
export function useFound(text: string) {
  const team = useMe().person.side === 'team';
  const asked = { enabled: text !== '', placeholderData: keepPreviousData };
  const query = { text, limit: 6 };
  const tasks = api.useQuery('get', '/api/tasks', { params: { query } }, asked);
  const projects = api.useQuery('get', '/api/projects', { params: { query } }, asked);
  const people = api.useQuery('get', '/api/people', { params: { query } }, { ...asked, enabled: team && asked.enabled });
  const of = <Item>({ data }: { data: { items: Item[] } | undefined }) => (text === '' ? [] : (data?.items ?? []));
  return {
    pending: tasks.isFetching || projects.isFetching || people.isFetching,
    tasks: of(tasks),
    projects: of(projects),
    people: of(people),
  };
}
