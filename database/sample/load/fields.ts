import { type FieldName, fields, onContacts, onProjects, onTasks } from '../fields.ts';
import type { ProjectName } from '../projects.ts';
import type { Call } from './call.ts';
import type { Crew } from './people.ts';
import type { LoadedProject } from './projects.ts';

type Added = { id: string; kind: string; choices: { id: string; name: string }[] };

/** The fields, by whoever administers; and what stands in some of them. */
export async function loadFields(crew: Crew, projects: Map<ProjectName, LoadedProject>): Promise<void> {
  const ada = crew.as('Ada');
  const added = new Map<string, Added>();
  for (const field of fields) added.set(field.name, await ada<Added>('POST', '/api/fields', field));

  const fill = (call: Call, url: string, values: Partial<Record<FieldName, string | number>>) =>
    call('PATCH', url, {
      fields: Object.entries(values).map(([name, said]) => ({ fieldId: added.get(name)!.id, value: asSent(added.get(name)!, said) })),
    });
  for (const [project, values] of Object.entries(onProjects))
    await fill(ada, `/api/projects/${projects.get(project as ProjectName)!.id}`, values);
  for (const [contact, values] of Object.entries(onContacts)) await fill(ada, `/api/people/${crew.idOf(contact)}`, values);
  for (const [project, tasks] of Object.entries(onTasks)) {
    const url = `/api/tasks?project=${projects.get(project as ProjectName)!.id}&limit=200`;
    const { items } = await ada<{ items: { id: string; title: string }[] }>('GET', url);
    for (const [title, values] of Object.entries(tasks))
      await fill(crew.as('Bela'), `/api/tasks/${items.find((task) => task.title === title)!.id}`, values);
  }
}

function asSent({ kind, choices }: Added, said: string | number) {
  if (kind === 'choice') return { kind, choiceId: choices.find(({ name }) => name === said)!.id };
  if (kind === 'money') return { kind, amount: said, currency: 'EUR' };
  return { kind, [kind]: said };
}
