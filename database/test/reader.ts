import pg from 'pg';
import type { LoginRole } from '../src/index.ts';
import type { Clone } from './template.ts';

/** One attempted write: the SQL, and whether it was let through. What is neither done nor refused is a fault of the test. */
export type Attempt = { name: string; sql: string; may: boolean /** How it is refused, where a trigger does it. */; says?: string };

/** To a database made for this alone: with `end` it goes too. */
export type Connections = { admin: pg.Client; end(): Promise<void> } & Record<LoginRole, pg.Client>;

export async function connect(database: Clone): Promise<Connections> {
  const open = async (url: string) => {
    const client = new pg.Client(url);
    client.on('error', () => undefined); // the database may be dropped under us
    await client.connect();
    await client.query('set plan_cache_mode = force_generic_plan'); // thousands of small worlds: planning would be most of the work
    return client;
  };
  const [admin, portico_team, portico_client, portico_link, portico_system] = (await Promise.all(
    [
      database.admin,
      ...['portico_team', 'portico_client', 'portico_link', 'portico_system'].map((role) => database.urls[role as LoginRole]),
    ].map(open),
  )) as [pg.Client, pg.Client, pg.Client, pg.Client, pg.Client];
  const all = { admin, portico_team, portico_client, portico_link, portico_system };
  return {
    ...all,
    async end() {
      await Promise.all(Object.values(all).map((client) => client.end()));
      await database.drop();
    },
  };
}

/** Ask several questions in one round trip, as whoever holds the secret (jobs hold none), and leave nothing behind. */
export async function ask(client: pg.Client, secret: string | null, ...questions: string[]): Promise<Record<string, unknown>[][]> {
  try {
    const enter = secret ? `select access.enter('\\x${secret}')` : 'select';
    const results = (await client.query(['begin', enter, ...questions, 'rollback'].join(';\n'))) as unknown as pg.QueryResult[];
    return results.slice(2, -1).map(({ rows }) => rows);
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * Each attempt on its own, taken back again. Answers "done", "refused" (not
 * allowed, or nothing there to be changed) or the words of another error.
 */
export const attempts = (sqls: string[]) => [
  `do $attempts$
  declare
    attempt text;
    touched int;
    said jsonb := '[]';
  begin
    foreach attempt in array array[${sqls.map((sql) => `$sql$${sql}$sql$`).join(', ')}]::text[] loop
      begin
        execute attempt;
        get diagnostics touched = row_count;
        raise exception using errcode = 'PT999';
      exception
        when sqlstate 'PT999' then said := said || to_jsonb(case when touched > 0 then 'done' else 'refused' end);
        when insufficient_privilege then said := said || to_jsonb('refused'::text);
        when others then said := said || to_jsonb(sqlstate || ' ' || sqlerrm);
      end;
    end loop;
    perform set_config('test.said', said::text, true);
  end $attempts$`,
  `select current_setting('test.said')::json as said`,
];
