import { Logger, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Jobs } from './later.ts';

export type JobList = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> };
type Log = Record<'error' | 'warn' | 'debug', (more: object, message: string) => void>;

/**
 * Make the queue, owned by `portico_system`, before anybody adds to it. The
 * library insists on making its schema itself, and for that moment the role may.
 */
export async function prepareJobs(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(hashtextextended('portico queue', 0))");
    const {
      rows: [there],
    } = await admin.query<{ queue: string | null; database: string }>(
      `select to_regclass('graphile_worker.migrations') as queue, quote_ident(current_database()) as database`,
    );
    if (there!.queue) return;
    await admin.query('create schema if not exists graphile_worker authorization portico_system');
    await admin.query(`grant create on database ${there!.database} to portico_system`);
    try {
      await runMigrations({ connectionString: asSystem(adminUrl), maxPoolSize: 2, logger: quiet });
    } finally {
      await admin.query(`revoke create on database ${there!.database} from portico_system`);
    }
  } finally {
    await admin.end();
  }
}

/** The administrator’s way in, as `portico_system`, whose password need not be known here. */
function asSystem(adminUrl: string) {
  const address = new URL(adminUrl);
  address.searchParams.set('options', '-c role=portico_system');
  return address.href;
}

/** Work through the queue until `stop`, which lets what has begun come to its end. */
export async function startWorker({
  url,
  jobs,
  logger,
}: {
  url: string;
  jobs: Partial<JobList>;
  logger: Log;
}): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  // A lost connection is replaced when it is next needed; at the end, PostgreSQL may be quicker than its goodbye.
  const pass = () => {};
  pool.on('error', pass).on('connect', (client) => client.on('error', pass));
  const runner = await run({
    pgPool: pool,
    taskList: jobs as unknown as TaskList,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    crontab: '17 3 * * * forget-idempotency-keys\n27 * * * * forget-imports\n7 * * * * tell-of-ends\n47 3 * * * forget-stray-documents',
    logger: loggerTo(logger),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}

const quiet = new Logger(() => () => {});

// The library calls every finished job an information; here that is a detail.
const loggerTo = (log: Log) =>
  new Logger(({ taskIdentifier }) => (level, message) => {
    const ours = level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level;
    log[ours]({ job: taskIdentifier }, message);
  });
