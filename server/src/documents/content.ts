import { Readable } from 'node:stream';
import type { getDocumentContent } from '@portico/contract';
import { create as disposition } from 'content-disposition';
import type { Anew, Call } from '../http/route.ts';
import { getDocument } from './document.ts';
import type { Store } from './store.ts';

const part = 4 * 1024 * 1024;

/** Before each part is sent, the document is looked for once more: whoever has lost their access meanwhile gets no more of it (B7). */
export async function documentContent(anew: Anew, store: Store, { params, request, reply }: Call<typeof getDocumentContent>) {
  const look = () => anew(async (work) => ({ workspaceId: work.reader.workspaceId, ...(await getDocument(work, params.documentId)) }));
  const { workspaceId, id, name, size, type } = await look();
  const it = { workspaceId, documentId: id };
  await store.demand(it);

  const parts = async function* () {
    for (let start = 0; start < size; start += part) {
      if (start > 0) await look();
      yield* store.read(it, start, Math.min(start + part, size) - 1);
    }
  };
  reply
    .type(type)
    .header('content-length', size)
    .header('content-disposition', disposition(name))
    // Whatever a file holds, it runs nowhere: not beside our pages, not with their cookie.
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff');
  // Of what nobody waits for, nothing is read.
  return Readable.from(request.method === 'HEAD' ? [] : parts(), { objectMode: false });
}
