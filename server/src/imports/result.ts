import type { getImportResult } from '@portico/contract';
import { stringify } from 'csv-stringify/sync';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { forSpreadsheets } from '../work/csv.ts';
import type { Work } from '../work/work.ts';
import { inWords } from './faults.ts';
import { loadImport } from './import.ts';
import { allRows } from './rows.ts';

const happened = { new: 'added', updated: 'updated', unchanged: 'unchanged', refused: 'refused' } as const;
const wouldHappen = { new: 'would be added', updated: 'would be updated', unchanged: 'unchanged', refused: 'refused' } as const;

export async function resultOf(work: Work, { params: { importId }, reply }: Call<typeof getImportResult>): Promise<string> {
  const { state, fileName } = await loadImport(work, importId);
  if (state === 'uploaded') throw problem('import-unchecked', 'Make the dry run first.');
  const words = state === 'done' ? happened : wouldHappen;
  const rows = await allRows(work, importId);
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`result of ${fileName}`)}`);
  return stringify(
    rows.map(({ line, outcome, faults, matched, name, email, parent, loginName, login }) => [
      line,
      words[outcome as keyof typeof words],
      outcome === 'refused'
        ? faults.map(inWords).join(' ')
        : matched
          ? `found by ${matched === 'email' ? 'e-mail address' : 'name and parent'}`
          : '',
      name,
      email,
      parent,
      loginName,
      login && (login === 'kept' ? 'stays as it is' : state === 'done' ? 'given' : 'would be given'),
    ]),
    { ...forSpreadsheets, columns: ['Line', 'What happened', 'Why', 'Name', 'Email', 'Parent', 'Username', 'Login'] },
  );
}
