import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type LoginRole, loginRoles, prepareDatabase, startCluster, urlFor } from '../src/index.ts';

/** A prepared database that nobody works in, and from which any number are cloned. Plain data: it travels to the workers. */
export type Template = { url: string; secret: string };

/** A database of one's own: the address of each login role, and of the administrator. */
export type Clone = { admin: string; urls: Record<LoginRole, string>; secret: string; drop(): Promise<void> };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

// The cluster lives for minutes and holds nothing that anybody would miss.
const careless = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
  jit: 'off',
};
const flags = Object.entries({ ...careless, max_connections: 200 }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Start a cluster in a folder of its own, with a template in it. `stop` removes both. */
export async function startTemplate(): Promise<Template & { stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-test-'));
  await chmod(folder, 0o755); // PostgreSQL runs as somebody else where we are root
  const cluster = await startCluster(folder, flags);
  let stopping: Promise<void> | undefined; // asked again, by a signal say, it is the same end
  const end = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const stop = () => {
    stopping ??= end();
    return stopping;
  };
  const secret = randomBytes(16).toString('hex');
  const url = at(cluster.url, 'portico_template');
  try {
    await asAdmin(cluster.url, (admin) => admin.query('create database portico_template'));
    await prepareDatabase(url, secret);
    return { url, secret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In a test: a fresh database from the template that `setup.ts` has started. */
export async function cloneDatabase(): Promise<Clone> {
  const { inject } = await import('vitest');
  return cloneOf(inject('template'));
}

export async function cloneOf({ url, secret }: Template): Promise<Clone> {
  const name = `portico_${randomBytes(8).toString('hex')}`;
  await asAdmin(at(url, 'postgres'), (admin) => admin.query(`create database ${name} template ${new URL(url).pathname.slice(1)}`));
  const admin = at(url, name);
  return {
    admin,
    secret,
    urls: Object.fromEntries(loginRoles.map((role) => [role, urlFor(role, admin, secret)])) as Record<LoginRole, string>,
    drop: () => asAdmin(at(url, 'postgres'), async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

function at(url: string, database: string) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
