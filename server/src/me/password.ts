import type { Access } from '../access/as.ts';
import { problemOf } from '../problem.ts';
import { hashPassword, passwordMatches } from '../sessions/passwords.ts';
import { demandStrong } from '../sessions/strength.ts';
import { countTry, forgetTries } from '../sessions/tries.ts';
import type { Work } from '../work/work.ts';

/** Every other session of the person ends; this one stays. */
export async function changePassword(access: Access, { reader }: Work, current: string, password: string, address: string): Promise<null> {
  await countTry(reader.personId, address);
  const ofMine = { workspaceId: reader.workspaceId, personId: reader.personId };
  const held = await access.asSystem('change a password', (db) =>
    db
      .selectFrom('credentials')
      .where('workspaceId', '=', ofMine.workspaceId)
      .where('personId', '=', ofMine.personId)
      .select(['passwordHash', 'email', 'loginName'])
      .executeTakeFirst(),
  );
  if (!held?.passwordHash || !(await passwordMatches(current, held.passwordHash))) {
    throw problemOf('#/current', 'password-wrong', 'Type the password you signed in with.');
  }
  await forgetTries(reader.personId, address);
  await demandStrong(
    password,
    [held.email, held.loginName].filter((it) => it !== null),
  );

  const passwordHash = await hashPassword(password);
  await access.asSystem('change a password', async (db) => {
    await db
      .updateTable('credentials')
      .set({ passwordHash, passwordSetAt: new Date(), initial: false })
      .where('workspaceId', '=', ofMine.workspaceId)
      .where('personId', '=', ofMine.personId)
      .execute();
    await db
      .updateTable('tokens')
      .set({ withdrawnAt: new Date() })
      .where('workspaceId', '=', ofMine.workspaceId)
      .where('personId', '=', ofMine.personId)
      .where('kind', 'in', ['session', 'password_reset'])
      .where('tokenId', '!=', reader.tokenId)
      .where('withdrawnAt', 'is', null)
      .execute();
  });
  return null;
}
