import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { hashOfRecovery, stepOf } from './codes.ts';
import type { Seal } from './seal.ts';
import { countTry, forgetTries } from './tries.ts';

/** The row of whoever came by the door of links, held: two codes at once are taken one after the other. */
export const holdSecondFactor = ({ db, reader }: Work) =>
  db
    .selectFrom('secondFactors')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .select(['secret', 'confirmedAt', 'lastStep', 'recoveryHashes'])
    .forUpdate()
    .executeTakeFirst();

type Columns = { confirmedAt?: Date; lastStep?: number; recoveryHashes?: Buffer[] };

export const keepSecondFactor = ({ db, reader }: Work, columns: Columns) =>
  db
    .updateTable('secondFactors')
    .set(columns)
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', reader.personId)
    .executeTakeFirst();

/**
 * A code of the app, or a recovery code. Neither is taken twice.
 *
 * @throws code-wrong, too-many-tries
 */
export async function takeCode(work: Work, seal: Seal, typed: string, address: string): Promise<void> {
  const { personId } = work.reader;
  const code = typed.replaceAll(' ', '');
  await countTry(`code ${personId}`, address, '.');
  const held = await holdSecondFactor(work);
  if (!held?.confirmedAt) throw wrongCode();

  const secret = seal.open(held.secret, personId)?.toString();
  const step = secret && stepOf(code, secret, held.lastStep === null ? null : Number(held.lastStep));
  if (step) {
    await keepSecondFactor(work, { lastStep: step });
  } else {
    const used = hashOfRecovery(code);
    const left = held.recoveryHashes.filter((hash) => !hash.equals(used));
    if (left.length === held.recoveryHashes.length) throw wrongCode();
    await keepSecondFactor(work, { recoveryHashes: left });
  }
  await forgetTries(`code ${personId}`, address);
}

export const wrongCode = (instead = 'Type the one that is shown now, or a recovery code.') =>
  problem('code-wrong', 'Each code counts once and for half a minute.', { fields: [{ field: '#/code', message: instead }] });
