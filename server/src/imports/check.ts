import { mostImportLogins } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { wordsAbout } from '../sessions/givenLogins.ts';
import type { Seal } from '../sessions/seal.ts';
import { weaknessOf } from '../sessions/strength.ts';
import { newId } from '../work/id.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { type Cells, readCells } from './cells.ts';
import { textOf } from './file.ts';
import { holdImport, loadImport } from './import.ts';
import { judge } from './judge.ts';
import { readerOfOwn } from './ownFields.ts';
import { rowsOf } from './records.ts';

/** The rows are read anew each time; what becomes of them is judged where they are, all at once. */
export async function check(work: Work, seal: Seal, importId: string) {
  const { db, reader } = work;
  const { workspaceId, personId: authorId } = reader;
  const { encoding, delimiter, columns } = await holdImport(work, importId);
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('name'))
    throw problem('invalid', 'Say which column is the name.', {
      fields: [{ field: '#/fields', message: 'One column is the name' }],
    });

  const records = await rowsOf(await textOf(work, seal, importId, encoding), delimiter);
  const readOwn = await readerOfOwn(work, columns, records);
  const read = records.map(({ line, cells }) => {
    const { own, faults } = readOwn(cells);
    const it = readCells(cells, fields);
    return { line, ...it, own, faults: [...it.faults, ...faults, ...faultsBeyond(cells, columns.length)] };
  });
  await demandStrongOnes(read);
  // Not the password: of a row only what may be read is kept.
  const rows = read.map(({ steps, faults, password, loginName, ...row }) => ({
    ...row,
    login_name: loginName,
    steps: steps?.join('›') ?? null,
    cell_faults: faults,
    fresh_id: newId(),
  }));
  await db.deleteFrom('importRows').where('workspaceId', '=', workspaceId).where('importId', '=', importId).execute();
  await sql`
    insert into import_rows (workspace_id, import_id, author_id, line, name, email, phone, kind, parent, parent_path, login_name, virtual,
      own, cell_faults, fresh_id)
    select ${workspaceId}, ${importId}, ${authorId}, r.line, r.name, r.email, r.phone, r.kind, r.parent, string_to_array(lower(r.steps), '›'),
      r.login_name, r.virtual, r.own, array(select jsonb_array_elements_text(r.cell_faults)), r.fresh_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r
      (line int, name text, email text, phone text, kind text, parent text, steps text, login_name text, virtual boolean, own jsonb, cell_faults jsonb,
      fresh_id uuid)`.execute(db);
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

/** What no column names would be lost, and most often the cells before it have slipped. */
function faultsBeyond(cells: string[], columns: number): string[] {
  const beyond = cells.slice(columns).map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
  return beyond.some(Boolean) ? [`cells-beyond:${columns}`] : [];
}

/** By the rule of every password. @throws file-unreadable where there are too many of them */
async function demandStrongOnes(rows: Cells[]): Promise<void> {
  if (rows.filter(({ password }) => password !== null).length > mostImportLogins)
    throw problem('file-unreadable', `It has more than ${mostImportLogins.toLocaleString('en')} logins. Split it.`);
  for (const { name, email, loginName, password, faults } of rows) {
    if (loginName === null || password === null) continue;
    const weakness = await weaknessOf(password, wordsAbout({ name, email, loginName }));
    if (weakness) faults.push(`password-weak:${weakness}`);
    await new Promise(setImmediate); // each takes milliseconds, and others are served meanwhile
  }
}
