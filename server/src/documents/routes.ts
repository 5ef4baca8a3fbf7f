import * as contract from '@portico/contract';
import { type Room, serve, serveFile } from '../http/route.ts';
import { addDocument } from './add.ts';
import { documentContent } from './content.ts';
import { getDocument } from './document.ts';
import { list } from './list.ts';
import { previewDocumentRelease, releaseDocument } from './release.ts';
import { removeDocument } from './remove.ts';
import type { Store } from './store.ts';

export function documentRoutes(room: Room, store: Store): void {
  serve(room, contract.listDocuments, list);
  serve(room, contract.getDocument, (work, { params }) => getDocument(work, params.documentId));
  serveFile(room, contract.getDocumentContent, (anew, call) => documentContent(anew, store, call));
  serveFile(room, contract.addDocument, (anew, call) => addDocument(anew, store, call));
  serveFile(room, contract.removeDocument, (anew, call) => removeDocument(anew, store, call));

  serve(room, contract.releaseDocument, (work, { params }) => releaseDocument(work, params.documentId, true));
  serve(room, contract.endDocumentRelease, (work, { params }) => releaseDocument(work, params.documentId, false));
  serve(room, contract.previewDocumentRelease, (work, { params, body }) => previewDocumentRelease(work, params.documentId, body.released));
}
