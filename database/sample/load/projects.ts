import { type ProjectName, pipelines, projects, type SampleProject } from '../projects.ts';
import { day } from './days.ts';
import type { Crew } from './people.ts';

export type LoadedProject = { id: string; stages: { id: string; name: string }[] };

/** One after the other, as they would be: the oldest comes first (P12). */
export async function loadProjects(crew: Crew): Promise<Map<ProjectName, LoadedProject>> {
  const ada = crew.as('Ada');
  for (const pipeline of pipelines) await ada('POST', '/api/pipelines', pipeline);
  const there = await ada<{ items: { id: string; name: string }[] }>('GET', '/api/pipelines');

  const loaded = new Map<ProjectName, LoadedProject>();
  for (const project of projects as readonly SampleProject[]) {
    const pipelineId = there.items.find(({ name }) => name === project.pipeline)!.id;
    loaded.set(project.name, await loadProject(crew, project, pipelineId));
  }
  return loaded;
}

async function loadProject(crew: Crew, project: SampleProject, pipelineId: string): Promise<LoadedProject> {
  const { name, description, status, starts, ends, clients = [], private: isPrivate, hiddenFromContacts } = project;
  const manager = crew.as(project.manager);
  const loaded = await manager<LoadedProject>('POST', '/api/projects', {
    name,
    description,
    status,
    pipelineId,
    private: isPrivate,
    hiddenFromContacts,
    startsOn: day(starts),
    endsOn: day(ends),
    clientIds: clients.map(crew.idOf),
  });
  const { clientManagers = [], auditors = [], members = [], participants = [], granted = [] } = project;
  for (const [role, names] of Object.entries({
    client_manager: clientManagers,
    auditor: auditors,
    member: members,
    participant: participants,
  })) {
    for (const person of names) await manager('POST', `/api/projects/${loaded.id}/members`, { personId: crew.idOf(person), role });
  }
  const rights = { history: 'released', documents: 'released', mayWrite: true, isMentioned: false, mayUpload: false };
  for (const contact of granted) await manager('POST', `/api/projects/${loaded.id}/grants`, { personId: crew.idOf(contact), ...rights });
  return loaded;
}
