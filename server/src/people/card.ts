import type { Person } from '@portico/contract';
import { sql } from 'kysely';
import { profileTicksOf, rightsOfProfile } from '../access/ticks.ts';
import { pausesOf } from '../work/pause.ts';
import { preferencesOf } from '../work/preferences.ts';
import type { Work } from '../work/work.ts';

/** What an employee finds on the cards of these people: five questions, whatever their number. */
export async function cardsOf(work: Work, ids: string[]) {
  const { db } = work;
  const among = sql<string>`any(${ids}::uuid[])`;

  const cards = await db
    .selectFrom('people as p')
    .leftJoin('people as s', 's.personId', 'p.supervisorId')
    .leftJoin('externalAccesses as a', 'a.personId', 'p.personId')
    .leftJoin('profiles as f', 'f.profileId', 'a.profileId')
    .leftJoin('credentials as c', 'c.personId', 'p.personId')
    .leftJoin('secondFactors as t', 't.personId', 'p.personId')
    .leftJoin('preferences as l', 'l.personId', 'p.personId')
    .select([
      'p.personId',
      'p.mayGrantAccess',
      'p.viewClientInfo',
      'p.addClient',
      's.personId as supervisorId',
      's.name as supervisorName',
      'a.level',
      'a.since',
      'f.profileId',
      'f.name as profileName',
      'f.kind as profileKind',
      'a.reads',
      'c.loginName',
      'c.personId as signsIn',
      'c.initial',
      'c.passwordSetAt',
      't.confirmedAt as secondFactorSince',
      'a.secondFactor as demanded',
      'l.language',
      'l.timeZone',
      'l.dateFormat',
    ])
    .select((of) => rightsOfProfile(of.ref('p.workspaceId'), of.ref('f.profileId')).as('rights'))
    .where('p.personId', '=', among)
    .execute();
  const ancestors = await db
    .selectFrom('lineage as l')
    .innerJoin('people as p', 'p.personId', 'l.ancestorId')
    .select(['l.personId', 'p.personId as id', 'p.name'])
    .where('l.personId', '=', among)
    .where('l.depth', '>', 0)
    .orderBy('l.depth', 'desc')
    .execute();
  const children = await db
    .selectFrom('people')
    .select(['parentId', sql<number>`count(*)::int`.as('count')])
    .where('parentId', '=', among)
    .groupBy('parentId')
    .execute();
  const uses = await db
    .selectFrom('tokens')
    .select((t) => ['personId', t.fn.max('lastUsedAt').as('at')])
    .where('personId', '=', among)
    .groupBy('personId')
    .execute();

  const pauses = await pausesOf(work, ids);

  const cardOf = new Map(cards.map((card) => [card.personId, card]));
  const ancestorsOf = Map.groupBy(ancestors, ({ personId }) => personId);
  const childrenOf = new Map(children.map(({ parentId, count }) => [parentId, count]));
  const lastUseOf = new Map(uses.map(({ personId, at }) => [personId, at]));

  return ({ personId, side }: { personId: string; side: string }) => {
    const card = cardOf.get(personId)!;
    const above = (ancestorsOf.get(personId) ?? []).map(({ id, name }) => ({ id, name }));
    const level = (side === 'outside' ? card.level : card.signsIn ? 'advanced' : 'none') as Person['accessLevel'];
    return {
      loginName: card.loginName,
      parent: above.at(-1) ?? null,
      ancestors: above,
      supervisor: nameOf(card.supervisorId, card.supervisorName),
      profile: card.profileKind === 'ticks' ? null : nameOf(card.profileId, card.profileName),
      rights: side === 'outside' ? profileTicksOf(card.rights) : null,
      reads: (card.reads ?? 'all') as Person['reads'],
      mayGrantAccess: card.mayGrantAccess,
      viewClientInfo: card.viewClientInfo,
      addClient: card.addClient,
      accessLevel: level,
      accessState: stateOf(level, card),
      accessSince: card.since,
      lastUsedAt: lastUseOf.get(personId) ?? null,
      pause: pauses.get(personId) ?? null,
      childCount: childrenOf.get(personId) ?? 0,
      secondFactor: { on: card.secondFactorSince !== null, demanded: card.demanded ?? false },
      preferences: preferencesOf(card),
    };
  };
}

// Not every employee sees how a contact signs in; that they can, everybody does who sees the contact.
function stateOf(
  level: Person['accessLevel'],
  card: { signsIn: string | null; passwordSetAt: Date | null; initial: boolean | null },
): Person['accessState'] {
  if (level !== 'advanced') return 'none';
  if (card.initial) return 'given';
  return card.signsIn && !card.passwordSetAt ? 'invited' : 'active';
}

const nameOf = (id: string | null, name: string | null) => (id && name ? { id, name } : null);
