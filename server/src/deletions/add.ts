import type { Deletion } from '@portico/contract';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import type { Work } from '../work/work.ts';
import { loadDeletion } from './deletion.ts';
import { demandContact } from './preview.ts';

/** The database takes everybody below along, and makes their secrets void. */
export async function deletePerson(work: Work, personId: string): Promise<Deletion> {
  const contact = await demandContact(work, personId);
  const deletionId = newId();
  await work.db
    .insertInto('deletions')
    .values({
      workspaceId: work.reader.workspaceId,
      deletionId,
      rootId: personId,
      rootName: contact.name,
      ...(await authorOf(work)),
    })
    .execute();
  return loadDeletion(work, deletionId);
}
