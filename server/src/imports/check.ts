import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { readCells } from './cells.ts';
import { bytesOf, holdImport, loadImport } from './import.ts';
import { judge } from './judge.ts';
import { decode } from './reading.ts';
import { rowsOf } from './records.ts';

/** The rows are read anew each time; what becomes of them is judged where they are, all at once. */
export async function check(work: Work, importId: string) {
  const { db, reader } = work;
  const { workspaceId, personId: authorId } = reader;
  const { encoding, delimiter, columns } = await holdImport(work, importId);
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('name'))
    throw problem('invalid', 'Say which column is the name.', {
      fields: [{ field: '#/fields', message: 'One column is the name' }],
    });

  const records = await rowsOf(decode(await bytesOf(work, importId), encoding), delimiter);
  const rows = records.map(({ line, cells }) => {
    const { steps, faults, ...row } = readCells(cells, fields);
    return { line, ...row, steps: steps?.join('›') ?? null, cell_faults: faults, fresh_id: newId() };
  });
  await db.deleteFrom('importRows').where('workspaceId', '=', workspaceId).where('importId', '=', importId).execute();
  await sql`
    insert into import_rows (workspace_id, import_id, author_id, line, name, email, phone, kind, parent, parent_path, cell_faults, fresh_id)
    select ${workspaceId}, ${importId}, ${authorId}, r.line, r.name, r.email, r.phone, r.kind, r.parent, string_to_array(lower(r.steps), '›'),
      array(select jsonb_array_elements_text(r.cell_faults)), r.fresh_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r
      (line int, name text, email text, phone text, kind text, parent text, steps text, cell_faults jsonb, fresh_id uuid)`.execute(db);
  const counts = await judge(work, importId);
  exactlyOne(
    await db
      .updateTable('imports')
      .set({ ...counts, state: 'checked', failure: null, mode: null })
      .where('workspaceId', '=', workspaceId)
      .where('importId', '=', importId)
      .executeTakeFirst(),
  );
  return loadImport(work, importId);
}
