import type { HoursChange, TimeEntry } from '@portico/contract';
import { exactlyOne, type Work } from '../work/work.ts';
import { getEntry } from './entry.ts';

export async function changeHours(work: Work, entryId: string, change: HoursChange): Promise<TimeEntry> {
  await getEntry(work, entryId);
  exactlyOne(
    await work.db
      .updateTable('timeEntries')
      .set(change)
      .where('workspaceId', '=', work.reader.workspaceId)
      .where('entryId', '=', entryId)
      .executeTakeFirst(),
  );
  return getEntry(work, entryId);
}

export async function removeHours(work: Work, entryId: string): Promise<null> {
  await getEntry(work, entryId);
  exactlyOne(
    await work.db
      .deleteFrom('timeEntries')
      .where('workspaceId', '=', work.reader.workspaceId)
      .where('entryId', '=', entryId)
      .executeTakeFirst(),
  );
  return null;
}
