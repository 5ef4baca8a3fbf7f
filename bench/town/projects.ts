import type pg from 'pg';
import { fill, type Row } from './copy.ts';
import { type Dice, sentence } from './dice.ts';
import type { People, Person } from './people.ts';
import { date, day, founded, now, type Size, stamp } from './size.ts';

export type Project = {
  id: string;
  begins: number;
  private: boolean;
  hidden: boolean;
  /** How many tasks it draws, beside others: a few projects are large, most are small. */
  weight: number;
  clients: Person[];
  members: { person: Person; role: string }[];
  stages: string[];
  tasks: number;
};

const stageNames = ['Waiting', 'Next', 'In progress', 'Review', 'Done'];
const statuses = ['planned', 'on-track', 'on-track', 'on-track', 'at-risk', 'paused', 'done'];

/** In the order in which they begin: about eighteen a day. */
export function begin(dice: Dice, size: Size, people: People): Project[] {
  const every = Math.floor(size.projects / size.largestClient);
  const usual = new Set([0.3, 0.75, 0.97].map((part) => Math.floor((size.projects * part) / every) * every + 1));
  return Array.from({ length: size.projects }, (_, i): Project => {
    const begins = founded + (i / size.projects) * (now - founded);
    const forLargest = i % every === 0 && i / every < size.largestClient;
    const forUsual = usual.has(i);
    const clients = forLargest ? [people.largestClient.parent!] : forUsual ? [people.clientOfThree.parent!] : others(dice, people);
    const known = forLargest || forUsual;
    return {
      id: dice.idAt(begins),
      begins,
      clients,
      private: !known && dice.chance(0.05),
      hidden: !known && dice.chance(0.03),
      weight: known ? 1 : Math.min(8, Math.exp(1.2 * (dice.roll() + dice.roll() + dice.roll() - 1.5)) * 0.8),
      members: parts(dice, people, forUsual),
      stages: stageNames.map(() => dice.idAt(begins)),
      tasks: 0,
    };
  });
}

/** Never a company of the timed readers: the number of their projects is given. */
function others(dice: Dice, people: People): Person[] {
  const count = dice.chance(0.85) ? 1 : dice.between(2, 3);
  const drawn = new Set<Person>();
  while (drawn.size < count) drawn.add(people.contacts[5 + dice.skewed(people.contacts.length - 5, 1.5)]!);
  return [...drawn].filter((one) => root(one) !== root(people.clientOfThree) && root(one) !== root(people.largestClient));
}

const root = (one: Person): Person => (one.parent ? root(one.parent) : one);

function parts(dice: Dice, people: People, usual: boolean) {
  const drawn = new Map<string, { person: Person; role: string }>();
  const add = (person: Person, role: string) => drawn.set(`${person.id} ${role}`, { person, role });
  add(dice.one(people.team), 'manager');
  if (usual || dice.chance(0.7)) add(dice.one(people.team), 'client_manager');
  for (let i = dice.between(2, 5); i > 0; i--) add(dice.one(people.team), 'member');
  if (dice.chance(0.3)) add(dice.one(people.team), 'participant');
  if (dice.chance(0.05)) add(dice.one(people.team), 'auditor');
  if (!usual && dice.chance(0.7)) add(people.contacts[5 + dice.below(people.contacts.length - 5)]!, 'participant');
  return [...drawn.values()];
}

export async function copyProjects(client: pg.Client, dice: Dice, workspace: string, projects: Project[]) {
  await fill(
    client,
    'projects',
    'workspace_id, project_id, name, description, status, starts_on, ends_on, private, hidden_from_contacts, next_number, created_at, updated_at',
    projects.length,
    (function* (): Iterable<Row> {
      for (const [i, it] of projects.entries()) {
        const changed = Math.min(now, it.begins + dice.tail(60 * day));
        yield [
          workspace,
          it.id,
          `${sentence(dice, 3)} ${i + 1}`,
          sentence(dice, 20),
          dice.one(statuses),
          date(it.begins),
          date(it.begins + dice.between(30, 300) * day),
          it.private,
          it.hidden,
          it.tasks + 1,
          stamp(it.begins),
          stamp(changed),
        ];
      }
    })(),
  );
  await fill(
    client,
    'stages',
    'workspace_id, project_id, private, stage_id, name, position',
    projects.length * stageNames.length,
    (function* (): Iterable<Row> {
      for (const it of projects) {
        for (const [i, stage] of it.stages.entries()) yield [workspace, it.id, it.private, stage, stageNames[i]!, i];
      }
    })(),
  );
  await fill(
    client,
    'project_clients',
    'workspace_id, project_id, private, person_id, name, position',
    projects.length * 1.2,
    (function* (): Iterable<Row> {
      for (const it of projects) {
        for (const [i, one] of it.clients.entries()) yield [workspace, it.id, it.private, one.id, one.name, i];
      }
    })(),
  );
  await fill(
    client,
    'project_members',
    'workspace_id, member_id, project_id, private, person_id, side, name, role',
    projects.length * 5.7,
    (function* (): Iterable<Row> {
      for (const it of projects) {
        for (const { person, role } of it.members) {
          yield [workspace, dice.idAt(it.begins), it.id, it.private, person.id, person.side, person.name, role];
        }
      }
    })(),
  );
}
