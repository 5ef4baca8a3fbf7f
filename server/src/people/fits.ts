import type { NewPerson, PersonChange } from '@portico/contract';
import { problem, problemOf } from '../problem.ts';
import type { Work } from '../work/work.ts';

const ofEmployees = ['mayGrantAccess', 'viewClientInfo', 'addClient'] as const;
const ofContacts = ['parentId', 'profileId', 'rights', 'reads', 'demandsSecondFactor', 'login'] as const;

/**
 * What is said about a person must suit their side, and name only people and
 * profiles that the writer sees: a key would accept any that exist, and so tell.
 */
export async function demandThatItFits(work: Work, side: 'team' | 'outside', said: PersonChange & Pick<NewPerson, 'login'>): Promise<void> {
  const [foreign, message] = side === 'team' ? [ofContacts, 'Only contacts have this.'] : [ofEmployees, 'Only employees have this.'];
  const fields = foreign.filter((name) => said[name]).map((name) => ({ field: `#/${name}`, message }));
  if (fields.length > 0) throw problem('invalid', 'Leave out what is named below.', { fields });
  if (side === 'team' && said.email === null) throw problemOf('#/email', 'email-needed', 'Employees sign in with their address.');

  if (said.parentId && !(await sees(work, said.parentId, 'outside')))
    throw problemOf('#/parentId', 'not-found', 'Choose a contact you can see.');
  if (said.supervisorId && !(await sees(work, said.supervisorId, 'team')))
    throw problemOf('#/supervisorId', 'not-found', 'Choose an employee.');
  if (said.profileId && !(await isForContacts(work, said.profileId)))
    throw problemOf('#/profileId', 'not-found', 'Choose one of the profiles for contacts.');
}

const sees = ({ db }: Work, personId: string, side: string) =>
  db.selectFrom('people').select('personId').where('personId', '=', personId).where('side', '=', side).executeTakeFirst();

const isForContacts = ({ db }: Work, profileId: string) =>
  db
    .selectFrom('profiles')
    .select('profileId')
    .where('profileId', '=', profileId)
    .where('side', '=', 'outside')
    .where('kind', 'in', ['shipped', 'named'])
    .executeTakeFirst();
