import type { NewHours, TimeEntry } from '@portico/contract';
import { newId } from '../work/id.ts';
import { loadMe } from '../work/me.ts';
import { addressOf } from '../work/spentOn.ts';
import type { Work } from '../work/work.ts';
import { getEntry } from './entry.ts';

export async function addHours(work: Work, { projectId, taskId, ...spent }: NewHours): Promise<TimeEntry> {
  const address = await addressOf(work, { projectId, taskId });
  const me = await loadMe(work);
  const entryId = newId();
  await work.db
    .insertInto('timeEntries')
    .values({ ...address, ...spent, entryId, personId: me.personId, personName: me.name })
    .execute();
  return getEntry(work, entryId);
}
