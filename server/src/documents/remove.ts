import type { removeDocument as contract } from '@portico/contract';
import type { Anew, Call } from '../http/route.ts';
import { exactlyOne } from '../work/work.ts';
import { getDocument } from './document.ts';
import type { Store } from './store.ts';

/** First the document, then its bytes: what a crash leaves behind goes by night (`jobs.ts`). */
export async function removeDocument(anew: Anew, store: Store, { params: { documentId } }: Call<typeof contract>): Promise<null> {
  const workspaceId = await anew(async (work) => {
    const { db, reader } = work;
    await getDocument(work, documentId);
    exactlyOne(
      await db
        .deleteFrom('documents')
        .where('workspaceId', '=', reader.workspaceId)
        .where('documentId', '=', documentId)
        .executeTakeFirst(),
    );
    return reader.workspaceId;
  });
  await store.forget({ workspaceId, documentId });
  return null;
}
