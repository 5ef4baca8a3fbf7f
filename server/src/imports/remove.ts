import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadImport } from './import.ts';

/** Also one that is done: its contacts stay, what was read for them goes. */
export async function remove(work: Work, importId: string): Promise<null> {
  const { db, reader } = work;
  const { state } = await loadImport(work, importId);
  if (state === 'waiting' || state === 'running') throw problem('import-begun', 'Wait until it is through.');
  await db.deleteFrom('importRows').where('workspaceId', '=', reader.workspaceId).where('importId', '=', importId).execute();
  exactlyOne(
    await db.deleteFrom('imports').where('workspaceId', '=', reader.workspaceId).where('importId', '=', importId).executeTakeFirst(),
  );
  return null;
}
