import type { changeImport, ImportColumn, ImportField } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { columnsOf } from './columns.ts';
import { bytesOf, holdImport, loadImport } from './import.ts';
import { decode } from './reading.ts';

export async function change(work: Work, { params: { importId }, body: { fields, ...reading } }: Call<typeof changeImport>) {
  const { db, reader } = work;
  const before = await holdImport(work, importId);
  const { encoding, delimiter } = { ...before, ...reading };
  const read =
    encoding === before.encoding && delimiter === before.delimiter
      ? before.columns
      : await columnsOf(decode(await bytesOf(work, importId), encoding), delimiter);
  exactlyOne(
    await db
      .updateTable('imports')
      .set({ encoding, delimiter, columns: JSON.stringify(fields ? mapped(read, fields) : read), state: 'uploaded' })
      .where('workspaceId', '=', reader.workspaceId)
      .where('importId', '=', importId)
      .executeTakeFirst(),
  );
  return loadImport(work, importId);
}

function mapped(columns: ImportColumn[], fields: (ImportField | null)[]): ImportColumn[] {
  const wrong = (message: string) =>
    problem('invalid', 'Mend what is named below and send it again.', { fields: [{ field: '#/fields', message }] });
  if (fields.length !== columns.length) throw wrong(`The file has ${columns.length} columns`);
  const hidden = columns.find(({ secret }, at) => secret && fields[at]);
  if (hidden) throw wrong(`“${hidden.header}” holds logins, which are given on the card of each contact`);
  const twice = fields.find((field, at) => field && fields.indexOf(field) !== at);
  if (twice) throw wrong(`Two columns cannot both be ${twice}`);
  return columns.map((column, at) => ({ ...column, field: fields[at]! }));
}
