import type { ImportMode } from '@portico/contract';
import { later } from '../jobs/later.ts';
import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { holdImport, loadImport } from './import.ts';

/** Begins it; the importing itself is a job. */
export async function run(work: Work, importId: string, mode: ImportMode) {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const { state } = await holdImport(work, importId);
  if (state === 'uploaded') throw problem('import-unchecked', 'Make the dry run first, and look at what would become of each row.');
  exactlyOne(
    await db
      .updateTable('imports')
      .set({ state: 'waiting', mode, phase: 'waiting', done: 0, failure: null, toldAt: new Date() })
      .where('workspaceId', '=', workspaceId)
      .where('importId', '=', importId)
      .executeTakeFirst(),
  );
  await later(db, 'import-contacts', { workspaceId, importId });
  return loadImport(work, importId);
}
