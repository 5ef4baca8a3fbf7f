import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/as.ts';
import { later } from '../jobs/later.ts';
import { countTry } from './tries.ts';

/** Mails a link to everybody who signs in with this address. The answer never tells whether there is somebody. */
export async function askForReset(access: Access, email: string, request: FastifyRequest): Promise<null> {
  await countTry(`reset ${email}`, request.ip);
  await access.asSystem('ask for a password reset', async (db) => {
    const found = await db
      .selectFrom('credentials')
      .where('email', '=', email.toLowerCase())
      .where('passwordHash', 'is not', null)
      .select(['workspaceId', 'personId'])
      .limit(20)
      .execute();
    for (const { workspaceId, personId } of found) await later(db, 'mail-password-reset', { workspaceId, personId });
  });
  return null;
}
