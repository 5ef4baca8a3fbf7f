import type { ImportMode } from '@portico/contract';
import type { Access } from '../access/as.ts';
import type { JobList } from '../jobs/worker.ts';
import { Refusal } from '../problem.ts';
import { exactlyOne } from '../work/work.ts';
import { type Phase, writeContacts } from './write.ts';

type Id = { workspaceId: string; importId: string };

/** Importing, for the queue: once, as whoever began it. */
export const importJobs = (access: Access): Pick<JobList, 'import-contacts' | 'forget-imports'> => ({
  'import-contacts': (it) => importContacts(access, it),
  'forget-imports': () => forgetImports(access),
});

async function importContacts(access: Access, it: Id): Promise<void> {
  const tell = (to: { state: 'running'; phase: Phase; done: number } | { state: 'failed'; failure: string }) =>
    access.asSystem('tell how far an import is', (db) =>
      db
        .updateTable('imports')
        .set({ ...to, toldAt: new Date(), ...(to.state === 'failed' && { finishedAt: new Date() }) })
        .where('workspaceId', '=', it.workspaceId)
        .where('importId', '=', it.importId)
        .where('state', 'in', ['waiting', 'running'])
        .execute(),
    );
  try {
    await access.asImporter(it, async (work) => {
      const mine = work.db.selectFrom('imports').where('workspaceId', '=', it.workspaceId).where('importId', '=', it.importId);
      const { mode } = await mine.select('mode').executeTakeFirstOrThrow();
      const counts = await writeContacts(
        work,
        it.importId,
        mode as ImportMode,
        async (phase, done) => void (await tell({ state: 'running', phase, done })),
      );
      exactlyOne(
        await work.db
          .updateTable('imports')
          .set({ ...counts, state: 'done', bytes: null, finishedAt: new Date() })
          .where('workspaceId', '=', it.workspaceId)
          .where('importId', '=', it.importId)
          .executeTakeFirst(),
      );
    });
  } catch (error) {
    await tell({
      state: 'failed',
      failure: error instanceof Refusal ? (error.detail ?? error.message) : 'Something went wrong on our side.',
    });
    if (!(error instanceof Refusal)) throw error;
  }
}

/** A month is longer than anybody goes on asking what became of a row. */
async function forgetImports(access: Access): Promise<void> {
  await access.asSystem('forget imports', async (db) => {
    const old = await db
      .deleteFrom('imports')
      .where('createdAt', '<', new Date(Date.now() - 30 * 86_400_000))
      .returning(['workspaceId', 'importId'])
      .execute();
    for (const { workspaceId, importId } of old) {
      await db.deleteFrom('importRows').where('workspaceId', '=', workspaceId).where('importId', '=', importId).execute();
    }
  });
}
