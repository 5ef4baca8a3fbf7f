import type { Person } from '@portico/contract';
import type { People } from '@portico/database/rows';
import { type Selectable, sql } from 'kysely';
import { problem } from '../problem.ts';
import type { ShownPause } from '../work/pause.ts';
import type { Work } from '../work/work.ts';
import { cardsOf } from './card.ts';
import { fieldsOn } from './fields.ts';

/** What of a row both sides may read; a client has no word for the rest. */
export const face = ['personId', 'side', 'kind', 'name', 'email', 'phone', 'supervisorId', 'version'] as const;
export type Face = Pick<Selectable<People>, (typeof face)[number]>;

type Shown = Omit<Person, 'accessSince' | 'lastUsedAt' | 'pause'> & {
  accessSince: Date | null;
  lastUsedAt: Date | null;
  pause: ShownPause | null;
};

/** @throws not-found */
export async function loadPerson({ db }: Work, personId: string): Promise<Face> {
  const person = await db.selectFrom('people').select(face).where('personId', '=', personId).executeTakeFirst();
  if (!person) throw problem('not-found');
  return person;
}

/** One person as their reader meets them. */
export async function presentPerson(work: Work, person: Face): Promise<Shown> {
  return (await presentPeople(work, [person], { listed: false }))[0]!;
}

/** A page of them, for the same few questions as one. */
export async function presentPeople(work: Work, people: Face[], { listed = true } = {}): Promise<Shown[]> {
  if (people.length === 0) return [];
  return work.reader.side === 'team' ? presentToTeam(work, people, listed) : presentOutside(work, people);
}

async function presentToTeam(work: Work, people: Face[], listed: boolean): Promise<Shown[]> {
  const ids = people.map(({ personId }) => personId);
  const cards = await cardsOf(work, ids);
  const fields = await fieldsOn(work, ids, listed);
  const {
    rows: [held],
  } = await sql<Record<'people' | 'contacts' | 'bin' | 'access' | 'accesses' | 'resetPeople' | 'resetContacts', boolean>>`
    select access.everywhere('change', 'people') as people, access.everywhere('change', 'contacts') as contacts,
      access.everywhere('remove', 'contacts') as bin,
      access.everywhere('change', 'access') as access, access.everywhere('see', 'access') as accesses,
      access.everywhere('remove', 'people') as "resetPeople", access.everywhere('remove', 'access') as "resetContacts"`.execute(work.db);

  return people.map((person) => {
    const outside = person.side === 'outside';
    return {
      ...bare(person),
      email: person.email,
      phone: person.phone,
      ...cards(person),
      fields: (outside && fields.get(person.personId)) || [],
      may: {
        change: outside ? held!.contacts : held!.people,
        remove: outside && held!.bin,
        grantAccess: outside && held!.access,
        viewAs: outside && held!.accesses,
        resetSecondFactor: (outside ? held!.resetContacts : held!.resetPeople) && person.personId !== work.reader.personId,
      },
    };
  });
}

/** From outside: oneself, and of those one may write to no more than who they are. */
async function presentOutside({ db, reader }: Work, people: Face[]): Promise<Shown[]> {
  const own = people.find(({ personId }) => personId === reader.personId);
  const supervisor = own?.supervisorId
    ? await db.selectFrom('people').select(['personId as id', 'name']).where('personId', '=', own.supervisorId).executeTakeFirst()
    : undefined;

  return people.map((person) =>
    person === own
      ? {
          ...bare(person),
          email: own.email,
          phone: own.phone,
          supervisor: supervisor ?? null,
          accessLevel: 'advanced',
          accessState: 'active',
        }
      : bare(person),
  );
}

const bare = ({ personId, side, kind, name, version }: Face): Shown => ({
  id: personId,
  name,
  side: side as Person['side'],
  kind: kind as Person['kind'],
  email: null,
  phone: null,
  loginName: null,
  parent: null,
  ancestors: [],
  supervisor: null,
  profile: null,
  rights: null,
  reads: 'all',
  mayGrantAccess: false,
  viewClientInfo: false,
  addClient: false,
  accessLevel: 'none',
  accessState: 'none',
  accessSince: null,
  lastUsedAt: null,
  pause: null,
  childCount: 0,
  fields: [],
  secondFactor: { on: false, demanded: false },
  preferences: null,
  version,
  may: { change: false, remove: false, grantAccess: false, viewAs: false, resetSecondFactor: false },
});
