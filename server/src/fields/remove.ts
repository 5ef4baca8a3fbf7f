import { exactlyOne, type Work } from '../work/work.ts';
import { loadField } from './field.ts';

/** With everything that stands in it. */
export async function removeField(work: Work, fieldId: string): Promise<null> {
  await loadField(work, fieldId);
  exactlyOne(
    await work.db.deleteFrom('fields').where('workspaceId', '=', work.reader.workspaceId).where('fieldId', '=', fieldId).executeTakeFirst(),
  );
  return null;
}
