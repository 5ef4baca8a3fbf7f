import { problem, problemOf } from '../problem.ts';
import type { Work } from './work.ts';

export type Person = { personId: string; name: string; side: string };

/** Somebody whom the reader can see, to be named in what they write. @throws not-found of that field */
export async function loadPerson({ db, reader }: Work, personId: string, field = '#/personId'): Promise<Person> {
  const person = await db
    .selectFrom('people')
    .where('workspaceId', '=', reader.workspaceId)
    .where('personId', '=', personId)
    .select(['personId', 'name', 'side'])
    .executeTakeFirst();
  if (!person) throw problemOf(field, 'not-found', 'Choose a person you can see.');
  return person;
}

/** An auditor from outside is asked for twice, and the second time one hears what it opens (P14). */
export async function demandConfirmation(
  { db }: Work,
  scope: 'project' | 'task',
  { side }: Person,
  role: string,
  confirmed: boolean | undefined,
  opens: string,
): Promise<void> {
  if (side !== 'outside' || role !== 'auditor' || confirmed) return;
  const allowed = await db
    .selectFrom('roles')
    .where('scope', '=', scope)
    .where('role', '=', role)
    .where('side', '=', side)
    .select('role')
    .executeTakeFirst();
  if (allowed) throw problem('outside-auditor-unconfirmed', `${opens} Repeat it with \`confirmed\` if that is meant.`);
}
