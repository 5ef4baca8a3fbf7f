import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort, prepareDatabase, urlFor } from '@portico/database';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { type Access, openAccess } from './access/as.ts';
import { closePools, openPools } from './access/pools.ts';
import { openApp } from './app.ts';
import { documentJobs } from './documents/jobs.ts';
import { openStore } from './documents/store.ts';
import { goodbyeOf } from './http/goodbye.ts';
import { forgetOldKeys } from './http/idempotency.ts';
import { importJobs } from './imports/job.ts';
import { prepareJobs, startWorker } from './jobs/worker.ts';
import { mailJobs } from './mails/jobs.ts';
import { makeSeal } from './sessions/seal.ts';
import type { Settings } from './settings.ts';
import { sampleJob } from './workspaces/sampleJob.ts';

export type Portico = { url: string; app: FastifyInstance; access: Access; close(): Promise<void> };

/**
 * Everything but PostgreSQL itself: brings the database up to date, refuses one
 * that breaks a rule of the schema, then serves and works off jobs.
 */
export async function openPortico(settings: Settings, databaseUrl: string, secret: string): Promise<Portico> {
  await prepareDatabase(databaseUrl, secret);
  await prepareJobs(databaseUrl);
  const pools = openPools(databaseUrl, secret, settings.DATABASE_POOL);
  const access = openAccess(pools);
  await refuseBrokenRules(access);

  const port = settings.PORT || (await freePort());
  const url = settings.PORTICO_URL ?? `http://localhost:${port}`;
  const store = openStore(join(settings.PORTICO_DATA, 'documents'));
  const app = await openApp(access, store, settings, url, secret);
  const sayGoodbye = goodbyeOf(app);
  const mail = await mailJobs({ access, settings, ownUrl: url });
  const jobs = {
    ...mail.jobs,
    ...importJobs(access, makeSeal(secret, 'imports')),
    ...documentJobs(access, store),
    ...sampleJob({ app, access, ownUrl: url }),
    'forget-idempotency-keys': () => forgetOldKeys(access),
  };
  const worker = await startWorker({ url: urlFor('portico_system', databaseUrl, secret), jobs, logger: app.log });
  await app.listen({ port, host: settings.HOST });
  const listening = (app.server.address() as AddressInfo).port;

  return {
    url: settings.PORTICO_URL ?? `http://localhost:${listening}`,
    app,
    access,
    async close() {
      await sayGoodbye();
      await worker.stop();
      mail.close();
      await closePools(pools);
    },
  };
}

/** A database that breaks a rule of the schema might show too much: better nothing is served. */
async function refuseBrokenRules(access: Access) {
  const { rows } = await access.asSystem('ask for health', (db) =>
    sql<{ rule: string; thing: string }>`select * from access.broken_rules()`.execute(db),
  );
  if (rows.length > 0) {
    throw new Error(
      `The database breaks rules of its schema and is not served:\n${rows.map(({ rule, thing }) => `  ${rule}: ${thing}`).join('\n')}`,
    );
  }
}
