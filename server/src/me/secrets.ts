import type { NewApiKey } from '@portico/contract';
import { hashOf, makeSecret } from '../access/secrets.ts';
import { problem, problemOf } from '../problem.ts';
import { newId } from '../work/id.ts';
import type { Work } from '../work/work.ts';

/** Sessions and API keys are the same thing seen twice: secrets of mine that still open something. */
const mine = ({ db, reader }: Work, kind: 'session' | 'api_key') =>
  db
    .selectFrom('tokens')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .where('kind', '=', kind)
    .where('withdrawnAt', 'is', null)
    .where((where) => where.or([where('expiresAt', 'is', null), where('expiresAt', '>', new Date())]))
    .select(['tokenId', 'label', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .orderBy('tokenId', 'desc')
    .limit(200)
    .execute();

export async function listSessions(work: Work) {
  const sessions = await mine(work, 'session');
  return {
    items: sessions.map(({ tokenId, label, createdAt, lastUsedAt, expiresAt }) => ({
      id: tokenId,
      createdAt,
      lastUsedAt,
      expiresAt: expiresAt!,
      browser: label,
      current: tokenId === work.reader.tokenId,
    })),
    nextCursor: null,
  };
}

export async function listApiKeys(work: Work) {
  const keys = await mine(work, 'api_key');
  return {
    items: keys.map(({ tokenId, label, createdAt, lastUsedAt, expiresAt }) => ({
      id: tokenId,
      name: label ?? '',
      createdAt,
      lastUsedAt,
      expiresAt,
    })),
    nextCursor: null,
  };
}

/** With one's own rights, no more and no less: the secret opens the same door as a session. */
export async function addApiKey({ db, reader }: Work, { name, expiresAt }: NewApiKey) {
  const expires = expiresAt ? new Date(expiresAt) : null;
  if (expires && expires.getTime() < Date.now()) throw problemOf('#/expiresAt', 'invalid', 'Choose a moment that is still to come.');
  const secret = makeSecret(reader.side === 'team' ? 't' : 'c');
  const id = newId();
  const createdAt = new Date();
  await db
    .insertInto('tokens')
    .values({
      workspaceId: reader.workspaceId,
      personId: reader.personId,
      side: reader.side,
      tokenId: id,
      kind: 'api_key',
      hash: hashOf(secret),
      label: name,
      createdAt,
      expiresAt: expires,
    })
    .execute();
  return { id, name, createdAt, lastUsedAt: null, expiresAt: expires, secret };
}

/** @throws not-found, also for one that has ended */
export async function withdraw({ db, reader }: Work, kind: 'session' | 'api_key', tokenId: string): Promise<null> {
  const withdrawn = await db
    .updateTable('tokens')
    .set({ withdrawnAt: new Date() })
    .where('personId', '=', reader.personId)
    .where('tokenId', '=', tokenId)
    .where('kind', '=', kind)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (withdrawn.numUpdatedRows !== 1n) throw problem('not-found');
  return null;
}
