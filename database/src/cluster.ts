import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findPostgres, type Postgres } from './binaries.ts';

/** A PostgreSQL of our own, started from a folder. */
export type Cluster = { url: string; stop(): Promise<void> };

/** Thrown where another Portico works on the same folder. */
export class DataInUse extends Error {}

/**
 * Start PostgreSQL on `folder`, made if it is not there. It listens on this
 * machine only, and in a process group of its own: Ctrl-C
 * reaches us first, and we stop it last. A server left behind by a process that
 * was killed is stopped; one that is in use is left alone.
 *
 * @throws DataInUse
 */
export async function startCluster(folder: string, flags: string[] = []): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  const postgres = await findPostgres(folder);
  await claim(folder, postgres);
  const password = await passwordOf(folder);
  if (!existsSync(join(postgres.databaseDir, 'PG_VERSION'))) await initialise(postgres, password);
  await stopLeftover(postgres);

  const place = await meetingPlace(postgres);
  const settings = [...place.settings, '-c', 'timezone=UTC', ...flags];
  const log = join(postgres.databaseDir, 'server.log');
  await control(postgres, [
    'start',
    '-w',
    '-l',
    log,
    '-o',
    settings.map((word) => (/[\s=]/.test(word) ? `"${word}"` : word)).join(' '),
  ]).catch(async (cause: unknown) => {
    const said = await readFile(log, 'utf8').catch(() => String(cause));
    throw new Error(`PostgreSQL did not start on ${postgres.databaseDir}:\n${said.split('\n').slice(-15).join('\n')}`, { cause });
  });
  return {
    url: `postgres://portico_admin:${password}@${place.address}`,
    async stop() {
      await control(postgres, ['stop', '-w', '-m', 'fast']);
      await rm(claimOf(folder), { force: true });
    },
  };
}

// The name of a socket holds some hundred bytes, no more.
const longestSocket = 100;

/**
 * A socket inside the folder, where only its owner comes: no port is open, and
 * talking through it costs half. Where the system has none, or the folder lies
 * too deep, a free port of this machine.
 */
async function meetingPlace({ databaseDir }: Postgres): Promise<{ settings: string[]; address: string }> {
  if (process.platform !== 'win32' && Buffer.byteLength(`${databaseDir}/.s.PGSQL.5432.lock`) <= longestSocket) {
    return {
      settings: ['-p', '5432', '-c', 'listen_addresses=', '-c', `unix_socket_directories=${databaseDir}`],
      address: `localhost/postgres?host=${encodeURIComponent(databaseDir)}`,
    };
  }
  const port = await freePort();
  return {
    settings: ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    address: `127.0.0.1:${port}/postgres`,
  };
}

const control = ({ run, databaseDir }: Postgres, args: string[]) => run('pg_ctl', ['-s', '-D', databaseDir, ...args]);

async function initialise({ run, own, databaseDir }: Postgres, password: string) {
  await mkdir(databaseDir, { recursive: true, mode: 0o700 });
  await own(databaseDir);
  const file = `${databaseDir}.initial`;
  await writeFile(file, password, { mode: 0o600 });
  await own(file);
  try {
    await run('initdb', [
      '-D',
      databaseDir,
      '-U',
      'portico_admin',
      '--pwfile',
      file,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    await rm(file, { force: true });
  }
}

const claimOf = (folder: string) => join(folder, 'portico.pid');

/** The number alone may be another process’s by now; together with a running PostgreSQL it is not. */
async function claim(folder: string, postgres: Postgres) {
  const other = Number(await readFile(claimOf(folder), 'utf8').catch(() => ''));
  if (other && other !== process.pid && isAlive(other) && (await runningOn(postgres))) {
    throw new DataInUse(`Portico (process ${other}) already works on ${folder}. Stop it first, or set PORTICO_DATA to another folder.`);
  }
  await writeFile(claimOf(folder), String(process.pid));
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function runningOn({ databaseDir }: Postgres) {
  const pid = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  return pid > 0 && isAlive(pid);
}

async function stopLeftover(postgres: Postgres) {
  if (await runningOn(postgres)) await control(postgres, ['stop', '-w', '-m', 'fast']);
}

async function passwordOf(folder: string) {
  const file = join(folder, 'postgres.password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
