import type { ImportEncoding } from '@portico/contract';
import { problem } from '../problem.ts';
import type { Seal } from '../sessions/seal.ts';
import { decode } from '../work/encoding.ts';
import type { Work } from '../work/work.ts';

/** What a file says. It may hold passwords, so it is kept closed. @throws import-begun, file-unreadable */
export async function textOf({ db, reader }: Work, seal: Seal, importId: string, encoding: ImportEncoding): Promise<string> {
  const { bytes } = await db
    .selectFrom('imports')
    .where('workspaceId', '=', reader.workspaceId)
    .where('importId', '=', importId)
    .select('bytes')
    .executeTakeFirstOrThrow();
  if (!bytes) throw problem('import-begun', 'Upload the file once more to import it again.');
  const open = seal.open(bytes, importId);
  if (!open) throw problem('file-unreadable', 'It was closed with another key of this installation. Upload it once more.');
  return decode(open, encoding);
}
