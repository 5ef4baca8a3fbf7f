import type { ImportRow, listImportRows } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { isNumber, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { inWords } from './faults.ts';
import { loadImport } from './import.ts';

const rows = ({ db, reader }: Work, importId: string) =>
  db
    .selectFrom('importRows')
    .where('workspaceId', '=', reader.workspaceId)
    .where('importId', '=', importId)
    .where('outcome', 'is not', null)
    .select(['line', 'name', 'email', 'parent', 'outcome', 'matched', 'known', 'personId', 'loginName', 'login', 'faults'])
    .orderBy('line');

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export async function listRows(work: Work, { params: { importId }, query: { outcome, limit = 50, cursor } }: Call<typeof listImportRows>) {
  const { state } = await loadImport(work, importId);
  const after = readCursor(cursor, [isNumber]);
  const found = await rows(work, importId)
    .$if(outcome !== undefined, (q) => q.where('outcome', '=', outcome!))
    .$if(after !== undefined, (q) => q.where('line', '>', Number(after![0])))
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, ({ line }) => [String(line)], present(state === 'done'));
}

export const allRows = (work: Work, importId: string) => rows(work, importId).execute();

/** A new contact is there once it was imported. */
const present =
  (done: boolean) =>
  ({ line, name, email, parent, outcome, matched, known, personId, loginName, login, faults }: Row): ImportRow => ({
    line,
    name,
    email,
    parent,
    outcome: outcome as ImportRow['outcome'],
    matched: matched as ImportRow['matched'],
    loginName,
    login: login as ImportRow['login'],
    personId: known || (done && outcome === 'new') ? personId : null,
    reasons: faults.map(inWords),
  });
