import type { CodeEntry, Link, LinkUse } from '@portico/contract';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/as.ts';
import { readerOf } from '../access/secrets.ts';
import { problem, problemOf, Refusal } from '../problem.ts';
import { brandColumns, brandOf } from '../work/brand.ts';
import type { Entered, Work } from '../work/work.ts';
import { type Arrival, arrive } from './arrive.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import type { Seal } from './seal.ts';
import { takeCode } from './secondFactor.ts';
import { demandStrong } from './strength.ts';

const kinds: Partial<Record<Entered['tokenKind'], Link['kind']>> = {
  activation: 'activation',
  password_reset: 'password-reset',
  first_password: 'first-password',
};

/** What a link, or a step of signing in, is for. Looking does not use it up. */
export function lookAtLink(access: Access, secret: string): Promise<Link> {
  return asLink(access, secret, async ({ db, reader }) => {
    const kind = kinds[reader.tokenKind];
    if (!kind) throw notValid();
    const { name, email, workspaceName, ...workspace } = await whose({ db, reader });
    return {
      kind,
      workspaceName,
      brand: brandOf(workspace),
      name,
      email,
    };
  });
}

/**
 * Sets the password and signs in. The link is used up, and with it ends whatever else of the person opens something,
 * API keys too: whoever needs a new password may have lost the old one to somebody. The second factor stays.
 */
export function useLink(
  access: Access,
  kind: 'activation' | 'password_reset' | 'first_password',
  { secret, password }: LinkUse,
  request: FastifyRequest,
): Promise<Arrival> {
  return asLink(access, secret, async ({ db, reader }) => {
    if (reader.tokenKind !== kind) throw notValid();
    const { name, email, workspaceName } = await whose({ db, reader });
    await demandStrong(password, [name, email ?? '', workspaceName]);
    if (kind === 'first_password') await demandAnother({ db, reader }, password);

    await spend({ db, reader });
    const now = new Date();
    await db
      .updateTable('tokens')
      .set({ withdrawnAt: now })
      .where('personId', '=', reader.personId)
      .where('usedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .execute();
    await db
      .updateTable('credentials')
      .set({ passwordHash: await hashPassword(password), passwordSetAt: now, initial: false })
      .where('personId', '=', reader.personId)
      .execute();
    // Who chooses in place of a password that was handed over has given a code already, where one is asked for.
    return arrive(db, reader, request, { codeTaken: kind === 'first_password' });
  });
}

/** The second step of signing in. */
export function enterCode(access: Access, seal: Seal, { secret, code }: CodeEntry, request: FastifyRequest): Promise<Arrival> {
  return asLink(access, secret, async (work) => {
    if (work.reader.tokenKind !== 'second_factor') throw notValid();
    await takeCode(work, seal, code, request.ip);
    await spend(work);
    return arrive(work.db, work.reader, request, { codeTaken: true });
  });
}

async function spend({ db, reader }: Pick<Work, 'db' | 'reader'>) {
  const used = await db
    .updateTable('tokens')
    .set({ usedAt: new Date() })
    .where('tokenId', '=', reader.tokenId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows !== 1n) throw notValid();
}

/** Somebody else knows the one that was handed over. */
async function demandAnother({ db, reader }: Pick<Work, 'db' | 'reader'>, password: string) {
  const { passwordHash } = await db
    .selectFrom('credentials')
    .where('personId', '=', reader.personId)
    .select('passwordHash')
    .executeTakeFirstOrThrow();
  if (passwordHash && (await passwordMatches(password, passwordHash)))
    throw problemOf('#/password', 'password-weak', 'Choose another one than you were given: somebody else knows that one.');
}

async function whose({ db, reader }: Pick<Work, 'db' | 'reader'>) {
  return db
    .selectFrom('people as p')
    .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
    .where('p.personId', '=', reader.personId)
    .select(['p.name', 'p.email', 'w.name as workspaceName', ...brandColumns])
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
    'It was used, has ended or was taken back. Sign in, set a new password by mail, or ask whoever invited you for a new one.',
  );
