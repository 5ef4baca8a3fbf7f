import type { ImportMode } from '@portico/contract';
import type { Access } from '../access/as.ts';
import type { JobList } from '../jobs/worker.ts';
import { Refusal } from '../problem.ts';
import type { Seal } from '../sessions/seal.ts';
import { exactlyOne } from '../work/work.ts';
import { kept, secretsKept } from './kept.ts';
import { hashed, linesWithLogin, passwordsOf, writeLogins } from './logins.ts';
import { type Phase, writeContacts } from './write.ts';

type Id = { workspaceId: string; importId: string };

/** Importing, for the queue: once, as whoever began it. */
export const importJobs = (access: Access, seal: Seal): Pick<JobList, 'import-contacts' | 'forget-imports'> => ({
  'import-contacts': (it) => importContacts(access, seal, it),
  'forget-imports': () => forgetImports(access),
});

async function importContacts(access: Access, seal: Seal, it: Id): Promise<void> {
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
  const toldOf = (phase: Phase) => async (done: number) => void (await tell({ state: 'running', phase, done }));
  try {
    const { passwords, lines } = await access.asImporter(it, async (work) => ({
      passwords: await passwordsOf(work, seal, it.importId),
      lines: await linesWithLogin(work, it.importId),
    }));
    // Before the transaction that writes: nobody else waits for the tree so long.
    const hashes = await hashed(passwords, lines, toldOf('hashing'));
    await access.asImporter(it, async (work) => {
      const mine = work.db.selectFrom('imports').where('workspaceId', '=', it.workspaceId).where('importId', '=', it.importId);
      const { mode } = await mine.select('mode').executeTakeFirstOrThrow();
      const counts = await writeContacts(work, it.importId, mode as ImportMode, (phase, done) => toldOf(phase)(done));
      await writeLogins(work, it.importId, passwords, hashes);
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

/** What has had its time: a month after it was sent, or a day after with passwords in it. */
async function forgetImports(access: Access): Promise<void> {
  await access.asSystem('forget imports', async (db) => {
    const old = await db
      .deleteFrom('imports')
      .where((is) =>
        is.or([
          is('createdAt', '<', new Date(Date.now() - kept)),
          is.and([
            is('secret', '=', true),
            is('state', '!=', 'done'),
            is('createdAt', '<', new Date(Date.now() - secretsKept)),
            // Not while it is being imported.
            is.or([is('toldAt', 'is', null), is('toldAt', '<', new Date(Date.now() - 3_600_000))]),
          ]),
        ]),
      )
      .returning(['workspaceId', 'importId'])
      .execute();
    for (const { workspaceId, importId } of old) {
      await db.deleteFrom('importRows').where('workspaceId', '=', workspaceId).where('importId', '=', importId).execute();
    }
  });
}
