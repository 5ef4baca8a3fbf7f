import type { addPerson } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { later } from '../jobs/later.ts';
import { problemOf } from '../problem.ts';
import { fillFields } from '../work/fillFields.ts';
import { newId } from '../work/id.ts';
import { keepPreferences } from '../work/preferences.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { demandThatItFits } from './fits.ts';
import { handOver } from './login.ts';
import { face, presentPerson } from './person.ts';
import { giveRights } from './profiles.ts';
import { demandSecondFactor } from './secondFactor.ts';

export async function add(work: Work, { body }: Call<typeof addPerson>) {
  const {
    db,
    reader: { workspaceId, personId: reader },
  } = work;
  const { profileId, rights, reads, preferences, demandsSecondFactor, login, fields, ...said } = body;
  const side = body.kind === 'company' || body.kind === 'individual' ? 'outside' : 'team';
  const email = body.email?.toLowerCase() ?? null;
  if (side === 'team' && !email) throw problemOf('#/email', 'email-needed', 'The invitation goes to it.');
  await demandThatItFits(work, side, body);

  const person = await db
    .insertInto('people')
    .values({ ...said, workspaceId, personId: newId(), side, email })
    .returning(face)
    .executeTakeFirstOrThrow();
  const { personId } = person;
  await giveRights(work, personId, { profileId, rights, reads });
  if (preferences) await keepPreferences(work, person, preferences);
  if (demandsSecondFactor) exactlyOne(await demandSecondFactor(work, personId, true));
  if (side === 'outside') await fillFields(work, 'contacts', { personId }, fields);
  if (login) await handOver(work, person, login);
  if (side === 'team') {
    await db.insertInto('credentials').values({ workspaceId, personId, side, email: email! }).execute();
    await later(db, 'mail-invitation', { workspaceId, personId, invitedBy: reader });
  }
  return presentPerson(work, person);
}
