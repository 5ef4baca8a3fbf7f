import type { NewHours, TimeEntry } from '@portico/contract';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import { addressOf } from '../work/spentOn.ts';
import type { Work } from '../work/work.ts';
import { getEntry } from './entry.ts';

export async function addHours(work: Work, { projectId, taskId, ...spent }: NewHours): Promise<TimeEntry> {
  const address = await addressOf(work, { projectId, taskId });
  const { authorId, authorName } = await authorOf(work);
  const entryId = newId();
  await work.db
    .insertInto('timeEntries')
    .values({ ...address, ...spent, entryId, personId: authorId, personName: authorName })
    .execute();
  return getEntry(work, entryId);
}
