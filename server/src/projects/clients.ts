import { problem, problemOf } from '../problem.ts';
import { oneAtATime, type Work } from '../work/work.ts';
import { loadProject } from './project.ts';

export async function listClients(work: Work, projectId: string) {
  await loadProject(work, projectId);
  const items = await work.db
    .selectFrom('projectClients')
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('projectId', '=', projectId)
    .select(['personId as id', 'name'])
    .orderBy('position')
    .execute();
  return { items, nextCursor: null };
}

/** The whole ordered list at once; the first is the primary client. */
export async function setClients(
  work: Work,
  projectId: string,
  { clientIds, confirmOtherRoot, before: read }: { clientIds: string[]; confirmOtherRoot?: boolean; before?: string[] },
) {
  const {
    db,
    reader: { workspaceId },
  } = work;
  const project = await loadProject(work, projectId);
  const people = await loadClients(work, clientIds);
  if (!confirmOtherRoot) await demandOneRoot(work, clientIds, people);

  await oneAtATime(work, `clients ${projectId}`);
  const before = await listClients(work, projectId);
  if (read && read.join() !== before.items.map(({ id }) => id).join())
    throw problem('edited-meanwhile', 'Somebody else has changed the clients. Look at them again, and repeat your change.');
  const { numDeletedRows } = await db
    .deleteFrom('projectClients')
    .where('workspaceId', '=', workspaceId)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  if (Number(numDeletedRows) !== before.items.length) throw problem('forbidden', 'Ask the manager of the project.');
  if (clientIds.length > 0) {
    await db
      .insertInto('projectClients')
      .values(
        clientIds.map((personId, position) => ({
          workspaceId,
          projectId,
          private: project.private,
          personId,
          name: people.get(personId)!,
          position,
        })),
      )
      .execute();
  }
  return listClients(work, projectId);
}

/** Their names. `field`: where what names them stands in the request. @throws not-found, not-a-client */
export async function loadClients({ db, reader }: Work, ids: string[], field?: string) {
  const found =
    ids.length === 0
      ? []
      : await db
          .selectFrom('people')
          .where('workspaceId', '=', reader.workspaceId)
          .where('personId', 'in', ids)
          .select(['personId', 'name', 'side'])
          .execute();
  for (const [position, id] of ids.entries()) {
    const person = found.find(({ personId }) => personId === id);
    if (!person) throw problemOf(field ?? `#/clientIds/${position}`, 'not-found', 'Choose a contact you can see.');
    if (person.side !== 'outside')
      throw problemOf(field ?? `#/clientIds/${position}`, 'not-a-client', `${person.name} is an employee. Choose a contact.`);
  }
  return new Map(found.map(({ personId, name }) => [personId, name]));
}

/** Guards against a slip of the finger: a second client usually belongs to the family of the first (C7). */
async function demandOneRoot({ db, reader }: Work, ids: string[], names: Map<string, string>) {
  if (ids.length < 2) return;
  const rows = await db
    .selectFrom('lineage')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', 'in', ids)
    .select(['personId', 'ancestorId'])
    .orderBy('depth', 'desc')
    .execute();
  const rootOf = (id: string) => rows.find(({ personId }) => personId === id)?.ancestorId;
  const [primary, ...others] = ids;
  const stray = others.find((id) => rootOf(id) !== rootOf(primary!));
  if (stray) {
    throw problemOf(
      `#/clientIds/${ids.indexOf(stray)}`,
      'other-root',
      `${names.get(stray)} does not belong to the family of ${names.get(primary!)}. Choose another client, or tick that this one is meant.`,
    );
  }
}
