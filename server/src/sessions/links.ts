import type { Link, LinkUse } from '@portico/contract';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/as.ts';
import { readerOf } from '../access/secrets.ts';
import { problem, Refusal } from '../problem.ts';
import { brandColumns, brandOf } from '../work/brand.ts';
import type { Work } from '../work/work.ts';
import { hashPassword } from './passwords.ts';
import { beginSession } from './session.ts';
import { demandStrong } from './strength.ts';

/** What a mailed link is for. Looking does not use it up. */
export function lookAtLink(access: Access, secret: string): Promise<Link> {
  return asLink(access, secret, async ({ db, reader }) => {
    const { name, email, workspaceName, ...workspace } = await whose({ db, reader });
    return {
      kind: reader.tokenKind === 'activation' ? 'activation' : 'password-reset',
      workspaceName,
      brand: brandOf(workspace),
      name,
      email,
    };
  });
}

/**
 * Sets the password and signs in. The link is used up, and so is every other
 * session of the person: whoever needs a new password may have lost the old one
 * to somebody.
 *
 * @returns the secret of the new session
 */
export function useLink(
  access: Access,
  kind: 'activation' | 'password_reset',
  { secret, password }: LinkUse,
  request: FastifyRequest,
): Promise<string> {
  return asLink(access, secret, async ({ db, reader }) => {
    if (reader.tokenKind !== kind) throw notValid();
    const { name, email, workspaceName, side } = await whose({ db, reader });
    await demandStrong(password, [name, email ?? '', workspaceName]);

    const now = new Date();
    const used = await db
      .updateTable('tokens')
      .set({ usedAt: now })
      .where('tokenId', '=', reader.tokenId)
      .where('usedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) throw notValid();
    await db
      .updateTable('tokens')
      .set({ withdrawnAt: now })
      .where('personId', '=', reader.personId)
      .where('kind', 'in', ['session', 'activation', 'password_reset'])
      .where('usedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .execute();
    await db
      .updateTable('credentials')
      .set({ passwordHash: await hashPassword(password), passwordSetAt: now })
      .where('personId', '=', reader.personId)
      .execute();
    return beginSession(db, { ...reader, side }, request);
  });
}

async function whose({ db, reader }: Pick<Work, 'db' | 'reader'>) {
  return db
    .selectFrom('people as p')
    .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
    .where('p.personId', '=', reader.personId)
    .select(['p.name', 'p.email', 'p.side', 'w.name as workspaceName', ...brandColumns])
    .executeTakeFirstOrThrow();
}

async function asLink<T>(access: Access, secret: string, work: (work: Work) => Promise<T>): Promise<T> {
  const reader = readerOf(secret);
  if (reader?.pool !== 'portico_link') throw notValid();
  try {
    return await access.as(reader, work);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'sign-in-needed' ? notValid() : error;
  }
}

const notValid = () =>
  problem(
    'link-not-valid',
    'It was used, has ended or was taken back. Ask whoever invited you for a new one, or set a new password by mail.',
  );
