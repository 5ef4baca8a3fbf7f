import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { listImports, loadImport } from './import.ts';
import { remove } from './remove.ts';
import { resultOf } from './result.ts';
import { listRows } from './rows.ts';
import { run } from './run.ts';

export function importRoutes(room: Room): void {
  serve(room, contract.addImport, add);
  serve(room, contract.listImports, (work, { query }) => listImports(work, query));
  serve(room, contract.getImport, (work, { params }) => loadImport(work, params.importId));
  serve(room, contract.changeImport, change);
  serve(room, contract.checkImport, (work, { params }) => check(work, params.importId));
  serve(room, contract.listImportRows, listRows);
  serve(room, contract.runImport, (work, { params, body }) => run(work, params.importId, body.mode));
  serve(room, contract.getImportResult, resultOf);
  serve(room, contract.removeImport, (work, { params }) => remove(work, params.importId));
}
