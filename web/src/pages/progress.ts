import { api } from '../api/client.ts';
import type { Person, Project } from '../api/shapes.ts';

/** Whoever has more contacts than these is no newcomer. */
const few = 20;

export type Progress = {
  step?: 'project' | 'client' | 'invite' | 'over';
  project?: Project;
  /** Somebody who sees the project once they come in. */
  client?: Person;
  contacts: Person[];
  error: unknown;
};

/** How far a newcomer is, read from what there is. */
export function useProgress(): Progress {
  const projects = api.useQuery('get', '/api/projects', { params: { query: { limit: 1 } } });
  const people = api.useQuery('get', '/api/people', { params: { query: { side: 'outside', limit: few } } });
  const error = projects.error ?? people.error;
  if (!projects.data || !people.data) return { contacts: [], error };

  const contacts = people.data.items;
  const [project] = projects.data.items;
  const clientIds = new Set(project?.clients.map(({ id }) => id));
  const client = contacts.find(
    ({ id, kind, ancestors }) => kind === 'individual' && (clientIds.has(id) || ancestors.some((it) => clientIds.has(it.id))),
  );
  const known = { project, client, contacts, error };
  if (people.data.nextCursor || contacts.some(({ accessState }) => accessState !== 'none')) return { ...known, step: 'over' };
  return { ...known, step: !project ? 'project' : !client ? 'client' : 'invite' };
}
