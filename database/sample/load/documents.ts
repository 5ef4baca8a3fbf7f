import { documents } from '../documents.ts';
import type { ProjectName } from '../projects.ts';
import type { Crew } from './people.ts';
import type { LoadedProject } from './projects.ts';

/** One after the other: the newest stands first. */
export async function loadDocuments(crew: Crew, projects: Map<ProjectName, LoadedProject>): Promise<void> {
  for (const [project, those] of Object.entries(documents)) {
    const { id } = projects.get(project as ProjectName)!;
    const { items } = await crew.as('Bela')<{ items: { id: string; title: string }[] }>('GET', `/api/tasks?project=${id}&limit=200`);
    for (const { name, by, on, released, text } of those) {
      const place = on ? `task=${items.find((task) => task.title === on)!.id}` : `project=${id}`;
      const url = `/api/documents?${place}&name=${encodeURIComponent(name)}`;
      const document = await crew.as(by)('POST', url, new TextEncoder().encode(text));
      if (released) await crew.as('Bela')('PUT', `/api/documents/${document.id}/release`);
    }
  }
}
