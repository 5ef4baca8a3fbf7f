import { removeDocument as contract } from '@portico/contract';
import { onlyOnce } from '../http/idempotency.ts';
import type { Anew, Call } from '../http/route.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { getDocument } from './document.ts';
import type { Kept, Store } from './store.ts';

/** First the document, then its bytes: what a crash leaves behind goes by night (`jobs.ts`). */
export async function removeDocument(anew: Anew, store: Store, { params, request }: Call<typeof contract>): Promise<null> {
  await store.forget(await anew((work) => onlyOnce(work, contract, request, () => remove(work, params.documentId))));
  return null;
}

async function remove(work: Work, documentId: string): Promise<Kept> {
  const { db, reader } = work;
  const { id } = await getDocument(work, documentId);
  exactlyOne(
    await db.deleteFrom('documents').where('workspaceId', '=', reader.workspaceId).where('documentId', '=', id).executeTakeFirst(),
  );
  return { workspaceId: reader.workspaceId, documentId: id };
}
