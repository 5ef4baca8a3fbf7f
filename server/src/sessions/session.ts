import type { DB } from '@portico/database/rows';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { hashOf, makeSecret } from '../access/secrets.ts';
import { sessionCookie } from '../http/route.ts';
import { newId } from '../work/id.ts';

export type Signing = { secure: boolean };

const days = 30;

/** A new session of a person, as a row; the secret leaves in the cookie and is not kept. */
export async function beginSession(
  db: Kysely<DB>,
  { workspaceId, personId, side }: { workspaceId: string; personId: string; side: string },
  request: FastifyRequest,
): Promise<string> {
  const secret = makeSecret(side === 'team' ? 't' : 'c');
  await db
    .insertInto('tokens')
    .values({
      workspaceId,
      personId,
      side,
      tokenId: newId(),
      kind: 'session',
      hash: hashOf(secret),
      label: request.headers['user-agent']?.slice(0, 200),
      expiresAt: new Date(Date.now() + days * 86_400_000),
    })
    .execute();
  return secret;
}

export function setSessionCookie(reply: FastifyReply, secret: string, { secure }: Signing): void {
  reply.setCookie(sessionCookie, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: days * 86_400 });
}

export function clearSessionCookie(reply: FastifyReply, { secure }: Signing): void {
  reply.clearCookie(sessionCookie, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
