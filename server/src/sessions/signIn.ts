import type { SignIn } from '@portico/contract';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Access } from '../access/as.ts';
import { problem } from '../problem.ts';
import { type Arrival, arrive } from './arrive.ts';
import { matchNobody, passwordMatches } from './passwords.ts';
import { countTry, forgetTries } from './tries.ts';

/**
 * An unknown login, a wrong password, and a contact whose access was withdrawn
 * answer alike and take the same time.
 *
 * Whoever has something to do first is not told before the password was right.
 */
export async function signIn(access: Access, { login: typed, password, workspaceId }: SignIn, request: FastifyRequest): Promise<Arrival> {
  const login = typed.trim().toLowerCase();
  await countTry(login, request.ip);
  const found = await whoMayMean(access, login);
  if (found.length === 0) await matchNobody(password);
  const right = (await Promise.all(found.map(async (it) => ((await passwordMatches(password, it.passwordHash!)) ? [it] : [])))).flat();
  if (right.length === 0)
    throw problem(
      'sign-in-failed',
      'Check both, or set a new password by mail. Without an e-mail address, ask whoever gave you the login.',
    );
  await forgetTries(login, request.ip);

  const chosen = workspaceId ? right.find((it) => it.workspaceId === workspaceId) : right[0];
  if (!chosen || (!workspaceId && right.length > 1)) {
    throw problem('choose-workspace', 'Repeat it with one of these as `workspaceId`.', {
      workspaces: right.map((it) => ({ id: it.workspaceId, name: it.workspaceName })),
    });
  }
  return access.asSystem('sign in', (db) => arrive(db, chosen, request));
}

/** Those who sign in with this address or name: one for each workspace they belong to. */
const whoMayMean = (access: Access, login: string) =>
  access.asSystem('sign in', (db) =>
    db
      .selectFrom('credentials as c')
      .innerJoin('people as p', (join) => join.onRef('p.workspaceId', '=', 'c.workspaceId').onRef('p.personId', '=', 'c.personId'))
      .innerJoin('workspaces as w', 'w.workspaceId', 'c.workspaceId')
      .where((where) => where.or([where('c.email', '=', login), where('c.loginName', '=', login)]))
      .where('c.passwordHash', 'is not', null)
      .where(sql<boolean>`access.comes_in(c.workspace_id, c.person_id)`)
      .select(['c.workspaceId', 'c.personId', 'c.side', 'c.passwordHash', 'w.name as workspaceName'])
      .limit(20)
      .execute(),
  );
