import { createHash } from 'node:crypto';
import type { Operation } from '@portico/contract';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/as.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

// Their bodies or answers hold secrets, of which nothing is kept. Sent twice, they are done twice.
const withSecrets = ['addApiKey', 'changePassword', 'makeGrantLink', 'giveLogin', 'beginViewing'];

const holdsSecret = ({ id }: Operation, body: unknown) =>
  withSecrets.includes(id) || (id === 'addPerson' && typeof body === 'object' && body !== null && 'login' in body);
// A whole file in one piece: its key would be as dear as reading it. Sent twice, it is read twice.
const tooLarge = ['addImport', 'readInvitationFile'];

/**
 * A write sent twice under the same `Idempotency-Key` is done once and answered
 * twice, in the transaction of the write itself. A second one that arrives
 * while the first still runs waits for it.
 */
export async function onlyOnce<T>(
  work: Work,
  operation: Operation,
  request: FastifyRequest,
  act: () => Promise<T>,
  /** What stands for the body where that was read as it came. */
  body: unknown = request.body,
): Promise<T> {
  const key = keyOf(request);
  const unkept = holdsSecret(operation, body) || tooLarge.includes(operation.id);
  if (operation.method === 'GET' || key === undefined || unkept) return act();

  const { workspaceId, personId } = work.reader;
  const requestHash = createHash('sha256')
    .update(`${operation.id} ${request.url} ${JSON.stringify(body ?? null)}`)
    .digest();
  const claimed = await work.db
    .insertInto('idempotencyKeys')
    .values({ workspaceId, personId, key, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();

  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const first = await work.db
      .selectFrom('idempotencyKeys')
      .select(['requestHash', 'response'])
      .where('personId', '=', personId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (!first.requestHash.equals(requestHash)) throw problem('idempotency-reused', 'Take a new key for a new request.');
    return first.response as T;
  }
  const response = await act();
  await work.db
    .updateTable('idempotencyKeys')
    .set({ response: JSON.stringify(response ?? null) })
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute();
  return response;
}

/** @throws malformed */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  if (key.length < 1 || key.length > 200) throw problem('malformed', 'An Idempotency-Key has 1 to 200 characters.');
  return key;
}

/** A day is longer than anybody goes on repeating a request. */
export async function forgetOldKeys(access: Access): Promise<void> {
  await access.asSystem('forget idempotency keys', (db) =>
    db
      .deleteFrom('idempotencyKeys')
      .where('createdAt', '<', new Date(Date.now() - 86_400_000))
      .execute(),
  );
}
