import { type ContactName, contacts, employees, type Name } from '../cast.ts';
import { conversations } from '../conversations.ts';
import { projects, type SampleProject } from '../projects.ts';
import { type SampleTask, tasks } from '../tasks.ts';
import { day } from './days.ts';
import type { Crew } from './people.ts';
import type { LoadedProject } from './projects.ts';

/** The tasks of one project with all that was said in them, in the order of their numbers. */
export async function loadTasks(crew: Crew, name: SampleProject['name'], loaded: LoadedProject): Promise<void> {
  const project = (projects as readonly SampleProject[]).find((it) => it.name === name)!;
  const ids = new Map<string, string>();
  for (const task of tasks[name]) {
    const add = isContact(task.by) ? askForTask : addTask;
    const id = await add(crew, project, loaded, task, task.below ? ids.get(task.below) : undefined);
    ids.set(task.title, id);
    await converse(crew, id, conversations[name][task.title] ?? []);
    if (task.closed) await crew.as(task.closed.by)('PUT', `/api/tasks/${id}/closure`, { note: task.closed.note });
  }
}

async function addTask(crew: Crew, project: SampleProject, loaded: LoadedProject, task: SampleTask, parentId: string | undefined) {
  const by = task.by ?? project.manager;
  const { title, description, assignees = [], participants = [] } = task;
  // Who does not see contacts cannot name them; the manager of the project does it for them.
  const nameable = (name: string) => !isContact(name) || seesContacts(by);
  const { id } = await crew.as(by)('POST', '/api/tasks', {
    title,
    description,
    projectId: loaded.id,
    parentId,
    stageId: stageOf(loaded, task),
    ...daysOf(task),
    assigneeIds: assignees.filter(nameable).map(crew.idOf),
    participantIds: participants.filter(nameable).map(crew.idOf),
  });
  const unnamed = (name: string) => !nameable(name);
  await addMembers(crew, project, id, { ...task, assignees: assignees.filter(unnamed), participants: participants.filter(unnamed) });
  await setChecklist(crew, project, id, task);
  return id;
}

/** From outside: addressed to a client manager, and the rest is the team’s affair once it is accepted. */
async function askForTask(crew: Crew, project: SampleProject, loaded: LoadedProject, task: SampleTask) {
  const { title, description, due, assignees = [], acceptedBy } = task;
  const addressed = assignees.filter((name) => project.clientManagers?.some((it) => it === name));
  const { id } = await crew.as(task.by!)('POST', '/api/tasks', {
    title,
    description,
    projectId: loaded.id,
    assigneeIds: addressed.map(crew.idOf),
    ...daysOf({ due }),
  });
  if (!acceptedBy) return id;

  await crew.as(acceptedBy)('PUT', `/api/tasks/${id}/acceptance`);
  await crew.as(project.manager)('PATCH', `/api/tasks/${id}`, { stageId: stageOf(loaded, task), ...daysOf(task) });
  await addMembers(crew, project, id, { ...task, assignees: assignees.filter((name) => !addressed.includes(name)) });
  await setChecklist(crew, project, id, task);
  return id;
}

async function addMembers(
  crew: Crew,
  { manager }: SampleProject,
  id: string,
  { assignees = [], coAssignees = [], participants = [] }: SampleTask,
) {
  for (const [role, names] of Object.entries({ assignee: assignees, co_assignee: coAssignees, participant: participants })) {
    for (const name of names) await crew.as(manager)('POST', `/api/tasks/${id}/members`, { personId: crew.idOf(name), role });
  }
}

async function setChecklist(crew: Crew, { manager }: SampleProject, id: string, { checklist }: SampleTask) {
  if (!checklist) return;
  const { done = [], open = [] } = checklist;
  const items = [...done.map((title) => ({ title, done: true })), ...open.map((title) => ({ title }))];
  await crew.as(manager)('PUT', `/api/tasks/${id}/checklist`, { items });
}

async function converse(crew: Crew, taskId: string, said: (typeof conversations)['Lyon showroom'][string]) {
  for (const { by, text, class: of, readers } of said) {
    await crew.as(by)('POST', '/api/comments', { taskId, text, class: of, readers: readers?.map(crew.idOf) });
  }
}

const stageOf = ({ stages }: LoadedProject, { stage, title }: SampleTask) => {
  if (!stage) return undefined;
  const found = stages.find(({ name }) => name === stage);
  if (!found) throw new Error(`The sample company: “${title}” has no stage ${stage}.`);
  return found.id;
};

const daysOf = ({ starts, ends, due }: Pick<SampleTask, 'starts' | 'ends' | 'due'>) => ({
  ...(starts !== undefined && { plannedStart: day(starts) }),
  ...(ends !== undefined && { plannedEnd: day(ends) }),
  ...(due !== undefined && { deadline: day(due) }),
});

const isContact = (name: string | undefined): name is ContactName => contacts.some((it) => it.name === name);
const seesContacts = (name: Name) => employees.some((it) => it.name === name && (it.kind === 'administrator' || 'viewClientInfo' in it));
