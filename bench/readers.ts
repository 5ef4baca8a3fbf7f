import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Town } from './town.ts';

/** A session of each reader whose requests are timed, as request headers. */
export type Readers = Record<'clientOfThree' | 'member' | 'largestClient' | 'administrator', Record<string, string>>;

export async function signIn({ url, sights }: Town): Promise<Readers> {
  return asAdministrator(url, async (client) => {
    await client.query(`delete from tokens where label = 'bench'`);
    const session = async (person: string, side: 'team' | 'outside') => {
      const secret = `${side === 'team' ? 't' : 'c'}_${randomBytes(32).toString('base64url')}`;
      await client.query(
        `insert into tokens (workspace_id, token_id, person_id, side, kind, hash, label, expires_at)
         values ($1, gen_random_uuid(), $2, $3, 'session', $4, 'bench', now() + interval '1 day')`,
        [sights.workspace, person, side, createHash('sha256').update(secret).digest()],
      );
      return { authorization: `Bearer ${secret}` };
    };
    return {
      clientOfThree: await session(sights.clientOfThree, 'outside'),
      member: await session(sights.member, 'team'),
      largestClient: await session(sights.largestClient, 'outside'),
      administrator: await session(sights.administrator, 'team'),
    };
  });
}

export async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
