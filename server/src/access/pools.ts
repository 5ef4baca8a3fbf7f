import { createHash } from 'node:crypto';
import { type LoginRole, loginRoles, urlFor } from '@portico/database';
import type { DB } from '@portico/database/rows';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** One pool for each login role: what a role has no grant for, nobody who comes through it can reach. */
export type Pools = Record<LoginRole, Kysely<DB>>;

// Days are days: as text, never as a moment in some zone.
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === 1082 ? (day: string) => day : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPools(url: string, secret: string, size: number): Pools {
  const open = (role: LoginRole) => {
    const pool = new pg.Pool({ connectionString: urlFor(role, url, secret), max: role === 'portico_link' ? 2 : size, types });
    pool.on('error', () => {}); // a lost idle connection is replaced when it is next needed
    return new Kysely<DB>({
      dialect: new PostgresDialect({ pool: prepared(pool) }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
  };
  return Object.fromEntries(loginRoles.map((role) => [role, open(role)])) as Pools;
}

export const closePools = (pools: Pools) => Promise.all(Object.values(pools).map((pool) => pool.destroy()));

/**
 * Statements with values are prepared once per connection and then called by
 * name: under row-level security, planning costs more than running. Several
 * statements sent as one text answer with the last.
 */
function prepared(pool: pg.Pool) {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    let name = names.get(text);
    if (!name) {
      name = createHash('sha1').update(text).digest('hex');
      names.set(text, name);
    }
    return name;
  };
  return {
    async connect() {
      const client = await pool.connect();
      return {
        async query(text: string, values: readonly unknown[]) {
          if (values.length > 0) return client.query({ name: nameOf(text), text, values: [...values] });
          const answer = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
          return Array.isArray(answer) ? answer.at(-1)! : answer;
        },
        release: () => client.release(),
      };
    },
    end: () => pool.end(),
  } as unknown as ConstructorParameters<typeof PostgresDialect>[0]['pool'] & object;
}
