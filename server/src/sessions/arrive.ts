import type { DB } from '@portico/database/rows';
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { hashOf, makeSecret } from '../access/secrets.ts';
import { newId } from '../work/id.ts';
import { beginSession } from './session.ts';

export type Arriving = { workspaceId: string; personId: string; side: string };

/** Where a right password leads: to a session, or to the next step, with the secret that opens that step and nothing else. */
export type Arrival = { session: string } | { step: 'code-needed' | 'password-change-needed'; secret: string };

/** The second factor comes first: a password that was handed over is replaced by nobody who does not have it. */
export async function arrive(
  db: Kysely<DB>,
  who: Arriving,
  request: FastifyRequest,
  { codeTaken } = { codeTaken: false },
): Promise<Arrival> {
  const { initial, confirmedAt } = await db
    .selectFrom('credentials as c')
    .leftJoin('secondFactors as f', (on) => on.onRef('f.workspaceId', '=', 'c.workspaceId').onRef('f.personId', '=', 'c.personId'))
    .where('c.workspaceId', '=', who.workspaceId)
    .where('c.personId', '=', who.personId)
    .select(['c.initial', 'f.confirmedAt'])
    .executeTakeFirstOrThrow();
  if (confirmedAt && !codeTaken) return { step: 'code-needed', secret: await beginStep(db, who, 'second_factor') };
  if (initial) return { step: 'password-change-needed', secret: await beginStep(db, who, 'first_password') };
  return { session: await beginSession(db, who, request) };
}

const minutes = { second_factor: 10, first_password: 60 };

async function beginStep(db: Kysely<DB>, { workspaceId, personId, side }: Arriving, kind: keyof typeof minutes) {
  const secret = makeSecret('l');
  await db
    .insertInto('tokens')
    .values({
      workspaceId,
      personId,
      side,
      tokenId: newId(),
      kind,
      hash: hashOf(secret),
      expiresAt: new Date(Date.now() + minutes[kind] * 60_000),
    })
    .execute();
  return secret;
}
