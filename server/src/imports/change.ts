import type { changeImport, ImportColumn } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import type { Seal } from '../sessions/seal.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { columnsOf } from './columns.ts';
import { textOf } from './file.ts';
import { holdImport, loadImport } from './import.ts';

/** The columns are read anew each time: the cells of what is said to be a password are not kept, and those of what no longer is are. */
export async function change(work: Work, seal: Seal, { params: { importId }, body: { fields, ...reading } }: Call<typeof changeImport>) {
  const { db, reader } = work;
  const { encoding, delimiter } = { ...(await holdImport(work, importId)), ...reading };
  const columns = await columnsOf(work, await textOf(work, seal, importId, encoding), delimiter);
  exactlyOne(
    await db
      .updateTable('imports')
      .set({ encoding, delimiter, columns: JSON.stringify(fields ? mapped(columns, fields) : columns), state: 'uploaded' })
      .where('workspaceId', '=', reader.workspaceId)
      .where('importId', '=', importId)
      .executeTakeFirst(),
  );
  return loadImport(work, importId);
}

function mapped(columns: ImportColumn[], fields: ImportColumn['field'][]): ImportColumn[] {
  const wrong = (message: string) =>
    problem('invalid', 'Mend what is named below and send it again.', { fields: [{ field: '#/fields', message }] });
  if (fields.length !== columns.length) throw wrong(`The file has ${columns.length} columns`);
  const hidden = columns.find(({ secret }, at) => secret && fields[at] && fields[at] !== 'password');
  if (hidden) throw wrong(`“${hidden.header}” holds passwords, and can be nothing else`);
  const twice = fields.find((field, at) => field && field !== 'unknown' && fields.indexOf(field) !== at);
  if (twice) throw wrong(`Two columns cannot both be ${twice}`);
  return columns.map(({ header, samples, secret }, at) => {
    const field = fields[at]!;
    const hides = secret || field === 'password';
    return { header, samples: hides ? [] : samples, field, secret: hides };
  });
}
