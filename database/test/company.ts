import { createHash, randomUUID } from 'node:crypto';
import { build, rows } from './build.ts';
import type { Connections } from './reader.ts';
import type { Comment, Contact, Employee, World } from './world.ts';
import { id, profileOf } from './worlds.ts';

/** One small company: the cast of the stories. */

const employee = (n: number, kind: Employee['kind'], ticks: Partial<Employee> = {}): Employee => ({
  side: 'team',
  id: id('person', n),
  kind,
  mayGrantAccess: false,
  viewClientInfo: false,
  addClient: false,
  ended: false,
  ...ticks,
});
const contact = (n: number, more: Partial<Contact> = {}): Contact => ({
  side: 'outside',
  id: id('person', n),
  kind: 'individual',
  parent: null,
  supervisor: null,
  level: 'advanced',
  profile: 'collaborator',
  reads: 'all',
  ended: false,
  deletion: null,
  withdrawn: false,
  ...more,
});

export const ada = employee(0, 'administrator');
export const bela = employee(1, 'manager');
export const chidi = employee(2, 'member');
export const grace = employee(3, 'member', { mayGrantAccess: true });
export const vera = employee(4, 'member', { viewClientInfo: true });
export const addy = employee(5, 'member', { addClient: true });
export const acme = contact(100, { kind: 'company', profile: 'stakeholder' });
export const france = contact(101, { kind: 'company', parent: acme.id, profile: 'released_only' });
export const pierre = contact(102, { parent: france.id, supervisor: chidi.id });
export const peter = contact(103);
export const virtual = contact(104, { level: 'none' });
export const mila = contact(105);
/** Without access of his own: he is here by a grant alone. */
export const fred = contact(106, { level: 'none' });
const people = [ada, bela, chidi, grace, vera, addy, acme, france, pierre, peter, virtual, mila, fred];

export const open = { id: id('project', 0), private: false, hidden: false, createdAt: 0 };
export const secret = { id: id('project', 1), private: true, hidden: false, createdAt: 1 };
const task = (n: number, project: string | null, by: { id: string }) => ({
  id: id('task', n),
  project,
  author: by.id,
  requester: by.id,
  counterparty: null,
  hiddenFromCompany: false,
  accepted: false,
  closed: false,
  removed: false,
});
export const asked = task(0, open.id, pierre);
export const ours = task(1, open.id, bela);
export const hidden = task(2, secret.id, chidi);
export const taken = { ...task(3, open.id, pierre), accepted: true };
const plain = { addressees: [], toTeam: false, ofCompany: false };
export const named: Comment = { id: id('comment', 1), task: ours.id, class: 'internal', readers: [chidi.id], author: bela.id, ...plain };

/** By the administrator: in the private project a comment of each class, in the open one what was released. */
export const said: Comment[] = [
  { id: id('comment', 2), task: hidden.id, class: 'history', readers: null, author: ada.id, ...plain },
  { id: id('comment', 3), task: hidden.id, class: 'internal', readers: null, author: ada.id, ...plain },
  { id: id('comment', 4), task: hidden.id, class: 'history_released', readers: null, author: ada.id, ...plain },
  { id: id('comment', 5), task: ours.id, class: 'history_released', readers: null, author: ada.id, ...plain },
];

export const company = (): World => ({
  workspace: randomUUID(),
  auditorsFromOutside: false,
  people,
  projects: [open, secret],
  clients: [{ project: open.id, person: france.id }],
  members: [
    { id: id('projectMember', 0), project: open.id, person: bela.id, role: 'manager' },
    { id: id('projectMember', 1), project: open.id, person: vera.id, role: 'client_manager' },
    { id: id('projectMember', 2), project: secret.id, person: chidi.id, role: 'manager' },
    { id: id('projectMember', 3), project: open.id, person: mila.id, role: 'member' },
    { id: id('projectMember', 4), project: secret.id, person: addy.id, role: 'participant' },
    { id: id('projectMember', 6), project: secret.id, person: grace.id, role: 'auditor' },
    { id: id('projectMember', 7), project: secret.id, person: vera.id, role: 'client_manager' },
    { id: id('projectMember', 5), project: open.id, person: virtual.id, role: 'member' },
    { id: id('projectMember', 8), project: open.id, person: fred.id, role: 'member' },
  ],
  grants: [
    {
      id: id('grant', 0),
      project: open.id,
      person: fred.id,
      history: 'released',
      writes: true,
      mentioned: false,
      documents: 'none',
      uploads: false,
      active: true,
      ends: 'future',
    },
  ],
  deletions: [],
  pauses: [],
  tasks: [asked, ours, hidden, taken],
  taskMembers: [
    { id: id('taskMember', 0), task: asked.id, person: chidi.id, role: 'assignee' },
    { id: id('taskMember', 3), task: hidden.id, person: acme.id, role: 'participant' },
    { id: id('taskMember', 2), task: taken.id, person: chidi.id, role: 'assignee' },
    { id: id('taskMember', 1), task: asked.id, person: france.id, role: 'participant' },
  ],
  items: [
    { id: id('item', 0), task: asked.id },
    { id: id('item', 1), task: ours.id },
  ],
  comments: [{ id: id('comment', 0), task: asked.id, class: 'history', readers: null, author: chidi.id, ...plain }, named, ...said],
  mentions: [],
  documents: [],
  costs: [],
  orders: [],
  later: false,
  events: [
    { id: id('event', 0), task: asked.id, class: 'history', author: chidi.id },
    { id: id('event', 1), task: asked.id, class: 'internal', author: chidi.id },
    { id: id('event', 2), task: hidden.id, class: 'history', author: ada.id },
    { id: id('event', 3), task: hidden.id, class: 'internal', author: ada.id },
  ],
});

/** The hash of the link that was mailed to Pierre. */
export const linkOf = (world: World) => createHash('sha256').update(`link ${world.workspace}`).digest('hex');

/** What the worlds do not draw: secrets of other kinds, ways of signing in, mails, stages. */
function more(world: World): string {
  const workspace_id = world.workspace;
  return [
    rows(
      'credentials',
      [ada, chidi, pierre, virtual].map((who) => ({ workspace_id, person_id: who.id, side: who.side, email: `${who.id}@example.com` })),
    ),
    `update credentials set password_hash = 'set' where workspace_id = '${workspace_id}' and person_id in ('${chidi.id}', '${pierre.id}', '${virtual.id}', '${fred.id}')`,
    rows(
      'second_factors',
      [chidi, pierre].map((who) => ({
        workspace_id,
        person_id: who.id,
        side: who.side,
        secret: '\\x00',
        recovery_hashes: [],
        created_at: '2026-01-01',
      })),
    ),
    rows(
      'preferences',
      [chidi, pierre].map((who) => ({ workspace_id, person_id: who.id, side: who.side, language: 'de' })),
    ),
    rows('tokens', [
      { workspace_id, token_id: randomUUID(), person_id: pierre.id, side: 'outside', kind: 'activation', hash: `\\x${linkOf(world)}` },
    ]),
    // Profiles of one's own, named like kinds of people: they open nothing to those.
    rows(
      'profiles',
      ['member', 'individual', 'onlooker'].map((key, n) => ({
        workspace_id,
        profile_id: id('item', 700 + n),
        side: 'outside',
        key,
        name: key,
        sentence: key,
      })),
    ),
    rows(
      'profile_rights',
      ['see frame', 'see tasks', 'remove tasks'].flatMap((right) =>
        [0, 1].map((n) => ({
          workspace_id,
          profile_id: id('item', 700 + n),
          side: 'outside',
          verb: right.split(' ')[0],
          class: right.split(' ')[1],
        })),
      ),
    ),
    `insert into profiles values ('${workspace_id}', '${id('item', 703)}', 'team', 'collaborator', 'Ours', '')`,
    `insert into profile_rights (workspace_id, profile_id, side, verb, class)
     select '${workspace_id}', '${id('item', 702)}', 'outside', verb, 'frame' from unnest(array['see', 'change']) verb`,
    `update roles set profile_id = '${id('item', 702)}'
     where workspace_id = '${workspace_id}' and scope = 'task' and role = 'visitor' and side = 'outside'`,
    // A participant of a project may be given what one of a task is not.
    `update roles set profile_id = '${id('item', 700)}'
     where workspace_id = '${workspace_id}' and scope = 'project' and role = 'participant' and side = 'outside'`,
    rows(
      'roles',
      ['requester', 'accepted_requester', 'visitor'].map((role) => ({
        workspace_id,
        scope: 'project',
        role,
        side: 'outside',
        profile_id: id('item', 700),
      })),
    ),
    rows(
      'idempotency_keys',
      [ada, chidi, pierre, peter].map((who) => ({
        workspace_id,
        person_id: who.id,
        key: 'old',
        request_hash: '\\x00',
        created_at: '2020-01-01',
      })),
    ),
    rows('mails', [
      {
        workspace_id,
        mail_id: randomUUID(),
        person_id: pierre.id,
        kind: 'invitation',
        to_address: 'x',
        subject: 'x',
        html: 'x',
        text: 'x',
        created_at: '2026-01-01',
      },
    ]),
    rows('pipelines', [{ workspace_id, pipeline_id: id('item', 800), name: 'Ours', stages: ['one'], position: 0 }]),
    rows(
      'stages',
      world.projects.map((place, n) => ({
        workspace_id,
        project_id: place.id,
        private: place.private,
        stage_id: id('item', 801 + n),
        name: 'One',
        position: 0,
      })),
    ),
  ].join(';\n');
}

/**
 * A third workspace, in which ordinary things bear the numbers of powerful ones
 * of ours: whoever mixes the two gives somebody more than theirs.
 */
function decoy(world: World): string {
  const workspace_id = randomUUID();
  const parts = ['requester', 'accepted_requester', 'visitor', 'assignee', 'participant', 'member'];
  const powerful = id('item', 700);
  return [
    `insert into workspaces (workspace_id, name) values ('${workspace_id}', 'Decoy')`,
    `insert into profiles (workspace_id, profile_id, side, kind, key, name, sentence)
     values ('${workspace_id}', ${profileOf(world, 'administrator', 'team')}, 'team', 'role', 'member', 'Decoy', ''),
            ('${workspace_id}', ${profileOf(world, 'member', 'team')}, 'team', 'role', 'other', 'Decoy', ''),
            ('${workspace_id}', ${profileOf(world, 'task_participant')}, 'outside', 'role', 'other', 'Decoy', ''),
            ('${workspace_id}', '${powerful}', 'outside', 'shipped', 'collaborator', 'Decoy', '')`,
    `insert into profile_rights (workspace_id, profile_id, side, verb, class)
     values ('${workspace_id}', ${profileOf(world, 'member', 'team')}, 'team', 'change', 'settings'),
            ('${workspace_id}', ${profileOf(world, 'task_participant')}, 'outside', 'remove', 'tasks')`,
    rows(
      'roles',
      ['task', 'project'].flatMap((scope) => parts.map((role) => ({ workspace_id, scope, role, side: 'outside', profile_id: powerful }))),
    ),
    `insert into roles (workspace_id, scope, role, side, profile_id)
     values ('${workspace_id}', 'project', 'participant', 'team', ${profileOf(world, 'administrator', 'team')})`,
    rows(
      'people',
      [france, pierre, peter].map((who) => ({
        workspace_id,
        person_id: who.id,
        side: 'outside',
        kind: 'company',
        name: 'decoy',
        parent_id: who === france ? null : france.id,
        may_grant_access: false,
        view_client_info: false,
        add_client: false,
      })),
    ),
    rows('people', [
      {
        workspace_id,
        person_id: chidi.id,
        side: 'team',
        kind: 'member',
        name: 'decoy',
        may_grant_access: false,
        view_client_info: false,
        add_client: false,
      },
    ]),
    rows('projects', [
      {
        workspace_id,
        project_id: open.id,
        name: 'decoy',
        description: '',
        status: 'planned',
        private: true,
        hidden_from_contacts: false,
        next_number: 1,
        version: 1,
        created_at: '2026-01-01',
        updated_at: '2026-01-01',
      },
    ]),
    `insert into project_members (workspace_id, member_id, project_id, private, person_id, side, name, role)
     values ('${workspace_id}', '${id('projectMember', 800)}', '${open.id}', true, '${chidi.id}', 'team', 'decoy', 'participant')`,
  ].join(';\n');
}

/** The company, with a twin beside it that has the same ids, other names, and opens everything to everybody. */
export async function makeCompany(db: Connections): Promise<World> {
  const world = company();
  const twin: World = {
    ...company(),
    auditorsFromOutside: true,
    people: people.map((person) =>
      person.side === 'team'
        ? { ...person, kind: 'administrator', mayGrantAccess: true, viewClientInfo: true, addClient: true }
        : { ...person, parent: person === acme ? null : acme.id, level: 'advanced', profile: 'stakeholder', supervisor: ada.id },
    ),
    projects: [
      { ...open, private: true },
      { ...secret, private: false },
    ],
    clients: [open, secret].flatMap((project) => [acme, peter].map((person) => ({ project: project.id, person: person.id }))),
    members: [open, secret].flatMap((project, p) =>
      people.map((person, n) => ({
        id: id('projectMember', 20 * p + n),
        project: project.id,
        person: person.id,
        role: 'auditor' as const,
      })),
    ),
    tasks: [asked, ours, hidden].map((one) => ({ ...one, author: ada.id, requester: peter.id })),
    taskMembers: [asked, ours, hidden].flatMap((one, t) =>
      people.map((person, n) => ({ id: id('taskMember', 20 * t + n), task: one.id, person: person.id, role: 'auditor' as const })),
    ),
    comments: world.comments.map((comment) => ({ ...comment, author: ada.id, class: 'history', readers: null })),
    events: [],
  };
  for (const one of [twin, world]) await db.admin.query(`${build(one)};\n${more(one)}`);
  await db.admin.query(`update credentials set password_hash = 'set' where workspace_id = '${twin.workspace}'`);
  await db.admin.query(decoy(world));
  await db.admin.query(
    ['people set name', 'projects set name', 'tasks set title']
      .map((what) => `update ${what} = 'twin' where workspace_id = '${twin.workspace}'`)
      .join(';'),
  );
  return world;
}
