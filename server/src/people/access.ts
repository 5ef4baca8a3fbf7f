import type { giveAccess, withdrawAccess } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { later } from '../jobs/later.ts';
import { problem, problemOf } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadPerson, presentPerson } from './person.ts';

/** Giving it again changes nothing and mails nothing. */
export async function give(work: Work, { params: { personId } }: Call<typeof giveAccess>) {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const contact = await loadContact(work, personId);
  const { level } = await holdAccess(work, personId);
  if (level === 'advanced') return presentPerson(work, contact);
  if (!contact.email) throw problemOf('#/email', 'email-needed', 'Add an e-mail address to the contact first; the invitation goes to it.');

  exactlyOne(
    await db
      .updateTable('externalAccesses')
      .set({ level: 'advanced', since: sql`now()`, givenBy: reader.personId })
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  // Who was granted a project signs in already.
  await db
    .insertInto('credentials')
    .values({ workspaceId, personId, side: 'outside', email: contact.email })
    .onConflict((on) => on.columns(['workspaceId', 'personId']).doNothing())
    .execute();
  await later(db, 'mail-invitation', { workspaceId, personId, invitedBy: reader.personId });
  return presentPerson(work, contact);
}

/** Sessions, keys and links of the contact end with it: the database sees to that. */
export async function withdraw(work: Work, { params: { personId } }: Call<typeof withdrawAccess>) {
  const { db } = work;
  const contact = await loadContact(work, personId);
  const { level } = await holdAccess(work, personId);
  if (level === 'none') return presentPerson(work, contact);

  exactlyOne(
    await db
      .updateTable('externalAccesses')
      .set({ level: 'none', since: null, givenBy: null })
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  if (level === 'advanced') exactlyOne(await db.deleteFrom('credentials').where('personId', '=', personId).executeTakeFirstOrThrow());
  return presentPerson(work, contact);
}

async function loadContact(work: Work, personId: string) {
  const person = await loadPerson(work, personId);
  if (person.side === 'team') throw problem('invalid', 'Access is given to contacts; employees have it from the start.');
  return person;
}

/** Only who may change the row can hold it, and nobody else switches it meanwhile. */
async function holdAccess({ db }: Work, personId: string) {
  const access = await db.selectFrom('externalAccesses').select('level').where('personId', '=', personId).forUpdate().executeTakeFirst();
  if (!access) throw problem('forbidden', 'Ask an administrator, or an employee who may grant access to clients.');
  return access;
}
