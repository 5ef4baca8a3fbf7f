import type { addImport } from '@portico/contract';
import { bytesOf, type Call } from '../http/route.ts';
import type { Seal } from '../sessions/seal.ts';
import { decode } from '../work/encoding.ts';
import { newId } from '../work/id.ts';
import type { Work } from '../work/work.ts';
import { columnsOf } from './columns.ts';
import { loadImport } from './import.ts';
import { guessReading } from './reading.ts';

export async function add(work: Work, seal: Seal, { query: { fileName }, body }: Call<typeof addImport>) {
  const { db, reader } = work;
  const bytes = bytesOf(body);
  const importId = newId();
  const reading = await guessReading(bytes);
  const columns = await columnsOf(work, decode(bytes, reading.encoding), reading.delimiter);
  await db
    .insertInto('imports')
    .values({
      workspaceId: reader.workspaceId,
      importId,
      authorId: reader.personId,
      fileName: fileName.replaceAll('\0', ''),
      size: bytes.length,
      bytes: seal.close(bytes, importId),
      ...reading,
      columns: JSON.stringify(columns),
    })
    .execute();
  return loadImport(work, importId);
}
