import type pg from 'pg';
import { fill, type Row } from './copy.ts';
import { type Dice, sentence } from './dice.ts';
import { day, founded, type Size, stamp } from './size.ts';

export type Person = {
  id: string;
  side: 'team' | 'outside';
  kind: 'administrator' | 'manager' | 'member' | 'company' | 'individual';
  name: string;
  email: string | null;
  parent: Person | null;
  depth: number;
};

export type People = {
  team: Person[];
  contacts: Person[];
  /** Three readers whose every request is timed. */
  member: Person;
  clientOfThree: Person;
  largestClient: Person;
};

/** Levels of the tree of contacts: a company, its branches, and so on down to people. */
const levels = 8;

export function invite(dice: Dice, size: Size): People {
  const at = () => dice.idAt(founded - 30 * day + dice.roll() * day);
  const team: Person[] = Array.from({ length: size.employees }, (_, i) => ({
    id: at(),
    side: 'team',
    kind: i < Math.max(2, size.employees / 100) ? 'administrator' : i < size.employees / 8 ? 'manager' : 'member',
    name: `Employee ${i + 1}`,
    email: `employee${i + 1}@town.example`,
    parent: null,
    depth: 0,
  }));

  const contacts: Person[] = [];
  const growing: Person[] = [];
  const settle = (parent: Person | null, kind: 'company' | 'individual', name: string) => {
    const person: Person = {
      id: at(),
      side: 'outside',
      kind,
      name,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      email: kind === 'individual' ? `contact${contacts.length + 1}@outside.example` : null,
    };
    contacts.push(person);
    if (kind === 'company' && person.depth < levels - 1) growing.push(person);
    return person;
  };

  const largestCompany = settle(null, 'company', 'Largest company');
  const largestClient = settle(largestCompany, 'individual', 'Client of the largest company');
  const clientOfThree = settle(settle(settle(null, 'company', 'Usual company'), 'company', 'Usual branch'), 'individual', 'Usual client');
  const roots = size.contacts / 10;
  while (contacts.length < size.contacts) {
    const i = contacts.length;
    if (i < roots) settle(null, dice.chance(0.8) ? 'company' : 'individual', `${sentence(dice, 2)} ${i}`);
    else settle(dice.one(growing), dice.chance(0.3) ? 'company' : 'individual', `${sentence(dice, 2)} ${i}`);
  }
  return { team, contacts, member: team[Math.floor(size.employees / 2)]!, clientOfThree, largestClient };
}

export async function copyPeople(client: pg.Client, dice: Dice, workspace: string, people: People) {
  const { team, contacts } = people;
  const created = stamp(founded - 30 * day);

  await fill(
    client,
    'people',
    'workspace_id, person_id, side, kind, name, email, parent_id, supervisor_id, may_grant_access, view_client_info, add_client, created_at',
    team.length + contacts.length,
    (function* (): Iterable<Row> {
      for (const one of team) {
        const ticked = (part: number) => one !== people.member && dice.chance(part);
        yield [workspace, one.id, 'team', one.kind, one.name, one.email, null, null, ticked(0.2), ticked(0.6), ticked(0.3), created];
      }
      for (const one of contacts) {
        yield [
          workspace,
          one.id,
          'outside',
          one.kind,
          one.name,
          one.email,
          one.parent?.id ?? null,
          dice.one(team).id,
          false,
          false,
          false,
          created,
        ];
      }
    })(),
  );

  await client.query(
    `
    with recursive closure as (
      select person_id, person_id as ancestor_id, parent_id as next, 0 as depth from people where side = 'outside'
      union all
      select c.person_id, p.person_id, p.parent_id, c.depth + 1
      from closure c join people p on p.workspace_id = $1 and p.person_id = c.next)
    insert into lineage (workspace_id, person_id, ancestor_id, depth) select $1, person_id, ancestor_id, depth from closure`,
    [workspace],
  );

  const { rows } = await client.query<{ key: string; profile_id: string }>(
    `select key, profile_id from profiles where workspace_id = $1 and side = 'outside'`,
    [workspace],
  );
  const profile = new Map(rows.map((row) => [row.key, row.profile_id]));
  await fill(
    client,
    'external_accesses',
    'workspace_id, person_id, level, profile_id, since',
    contacts.length,
    (function* (): Iterable<Row> {
      for (const [n, one] of contacts.entries()) {
        const reader = one === people.clientOfThree || one === people.largestClient;
        const level = reader || (one.kind === 'individual' && dice.chance(0.9)) ? 'advanced' : dice.chance(0.2) ? 'basic' : 'none';
        const roll = dice.roll();
        // One in forty sees the tasks of their company.
        const lead = !reader && n % 40 === 0;
        const key = reader || roll < 0.3 ? 'stakeholder' : roll < 0.8 ? 'collaborator' : roll < 0.9 ? 'released_only' : 'observer';
        yield [workspace, one.id, level, profile.get(lead ? 'company_lead' : key)!, level === 'none' ? null : created];
      }
    })(),
  );
}
