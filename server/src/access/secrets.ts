import { createHash, randomBytes } from 'node:crypto';
import type { LoginRole } from '@portico/database';

/**
 * A secret says on its face which door it is for (`t` team, `c` client, `l`
 * link), so that the right pool is chosen before anything is known. Lying about
 * it does not help: `enter` compares.
 */
export type SecretKind = 't' | 'c' | 'l';

const pools: Record<string, LoginRole> = { t: 'portico_team', c: 'portico_client', l: 'portico_link' };

export const makeSecret = (kind: SecretKind) => `${kind}_${randomBytes(32).toString('base64url')}`;

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** Somebody who asks: the hash of their secret, and the door it is for. */
export type Reader = { hash: Buffer; pool: LoginRole };

/** `null` where this cannot be a secret of ours. */
export function readerOf(secret: string | undefined): Reader | null {
  const pool = secret?.[1] === '_' ? pools[secret[0]!] : undefined;
  return pool && secret ? { hash: hashOf(secret), pool } : null;
}
