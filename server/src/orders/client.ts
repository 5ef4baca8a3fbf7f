import { problemOf } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** A contact whom the reader sees, or who is a client of the project: managers need not see all contacts. @throws not-found, not-a-client */
export async function loadClient({ db, reader: { workspaceId } }: Work, clientId: string, projectId: string | null) {
  const person = await db
    .selectFrom('people')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', clientId)
    .select(['personId', 'name', 'side'])
    .executeTakeFirst();
  if (person?.side === 'team') throw problemOf('#/clientId', 'not-a-client', 'Choose a contact.');
  const client =
    person ??
    (projectId === null
      ? undefined
      : await db
          .selectFrom('projectClients')
          .where('workspaceId', '=', workspaceId)
          .where('projectId', '=', projectId)
          .where('personId', '=', clientId)
          .select(['personId', 'name'])
          .executeTakeFirst());
  if (!client) throw problemOf('#/clientId', 'not-found', 'Choose a contact you can see, or a client of the project.');
  return { clientId: client.personId, clientName: client.name };
}

/** Where an order belongs: a project, or none. @throws not-found */
export async function loadPlace({ db, reader: { workspaceId } }: Work, projectId: string | null) {
  if (projectId === null) return { projectId, private: false };
  const project = await db
    .selectFrom('projects')
    .where('workspaceId', '=', workspaceId)
    .where('projectId', '=', projectId)
    .select(['projectId', 'private'])
    .executeTakeFirst();
  if (!project) throw problemOf('#/projectId', 'not-found', 'Choose a project you can see.');
  return project;
}
