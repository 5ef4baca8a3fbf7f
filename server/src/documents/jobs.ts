import type { Access } from '../access/as.ts';
import type { JobList } from '../jobs/worker.ts';
import type { Kept, Store } from './store.ts';

const day = 86_400_000;

/** By night, bytes go that belong to no document: left behind by a crash, by a task that was deleted, or with a workspace. */
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
      for await (const kept of store.keptBefore(before)) if (!(await isThere(kept))) await store.forget(kept);
    },
  };
}
