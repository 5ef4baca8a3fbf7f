import type { Access } from '../access/as.ts';
import type { JobList } from '../jobs/worker.ts';
import type { Kept, Store } from './store.ts';

const day = 86_400_000;

/**
 * By night, bytes are set aside that belong to no document, left behind by a crash or by a task that was deleted; a month later
 * they are gone. Not at once: it may be the database that is wrong, restored from the wrong day, or another one altogether.
 */
export function documentJobs(access: Access, store: Store): Pick<JobList, 'forget-stray-documents'> {
  const isThere = ({ workspaceId, documentId }: Kept) =>
    access.asSystem('forget documents', (db) =>
      db
        .selectFrom('documents')
        .where('workspaceId', '=', workspaceId)
        .where('documentId', '=', documentId)
        .select('documentId')
        .executeTakeFirst(),
    );
  return {
    async 'forget-stray-documents'() {
      // What is younger may belong to an upload that is not committed yet.
      const before = new Date(Date.now() - day);
      await store.forgetBroken(before);
      await store.forgetAside(new Date(Date.now() - 30 * day));
      for await (const kept of store.keptBefore(before)) if (!(await isThere(kept))) await store.setAside(kept);
    },
  };
}
