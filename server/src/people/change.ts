import type { changePerson } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { fillFields } from '../work/fillFields.ts';
import { keepPreferences } from '../work/preferences.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { demandThatItFits } from './fits.ts';
import { loadPerson, presentPerson } from './person.ts';
import { giveRights } from './profiles.ts';
import { demandSecondFactor } from './secondFactor.ts';

export async function change(work: Work, { params: { personId }, body, ifMatch }: Call<typeof changePerson>) {
  const before = await loadPerson(work, personId);
  demandVersion(before.version, ifMatch);
  await demandThatItFits(work, before.side as 'team' | 'outside', body);

  const { profileId, rights, reads, preferences, demandsSecondFactor, fields, ...said } = body;
  if (said.email) said.email = said.email.toLowerCase();
  if (Object.keys(said).length > 0) {
    const update = await work.db
      .updateTable('people')
      .set(said)
      .where('personId', '=', personId)
      .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
      .executeTakeFirstOrThrow();
    // Nothing changed: somebody was faster, or the reader may not.
    if (update.numUpdatedRows === 0n) demandVersion((await loadPerson(work, personId)).version, ifMatch);
    exactlyOne(update);
  }
  await giveRights(work, personId, { profileId, rights, reads });
  if (preferences) await keepPreferences(work, before, preferences);
  if (demandsSecondFactor !== undefined) exactlyOne(await demandSecondFactor(work, personId, demandsSecondFactor));
  if (before.side === 'outside') await fillFields(work, 'contacts', { personId }, fields);
  return presentPerson(work, await loadPerson(work, personId));
}
