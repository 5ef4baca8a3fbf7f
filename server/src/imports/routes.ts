import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import type { Seal } from '../sessions/seal.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { listImports, loadImport } from './import.ts';
import { remove } from './remove.ts';
import { resultOf } from './result.ts';
import { listRows } from './rows.ts';
import { run } from './run.ts';

export function importRoutes(room: Room, seal: Seal): void {
  serve(room, contract.addImport, (work, call) => add(work, seal, call));
  serve(room, contract.listImports, (work, { query }) => listImports(work, query));
  serve(room, contract.getImport, (work, { params }) => loadImport(work, params.importId));
  serve(room, contract.changeImport, (work, call) => change(work, seal, call));
  serve(room, contract.checkImport, (work, { params }) => check(work, seal, params.importId));
  serve(room, contract.listImportRows, listRows);
  serve(room, contract.runImport, (work, { params, body }) => run(work, params.importId, body.mode));
  serve(room, contract.getImportResult, resultOf);
  serve(room, contract.removeImport, (work, { params }) => remove(work, params.importId));
}
