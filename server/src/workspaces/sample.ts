import type { Sample, SampleState } from '@portico/contract';
import type { DB } from '@portico/database/rows';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Access } from '../access/as.ts';
import { problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { isEmpty, oneSetsUp } from './setUp.ts';

/** How far the loading is that this process does, if it does one. */
export const progress = { here: false, done: 0 };

/** The words of the sample company are many, and most Porticos never need them. */
const sampleCompany = () => import('@portico/database/sample');

export const sampleState = (access: Access): Promise<SampleState> => access.asSystem('load the sample company', stateOf);

/**
 * The job is the record of a loading that was begun: it leaves the queue once
 * everything is there, and stays where it failed or was broken off. A server
 * that does not load itself calls it `partial`, too, until it is whole.
 */
async function stateOf(db: Kysely<DB>): Promise<SampleState> {
  const {
    rows: [job],
  } = await sql<{ waits: boolean; runs: boolean }>`
    select attempts = 0 as waits, locked_at is not null as runs
    from graphile_worker.jobs where task_identifier = 'load-sample' limit 1`.execute(db);
  if (job) return job.waits || (job.runs && progress.here) ? 'loading' : 'partial';

  // The strangers come last: where both can sign in, everything is there.
  const { employees, strangers } = await sampleCompany();
  const ends = [employees[0].email, strangers.contact.email];
  const there = await db
    .selectFrom('credentials')
    .where('email', 'in', ends)
    .where('passwordHash', 'is not', null)
    .select('email')
    .distinct()
    .execute();
  return there.length === ends.length ? 'loaded' : 'none';
}

export async function getSample(access: Access): Promise<Sample> {
  const state = await sampleState(access);
  const { cast, introductions, passwordOf, sampleSize } = await sampleCompany();
  const people = introductions.map((it) => ({
    ...it,
    login: cast.find(({ name }) => name === it.name)!.email,
    password: passwordOf(it.name),
  }));
  return {
    state,
    done: { none: 0, loading: Math.min(progress.done, sampleSize), partial: 0, loaded: sampleSize }[state],
    of: sampleSize,
    people: state === 'loaded' ? people : [],
  };
}

/** Begins it; the loading itself is a job. */
export async function beginSample(access: Access, settings: Settings): Promise<Sample> {
  const reached = howOthersReach(settings);
  await access.asSystem('load the sample company', async (db) => {
    await oneSetsUp(db);
    if (!(await isEmpty(db)) || (await stateOf(db)) !== 'none') {
      throw problem('already-set-up', 'Sign in, or start Portico on an empty data folder for the sample company.');
    }
    if (reached) {
      throw problem(
        'sample-refused',
        `Its passwords are known to everybody, and ${reached} is set, so this Portico is not for this machine alone. Whoever runs it can look around with \`npm run demo\`.`,
      );
    }
    Object.assign(progress, { here: true, done: 0 });
    // Once: what is half there would be in the way of a second try.
    await sql`select graphile_worker.add_job('load-sample', max_attempts => 1)`.execute(db);
  });
  return getSample(access);
}

/** Which setting says that others than this machine use this Portico. */
export function howOthersReach({ HOST, PORTICO_URL, SMTP_URL }: Settings): string | undefined {
  const own = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;
  if (!own.test(HOST)) return '`HOST`';
  if (PORTICO_URL && !own.test(new URL(PORTICO_URL).hostname)) return '`PORTICO_URL`';
  return SMTP_URL && '`SMTP_URL`';
}
