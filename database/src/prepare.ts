import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

/** The roles that sign in, one pool each: which one a reader uses is decided by their secret, and checked by `enter`. */
export const loginRoles = ['portico_team', 'portico_client', 'portico_link', 'portico_system'] as const;
export type LoginRole = (typeof loginRoles)[number];

const folder = (name: string) => new URL(`../${name}/`, import.meta.url);

/** The files of a folder in the order of their numbers. */
function files(name: string) {
  return readdirSync(folder(name))
    .filter((file) => file.endsWith('.sql'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((file) => ({ name: file, text: readFileSync(new URL(file, folder(name)), 'utf8') }));
}

/** `database/access/` as one text, for whoever applies it (or, in the mutants, breaks it first). */
export const accessFiles = () => files('access').filter(({ name }) => !name.startsWith('0.'));

/**
 * Bring the database of `url` (an administrator's) up to date: roles,
 * migrations, the rule, the passwords of the login roles. With nothing to do it
 * costs a handful of questions.
 */
export async function prepareDatabase(url: string, secret: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql.raw(files('access')[0]!.text).execute(db);
    await migrate(db);
    await applyAccess(db);
    await setUpLoginRoles(db, secret);
  } finally {
    await db.destroy();
  }
}

async function migrate(db: Kysely<unknown>) {
  await sql`create schema if not exists migrations`.execute(db);
  const migrations = Object.fromEntries(
    files('migrations').map(({ name, text }): [string, Migration] => [
      name.replace('.sql', ''),
      { up: async (transaction) => void (await sql.raw(`set local role portico_owner;\n${text}\nreset role;`).execute(transaction)) },
    ]),
  );
  await sql`grant create, usage on schema public to portico_owner`.execute(db);
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'migrations',
  }).migrateToLatest();
  if (error) {
    const failed = results?.find(({ status }) => status === 'Error');
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The rule is applied whole, in one transaction, when it is not the one the database holds. */
async function applyAccess(db: Kysely<unknown>) {
  const rule = accessFiles();
  const hash = createHash('sha256')
    .update(rule.map(({ text }) => text).join('\n'))
    .digest('hex');
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('portico access', 0))`.execute(transaction);
    const {
      rows: [held],
    } = await sql<{ hash: string | null }>`
      select obj_description(to_regnamespace('access')::oid, 'pg_namespace') as hash`.execute(transaction);
    if (held?.hash === hash) return;
    for (const { name, text } of rule) {
      try {
        await sql.raw(text).execute(transaction);
      } catch (error) {
        throw new Error(`database/access/${name}: ${(error as Error).message}`, { cause: error });
      }
    }
    await sql.raw(`comment on schema access is '${hash}'`).execute(transaction);
  });
}

async function setUpLoginRoles(db: Kysely<unknown>, secret: string) {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('portico passwords', 0))`.execute(transaction);
    for (const role of loginRoles) {
      await sql.raw(`alter role ${role} login password '${passwordOf(role, secret)}'`).execute(transaction);
      // A statement is planned once for a connection, and small: below the
      // policies planning costs more than running, and so would helpers.
      for (const setting of ['plan_cache_mode = force_generic_plan', 'max_parallel_workers_per_gather = 0', 'jit = off']) {
        await sql.raw(`alter role ${role} set ${setting}`).execute(transaction);
      }
    }
  });
}

const passwordOf = (role: LoginRole, secret: string) => createHmac('sha256', secret).update(role).digest('hex');

/** The address at which a login role reaches the database of `url`. */
export function urlFor(role: LoginRole, url: string, secret: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = passwordOf(role, secret);
  return address.href;
}
