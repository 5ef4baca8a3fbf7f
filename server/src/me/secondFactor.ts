import type { Enrolment, SecondFactor, SecondFactorRemoval } from '@portico/contract';
import { sql } from 'kysely';
import { toString as drawQr } from 'qrcode';
import { problem, problemOf } from '../problem.ts';
import { appAddress, hashOfRecovery, newAppSecret, newRecoveryCodes, stepOf } from '../sessions/codes.ts';
import { passwordMatches } from '../sessions/passwords.ts';
import type { Seal } from '../sessions/seal.ts';
import { holdSecondFactor, keepSecondFactor, takeCode, wrongCode } from '../sessions/secondFactor.ts';
import { countTry, forgetTries } from '../sessions/tries.ts';
import type { Work } from '../work/work.ts';

/** All of this is asked at the door of links, with a session: there is nothing there but what is one's own. */
export async function getSecondFactor(work: Work): Promise<SecondFactor> {
  const held = await holdSecondFactor(work);
  const {
    rows: [said],
  } = await sql<{ demanded: boolean }>`select access.second_factor_demanded(access.workspace(), access.person()) as demanded`.execute(
    work.db,
  );
  return {
    on: !!held?.confirmedAt,
    since: held?.confirmedAt?.toISOString() ?? null,
    codesLeft: held?.confirmedAt ? held.recoveryHashes.length : 0,
    demanded: said!.demanded,
  };
}

/** @throws already-there */
export async function beginSecondFactor({ db, reader }: Work, seal: Seal): Promise<Enrolment> {
  const { workspaceId, personId, side } = reader;
  const { name, email, workspace } = await db
    .selectFrom('people as p')
    .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
    .where('p.personId', '=', personId)
    .select(['p.name', 'p.email', 'w.name as workspace'])
    .executeTakeFirstOrThrow();
  const secret = newAppSecret();
  const closed = seal.close(secret, personId);
  const begun = await db
    .insertInto('secondFactors')
    .values({ workspaceId, personId, side, secret: closed })
    .onConflict((on) =>
      on.columns(['workspaceId', 'personId']).doUpdateSet({ secret: closed }).where('secondFactors.confirmedAt', 'is', null),
    )
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows !== 1n) throw isOn();
  const url = appAddress(workspace, email ?? name, secret);
  return { secret, url, qr: await drawQr(url, { type: 'svg', margin: 0 }) };
}

/** What was opened with the password alone is shut. @returns the recovery codes */
export async function confirmSecondFactor(work: Work, seal: Seal, typed: string, address: string) {
  const { db, reader } = work;
  await countTry(`code ${reader.personId}`, address, '.');
  const held = await holdSecondFactor(work);
  if (!held) throw problem('not-found', 'Begin first.');
  if (held.confirmedAt) throw isOn();
  const secret = seal.open(held.secret, reader.personId)?.toString();
  const step = secret && stepOf(typed.replaceAll(' ', ''), secret, null);
  if (!step) throw wrongCode('Type the one that is shown now.');
  await forgetTries(`code ${reader.personId}`, address);

  const { recoveryCodes, recoveryHashes } = makeRecoveryCodes();
  await keepSecondFactor(work, { confirmedAt: new Date(), lastStep: step, recoveryHashes });
  await db
    .updateTable('tokens')
    .set({ withdrawnAt: new Date() })
    .where('personId', '=', reader.personId)
    .where('kind', '=', 'session')
    .where('tokenId', '!=', reader.tokenId)
    .where('withdrawnAt', 'is', null)
    .execute();
  return { recoveryCodes };
}

export async function renewRecoveryCodes(work: Work, seal: Seal, code: string, address: string) {
  await demandOn(work);
  await takeCode(work, seal, code, address);
  const { recoveryCodes, recoveryHashes } = makeRecoveryCodes();
  await keepSecondFactor(work, { recoveryHashes });
  return { recoveryCodes };
}

export async function removeSecondFactor(work: Work, seal: Seal, { password, code }: SecondFactorRemoval, address: string): Promise<null> {
  const { db, reader } = work;
  await demandOn(work);
  await countTry(reader.personId, address);
  const { passwordHash } = await db
    .selectFrom('credentials')
    .where('personId', '=', reader.personId)
    .select('passwordHash')
    .executeTakeFirstOrThrow();
  if (!passwordHash || !(await passwordMatches(password, passwordHash)))
    throw problemOf('#/password', 'password-wrong', 'Type the password you signed in with.');
  await forgetTries(reader.personId, address);
  await takeCode(work, seal, code, address);
  await db.deleteFrom('secondFactors').where('personId', '=', reader.personId).execute();
  return null;
}

async function demandOn(work: Work) {
  if (!(await holdSecondFactor(work))?.confirmedAt) throw problem('not-found', 'Two-factor sign-in is not switched on.');
}

function makeRecoveryCodes() {
  const recoveryCodes = newRecoveryCodes();
  return { recoveryCodes, recoveryHashes: recoveryCodes.map(hashOfRecovery) };
}

const isOn = () => problem('already-there', 'Two-factor sign-in is on. Switch it off first, to begin anew with another app.');
