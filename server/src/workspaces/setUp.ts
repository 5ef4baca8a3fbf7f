import type { NewWorkspace, Setup } from '@portico/contract';
import type { DB } from '@portico/database/rows';
import type { FastifyRequest } from 'fastify';
import { type Kysely, sql } from 'kysely';
import type { Access } from '../access/as.ts';
import { problem } from '../problem.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { beginSession } from '../sessions/session.ts';
import { demandStrong } from '../sessions/strength.ts';
import { brandColumns, brandOf } from '../work/brand.ts';
import { foundWorkspace } from './found.ts';

export const isEmpty = async (db: Kysely<DB>) => (await db.selectFrom('workspaces').select('workspaceId').limit(1).execute()).length === 0;

/** Two who press a button at once: the second finds what the first has made. */
export const oneSetsUp = (db: Kysely<DB>) => sql`select pg_advisory_xact_lock(hashtextextended('portico set-up', 0))`.execute(db);

/** Whether there is a workspace yet; where there is one and no other, whoever comes to the door comes to that one. */
export async function whoseDoor(access: Access): Promise<Pick<Setup, 'needed' | 'workspace'>> {
  const found = await access.asSystem('show a brand', (db) =>
    db
      .selectFrom('workspaces as w')
      .select(['w.name', ...brandColumns])
      .limit(2)
      .execute(),
  );
  const [only, another] = found;
  return { needed: !only, workspace: only && !another ? { name: only.name, brand: brandOf(only) } : null };
}

/** @returns the secret of the founder’s first session */
export async function setUp(
  access: Access,
  { workspaceName, name, email, password, timeZone }: NewWorkspace,
  request: FastifyRequest,
): Promise<string> {
  await demandStrong(password, [workspaceName, name, email]);
  const passwordHash = await hashPassword(password);
  return access.asSystem('set up a workspace', async (db) => {
    await oneSetsUp(db);
    if (!(await isEmpty(db))) throw problem('already-set-up', 'Sign in, or ask the operator for a further workspace.');
    return beginSession(db, await foundWorkspace(db, { workspaceName, name, email, passwordHash, timeZone }), request);
  });
}
