import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { deletePerson } from './add.ts';
import { listDeletions } from './deletion.ts';
import { previewDeletion } from './preview.ts';
import { restorePeople } from './restore.ts';

export function deletionRoutes(room: Room): void {
  serve(room, contract.listDeletions, (work, { query }) => listDeletions(work, query));
  serve(room, contract.previewDeletion, (work, { params }) => previewDeletion(work, params.personId));
  serve(room, contract.deletePerson, (work, { params }) => deletePerson(work, params.personId));
  serve(room, contract.restorePeople, (work, { params }) => restorePeople(work, params.deletionId));
}
