import { sql } from 'kysely';
import type { Room } from './route.ts';

/** For whoever watches the process: alive, and able to answer. */
export function answerHealth({ app, access }: Room): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async () => {
    await access.asSystem('ask for health', (db) => sql`select 1`.execute(db));
    return { status: 'ok' };
  });
}
