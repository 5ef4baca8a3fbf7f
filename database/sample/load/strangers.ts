import { strangers, workspaceNames } from '../cast.ts';
import { strangeProject } from '../projects.ts';
import type { Api } from './call.ts';
import { activate, comeIn } from './invited.ts';

/** The operator’s verb: a further workspace, and the link its administrator begins with. */
export type FoundWorkspace = (it: { workspaceName: string; name: string; email: string }) => Promise<{ url: string }>;

/** Another workspace, with a client and a project of its own. */
export async function loadStrangers(api: Api, foundWorkspace: FoundWorkspace): Promise<void> {
  const {
    employee,
    contact: { supervisor: _, ...contact },
  } = strangers;
  const { url } = await foundWorkspace({ workspaceName: workspaceNames.other, name: employee.name, email: employee.email });
  const yuri = await activate(api, employee.name, url.split('/').at(-1)!);
  const zed = await yuri.call('POST', '/api/people', { ...contact, supervisorId: yuri.id });
  await yuri.call('PUT', `/api/people/${zed.id}/access`, { level: 'advanced' });

  const { name, description, tasks } = strangeProject;
  const project = await yuri.call('POST', '/api/projects', { name, description, clientIds: [zed.id] });
  for (const title of tasks) {
    const { id } = await yuri.call('POST', '/api/tasks', { title, projectId: project.id, participantIds: [zed.id] });
    await yuri.call('POST', '/api/comments', { taskId: id, text: 'Zed, may I have your wishes for this by Friday?' });
  }
  await comeIn(api, yuri.call, [contact]);
}
