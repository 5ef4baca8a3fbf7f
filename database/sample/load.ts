import { contacts } from './cast.ts';
import type { Api } from './load/call.ts';
import { loadDocuments } from './load/documents.ts';
import { loadFields } from './load/fields.ts';
import { loadMoney } from './load/money.ts';
import { type Crew, loadPeople } from './load/people.ts';
import { loadProjects } from './load/projects.ts';
import { type FoundWorkspace, loadStrangers } from './load/strangers.ts';
import { loadTasks } from './load/tasks.ts';

/**
 * Builds the sample company on an empty installation, through the verbs of the
 * API alone, each as the person who would do it. The strangers come last: where
 * Zed can sign in, everything is there.
 */
export async function loadSample(api: Api, foundWorkspace: FoundWorkspace): Promise<Crew> {
  const crew = await loadPeople(api);
  const projects = await loadProjects(crew);
  await Promise.all([...projects].map(([name, project]) => loadTasks(crew, name, project)));
  await loadMoney(crew, projects);
  await loadDocuments(crew, projects);
  await loadFields(crew, projects);
  for (const contact of contacts) {
    if ('access' in contact && contact.access === 'ended') await crew.as('Bela')('DELETE', `/api/people/${crew.idOf(contact.name)}/access`);
  }
  await loadStrangers(api, foundWorkspace);
  return crew;
}
