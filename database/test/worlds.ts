import fc from 'fast-check';
import type { Comment, Contact, Employee, Grant, Level, Profile, Shipped, Ticks, World } from './world.ts';

/**
 * Random worlds and what happens to them. Everything is drawn as plain numbers
 * and folded onto what is there, so that fast-check can make a failing world small.
 *
 * The same ids are used in every workspace: a rule that forgets to ask for the
 * workspace mixes the worlds, and is seen.
 */
export const idOf = (letter: string, n: number) => `${letter.repeat(8)}-0000-7000-8000-${String(n).padStart(12, '0')}`;
const kinds = {
  person: 'a',
  project: 'b',
  task: 'c',
  comment: 'd',
  item: 'e',
  projectMember: 'f',
  taskMember: '1',
  event: '2',
  grant: '3',
  deletion: '4',
  cost: '5',
  order: '6',
  document: '7',
} as const;
export const id = (kind: keyof typeof kinds, n: number) => idOf(kinds[kind], n);

const any = fc.nat({ max: 59 }); // folded by modulo onto two to six things: evenly
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { freq, nil: null });
const rarely = (arbitrary: number) => fc.nat({ max: arbitrary }).map((n) => n === arbitrary);

const levels: Level[] = ['advanced', 'advanced', 'advanced', 'advanced', 'basic', 'none'];
const profiles: Shipped[] = [
  'collaborator',
  'collaborator',
  'company_lead',
  'company_lead',
  'stakeholder',
  'stakeholder',
  'observer',
  'released_only',
  'open_book',
  'mail_only',
];
const projectRoles = ['manager', 'client_manager', 'auditor', 'member', 'participant'] as const;
const taskRoles = ['assignee', 'co_assignee', 'participant', 'auditor'] as const;
const classes = ['internal', 'history', 'history_released'] as const;

const employee = fc.record({
  kind: fc.constantFrom('administrator', 'manager', 'member', 'member'),
  mayGrantAccess: rarely(4),
  viewClientInfo: rarely(4),
  addClient: rarely(4),
  ended: rarely(7),
});
const ticks: fc.Arbitrary<Ticks> = fc.record({
  project: fc.nat({ max: 4 }).map((n) => n > 0),
  allTasks: fc.boolean(),
  companyTasks: fc.boolean(),
  mayAsk: fc.boolean(),
  history: fc.constantFrom('none', 'released', 'all'),
  mayWrite: fc.boolean(),
  isMentioned: fc.boolean(),
  documents: fc.constantFrom('none', 'released', 'all'),
  mayUpload: fc.boolean(),
});
const contact = fc.record({
  company: fc.boolean(),
  below: maybe(fc.nat({ max: 1 }), 4),
  supervisor: maybe(any),
  level: fc.constantFrom(...levels),
  profile: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...profiles) }, { weight: 1, arbitrary: ticks }),
  reads: fc.constantFrom('all', 'all', 'addressed'),
  ended: rarely(9),
});
const project = fc.record({ private: rarely(2), hidden: rarely(3), createdAt: fc.nat({ max: 2 }) });
const task = fc.record({
  project: maybe(any, 5),
  author: any,
  forThemself: fc.boolean(),
  requester: any,
  counterparty: maybe(any),
  hiddenFromCompany: rarely(3),
  accepted: fc.boolean(),
  closed: rarely(3),
  removed: rarely(3),
});
const grant = fc.record({
  place: any,
  person: any,
  history: fc.constantFrom('none', 'released', 'all'),
  writes: fc.boolean(),
  mentioned: fc.boolean(),
  documents: fc.constantFrom('none', 'released', 'all'),
  uploads: fc.boolean(),
  active: fc.nat({ max: 3 }).map((n) => n > 0),
  ends: fc.constantFrom('never', 'future', 'soon', 'past'),
});
const comment = fc.record({
  task: any,
  author: any,
  class: fc.constantFrom(...classes),
  readers: maybe(fc.array(any, { minLength: 1, maxLength: 2 }), 1),
  addressees: fc.array(any, { maxLength: 2 }),
  toTeam: fc.boolean(),
});
const member = <R extends string>(roles: readonly R[]) => fc.record({ place: any, person: any, role: fc.constantFrom(...roles) });

export type Change = { what: keyof typeof happenings; a: number; b: number };

const drawn = fc.record({
  auditorsFromOutside: fc.boolean(),
  employees: fc.array(employee, { minLength: 2, maxLength: 3 }),
  contacts: fc.array(contact, { minLength: 2, maxLength: 6 }),
  projects: fc.array(project, { minLength: 1, maxLength: 3 }),
  clients: fc.array(fc.record({ place: any, person: any }), { maxLength: 4 }),
  members: fc.array(member(projectRoles), { maxLength: 5 }),
  grants: fc.array(grant, { maxLength: 3 }),
  pauses: fc.array(any, { maxLength: 1 }),
  tasks: fc.array(task, { minLength: 1, maxLength: 5 }),
  taskMembers: fc.array(member(taskRoles), { maxLength: 5 }),
  items: fc.array(any, { maxLength: 2 }),
  comments: fc.array(comment, { maxLength: 6 }),
  mentions: fc.array(fc.record({ person: any, comment: any }), { maxLength: 3 }),
  events: fc.array(fc.record({ task: any, author: any, internal: fc.boolean() }), { maxLength: 3 }),
  documents: fc.array(fc.record({ place: any, onTask: fc.boolean(), author: any, released: fc.boolean() }), { maxLength: 4 }),
  costs: fc.array(any, { maxLength: 2 }),
  orders: fc.array(any, { maxLength: 2 }),
});

/** A world as it begins, and what then happens in it. */
export const worlds = (): fc.Arbitrary<{ world: World; changes: Change[] }> =>
  fc.record({
    world: drawn.map(worldOf),
    changes: fc.array(fc.record({ what: fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])), a: any, b: any }), {
      maxLength: 6,
    }),
  });

const pick = <T>(things: T[], n: number) => things[n % things.length]!;
const unique = <T>(things: T[], key: (thing: T) => string) => [...new Map(things.map((thing) => [key(thing), thing])).values()];

function worldOf(draw: typeof drawn extends fc.Arbitrary<infer T> ? T : never): World {
  const employees = draw.employees.map(
    (one, n): Employee => ({ side: 'team', id: id('person', n), ...one, ...(n === 0 ? { ended: false } : {}) }) as Employee,
  );
  const contacts: Contact[] = [];
  for (const [n, one] of draw.contacts.entries()) {
    contacts.push({
      side: 'outside',
      id: id('person', 100 + n),
      kind: one.company ? 'company' : 'individual',
      // Below one of the two before it: deep trees with brothers in them.
      parent: one.below === null || n === 0 ? null : contacts[Math.max(0, n - 1 - one.below)]!.id,
      supervisor: one.supervisor === null ? null : pick(employees, one.supervisor).id,
      level: one.level,
      profile: one.profile,
      reads: one.reads as Contact['reads'],
      ended: one.ended,
      deletion: null,
      withdrawn: false,
    });
  }
  const people = [...employees, ...contacts];
  const projects = draw.projects.map((one, n) => ({ id: id('project', n), ...one }));
  const tasks = draw.tasks.map((one, n) => {
    const author = pick(people, one.author);
    return {
      id: id('task', n),
      project: one.project === null ? null : pick(projects, one.project).id,
      author: author.id,
      requester: author.side === 'outside' || one.forThemself ? author.id : pick(people, one.requester).id,
      counterparty: one.counterparty === null ? null : pick(contacts, one.counterparty).id,
      hiddenFromCompany: one.hiddenFromCompany,
      accepted: one.accepted,
      closed: one.closed,
      removed: one.removed,
    };
  });
  const world: World = {
    workspace: crypto.randomUUID(),
    auditorsFromOutside: draw.auditorsFromOutside,
    people,
    projects,
    clients: unique(
      draw.clients.map(({ place, person }) => ({ project: pick(projects, place).id, person: pick(contacts, person).id })),
      (c) => c.project + c.person,
    ),
    members: [],
    grants: unique(
      draw.grants.map(({ place, person, ...one }) => ({ project: pick(projects, place).id, person: pick(contacts, person).id, ...one })),
      (g) => g.project + g.person,
    ).map((one, n) => ({ id: id('grant', n), ...one })) as Grant[],
    deletions: [],
    pauses: [...new Set(draw.pauses.map((n) => pick(contacts, n).id))],
    tasks,
    taskMembers: [],
    items: draw.items.map((n, at) => ({ id: id('item', at), task: pick(tasks, n).id })),
    comments: draw.comments.map((one, n) => {
      const author = pick(people, one.author);
      const kind = author.side === 'outside' ? 'history' : one.class;
      return {
        id: id('comment', n),
        task: pick(tasks, one.task).id,
        class: kind,
        readers: kind === 'internal' && one.readers ? one.readers.map((reader) => pick(people, reader).id) : null,
        addressees: kind === 'internal' ? [] : one.addressees.map((to) => pick(people, to).id),
        author: author.id,
        toTeam: one.toTeam,
        ofCompany: false,
      };
    }),
    events: draw.events.map((one, n) => ({
      id: id('event', n),
      task: pick(tasks, one.task).id,
      class: one.internal ? 'internal' : 'history',
      author: pick(people, one.author).id,
    })),
    mentions: [],
    documents: draw.documents.map(({ place, onTask, author, released }, n) => ({
      id: id('document', n),
      task: onTask ? pick(tasks, place).id : null,
      project: onTask ? null : pick(projects, place).id,
      released,
      author: pick(people, author).id,
      ofCompany: false,
    })),
    costs: draw.costs.map((n, at) => ({ id: id('cost', at), task: pick(tasks, n).id })),
    orders: draw.orders.map((n, at) => ({ id: id('order', at), project: pick(projects, n).id })),
    later: false,
  };
  for (const comment of world.comments) comment.ofCompany = isOfCompany(world, comment);
  for (const document of world.documents) document.ofCompany = isUploadOfCompany(world, document);
  if (world.comments.length > 0)
    world.mentions = unique(
      draw.mentions.map((one) => ({ person: pick(people, one.person).id, comment: pick(world.comments, one.comment).id })),
      (one) => one.person + one.comment,
    );
  for (const { place, person, role } of draw.members) addMember(world, pick(projects, place).id, pick(people, person).id, role);
  for (const { place, person, role } of draw.taskMembers) addTaskMember(world, pick(tasks, place).id, pick(people, person).id, role);
  return world;
}

/** Only parts that can be given: P20, and P14's policy. */
function addMember(world: World, project: string, person: string, role: (typeof projectRoles)[number]) {
  const outside = world.people.find((one) => one.id === person)!.side === 'outside';
  if (outside && !['member', 'participant', ...(world.auditorsFromOutside ? ['auditor'] : [])].includes(role)) return;
  if (world.members.some((m) => m.project === project && m.role === role && (m.person === person || role === 'manager'))) return;
  world.members.push({ id: id('projectMember', world.members.length), project, person, role });
}

function addTaskMember(world: World, task: string, person: string, role: (typeof taskRoles)[number]) {
  const outside = world.people.find((one) => one.id === person)!.side === 'outside';
  if (outside && role === 'auditor' && !world.auditorsFromOutside) return;
  if (world.taskMembers.some((m) => m.task === task && m.role === role && m.person === person)) return;
  world.taskMembers.push({ id: id('taskMember', world.taskMembers.length), task, person, role });
}

const contactsOf = (world: World) => world.people.filter((person) => person.side === 'outside');
const employeesOf = (world: World) => world.people.filter((person) => person.side === 'team');
const where = (world: World, column?: string, value?: string) =>
  `where workspace_id = '${world.workspace}'${column ? ` and ${column} = '${value}'` : ''}`;

const isBelow = (world: World, one: string, other: string): boolean => {
  for (let at: string | null = one; at; at = contactsOf(world).find((c) => c.id === at)?.parent ?? null) if (at === other) return true;
  return false;
};

type Said = Pick<Comment, 'task' | 'author' | 'addressees' | 'class'>;

/** P17: by people of the counterparty, or to them. */
export function isOfCompany(world: World, { task, author, addressees, class: kind }: Said): boolean {
  const { counterparty } = world.tasks.find(({ id }) => id === task)!;
  return kind !== 'internal' && counterparty !== null && [author, ...addressees].some((one) => isBelow(world, one, counterparty));
}

export const isUploadOfCompany = (world: World, { task, author }: World['documents'][number]): boolean =>
  task !== null && isOfCompany(world, { task, author, addressees: [], class: 'history' });

export const endOf = ({ ends }: Grant) =>
  ({ never: 'null', past: "'2020-01-01'", soon: 'current_date + 10', future: "'2999-01-01'" })[ends];

/** Whose last way in opens or closes by it loses what they held before. */
/** None of somebody in the bin: these stay as they are. */
function grantAt(world: World, at: number): Grant | undefined {
  const there = world.grants.filter(({ person }) => !contactsOf(world).find(({ id }) => id === person)!.deletion);
  return there[at % (there.length || 1)];
}

function setGrant(world: World, grant: Grant, change: Partial<Grant>) {
  const live = (one: Grant) => one.active && one.ends !== 'past';
  const was = live(grant);
  Object.assign(grant, change);
  const contact = contactsOf(world).find(({ id }) => id === grant.person)!;
  const elsewhere = contact.level === 'advanced' || world.grants.some((one) => one !== grant && one.person === grant.person && live(one));
  if (was !== live(grant) && !elsewhere) contact.withdrawn = true;
}

/** Each changes the world and answers with the SQL that does the same; nothing where it does not apply. */
const happenings = {
  'a contact moves in the tree': (world, a, b) => {
    const moved = pick(contactsOf(world), a);
    const to = b % 4 === 0 ? null : pick(contactsOf(world), b).id;
    if (to && isBelow(world, to, moved.id)) return '';
    // Who was deleted is not there to be moved, nor to be moved below.
    if (moved.deletion || contactsOf(world).find(({ id }) => id === to)?.deletion) return '';
    moved.parent = to;
    // Moving somebody who has access takes the right to give it, even here.
    return `select set_config('access.everywhere', '{"change access"}', true); update people set parent_id = ${to ? `'${to}'` : 'null'} ${where(world, 'person_id', moved.id)}`;
  },
  'a role in a project is taken away': (world, a) => {
    const [gone] = world.members.splice(a % (world.members.length || 1), 1);
    // With their last part in it, people from outside lose what they were granted there.
    const left = gone && !world.members.some((m) => m.project === gone.project && m.person === gone.person);
    for (const one of world.grants)
      if (left && one.project === gone.project && one.person === gone.person) setGrant(world, one, { active: false });
    return gone ? `delete from project_members ${where(world, 'member_id', gone.id)}` : '';
  },
  'a role in a task is taken away': (world, a) => {
    const [gone] = world.taskMembers.splice(a % (world.taskMembers.length || 1), 1);
    return gone ? `delete from task_members ${where(world, 'member_id', gone.id)}` : '';
  },
  'a client is removed': (world, a) => {
    const [gone] = world.clients.splice(a % (world.clients.length || 1), 1);
    return gone ? `delete from project_clients ${where(world, 'project_id', gone.project)} and person_id = '${gone.person}'` : '';
  },
  'a project is hidden or shown': (world, a) => {
    const project = pick(world.projects, a);
    project.hidden = !project.hidden;
    return `update projects set hidden_from_contacts = ${project.hidden} ${where(world, 'project_id', project.id)}`;
  },
  'a project is closed to the team or opened': (world, a) => {
    const project = pick(world.projects, a);
    project.private = !project.private;
    return `update projects set private = ${project.private} ${where(world, 'project_id', project.id)}`;
  },
  'access is given or withdrawn': (world, a, b) => {
    const contact = pick(contactsOf(world), a);
    const level = pick(levels, b);
    if (contact.level === 'advanced' && level !== 'advanced') {
      contact.withdrawn = true;
      for (const one of world.grants) if (one.person === contact.id) one.active = false;
    }
    contact.level = level;
    return `update external_accesses set level = '${level}' ${where(world, 'person_id', contact.id)}`;
  },
  'a grant is switched': (world, a) => {
    const one = grantAt(world, a);
    if (!one) return '';
    setGrant(world, one, { active: !one.active });
    return `update grants set active = ${one.active} ${where(world, 'grant_id', one.id)}`;
  },
  'a grant ends at another day': (world, a, b) => {
    const one = grantAt(world, a);
    if (!one) return '';
    setGrant(world, one, { ends: pick(['never', 'past', 'future', 'soon'] as const, b) });
    return `update grants set ends_on = ${endOf(one)} ${where(world, 'grant_id', one.id)}`;
  },
  'time passes': (world) => {
    world.later = true;
    for (const one of world.grants) if (one.ends === 'soon') one.ends = 'past';
    // Nothing is done at that moment: what is to end has its end in it.
    return `update grants set ends_at = ends_at - interval '30 days' ${where(world)};
      update tokens set expires_at = expires_at - interval '30 days' ${where(world)}`;
  },
  'a contact gets another profile': (world, a, b) => {
    const contact = pick(contactsOf(world), a);
    contact.profile = pick(profiles, b);
    return `select set_config('access.workspace', '${world.workspace}', true);
      update external_accesses set profile_id = ${profileOf(world, contact.profile)} ${where(world, 'person_id', contact.id)}`;
  },
  'a contact reads all or what is addressed to them': (world, a) => {
    const contact = pick(contactsOf(world), a);
    contact.reads = contact.reads === 'all' ? 'addressed' : 'all';
    return `update external_accesses set reads = '${contact.reads}' ${where(world, 'person_id', contact.id)}`;
  },
  'a task is of another company': (world, a, b) => {
    const task = pick(world.tasks, a);
    task.counterparty = b % 4 === 0 ? null : pick(contactsOf(world), b).id;
    for (const comment of world.comments) if (comment.task === task.id) comment.ofCompany = isOfCompany(world, comment);
    for (const document of world.documents) if (document.task === task.id) document.ofCompany = isUploadOfCompany(world, document);
    const to = task.counterparty ? `'${task.counterparty}'` : 'null';
    return `update tasks set counterparty_id = ${to}, counterparty_name = ${to} ${where(world, 'task_id', task.id)}`;
  },
  'a task is hidden from its company or shown': (world, a) => {
    const task = pick(world.tasks, a);
    task.hiddenFromCompany = !task.hiddenFromCompany;
    return `update tasks set hidden_from_company = ${task.hiddenFromCompany} ${where(world, 'task_id', task.id)}`;
  },
  'a contact is deleted': (world, a) => {
    const root = pick(contactsOf(world), a);
    if (root.ended) return '';
    const deletion = { id: id('deletion', world.deletions.length), root: root.id };
    if (world.deletions.some((one) => one.id === deletion.id)) return '';
    world.deletions.push(deletion);
    for (const one of contactsOf(world))
      if (!one.ended && isBelow(world, one.id, root.id)) Object.assign(one, { ended: true, deletion: deletion.id, withdrawn: true });
    return deletionOf(world, deletion.root, deletion.id);
  },
  'a deletion is taken back': (world, a) => {
    const gone = world.deletions[a % (world.deletions.length || 1)];
    const parent = contactsOf(world).find(({ id }) => id === gone?.root)?.parent;
    if (!gone || contactsOf(world).find(({ id }) => id === parent)?.deletion) return '';
    world.deletions = world.deletions.filter((one) => one !== gone);
    for (const one of contactsOf(world)) if (one.deletion === gone.id) Object.assign(one, { ended: false, deletion: null });
    return `select set_config('access.everywhere', '{"remove contacts","change access"}', true), set_config('access.workspace', '${world.workspace}', true);
      delete from deletions ${where(world, 'deletion_id', gone.id)}`;
  },
  'access is paused or goes on': (world, a) => {
    const contact = pick(contactsOf(world), a).id;
    const paused = world.pauses.includes(contact);
    world.pauses = paused ? world.pauses.filter((one) => one !== contact) : [...world.pauses, contact];
    return paused ? `delete from pauses ${where(world, 'person_id', contact)}` : pauseOf(world, contact);
  },
  'a supervisor changes': (world, a, b) => {
    const contact = pick(contactsOf(world), a);
    contact.supervisor = b % 3 === 0 ? null : pick(employeesOf(world), b).id;
    return `update people set supervisor_id = ${contact.supervisor ? `'${contact.supervisor}'` : 'null'} ${where(world, 'person_id', contact.id)}`;
  },
  'a tick is set or cleared': (world, a, b) => {
    const person = pick(employeesOf(world), a);
    const [field, column] = pick(
      [
        ['mayGrantAccess', 'may_grant_access'],
        ['viewClientInfo', 'view_client_info'],
        ['addClient', 'add_client'],
      ] as const,
      b,
    );
    person[field] = !person[field];
    return `update people set ${column} = ${person[field]} ${where(world, 'person_id', person.id)}`;
  },
  'a task moves to another project': (world, a, b) => {
    const task = pick(world.tasks, a);
    const to = b % 4 === 0 ? null : pick(world.projects, b);
    task.project = to?.id ?? null;
    return `update tasks set project_id = ${to ? `'${to.id}'` : 'null'}, private = ${to?.private ?? false} ${where(world, 'task_id', task.id)}`;
  },
  'a task is removed or restored': (world, a) => {
    const task = pick(world.tasks, a);
    task.removed = !task.removed;
    return task.removed ? rowFor(world, 'removals', task.id) : `delete from removals ${where(world, 'task_id', task.id)}`;
  },
  'a task is closed or reopened': (world, a) => {
    const task = pick(world.tasks, a);
    task.closed = !task.closed;
    return task.closed ? rowFor(world, 'closures', task.id) : `delete from closures ${where(world, 'task_id', task.id)}`;
  },
  'a document is released or no longer': (world, a) => {
    const document = world.documents[a % (world.documents.length || 1)];
    if (!document) return '';
    document.released = !document.released;
    const becomes = document.released ? 'documents_released' : 'documents';
    return `update documents set class = '${becomes}' ${where(world, 'document_id', document.id)};
      update document_events set class = '${becomes}' ${where(world, 'document_id', document.id)}`;
  },
  'a task is accepted': (world, a) => {
    const task = pick(world.tasks, a);
    task.accepted = true;
    return `update tasks set accepted_at = now() ${where(world, 'task_id', task.id)}`;
  },
} satisfies Record<string, (world: World, a: number, b: number) => string>;

export const happen = (world: World, { what, a, b }: Change): string => happenings[what](world, a, b);

export const profileOf = (world: World, key: Profile | string, side = 'outside') =>
  typeof key === 'object'
    ? `access.profile_of('${JSON.stringify(key)}')`
    : `(select profile_id from profiles where workspace_id = '${world.workspace}' and side = '${side}' and key = '${key}')`;

/** By the first employee, or by somebody else. */
export const deletionOf = (world: World, root: string, deletion: string, by = world.people[0]!.id) => `
  insert into deletions (workspace_id, deletion_id, root_id, root_name, author_id, author_name)
  values ('${world.workspace}', '${deletion}', '${root}', '${root}', '${by}', '${by}')`;
export const pauseOf = (world: World, contact: string, by = world.people[0]!.id) => `
  insert into pauses (workspace_id, person_id, name, author_id, author_name)
  values ('${world.workspace}', '${contact}', '${contact}', '${by}', '${by}')`;

/** A closure or a removal by the first employee. */
export const rowFor = (world: World, table: 'closures' | 'removals', task: string) => `
  insert into ${table} (workspace_id, task_id, place_id, private, removed, author_id, author_side, author_name)
  select workspace_id, task_id, place_id, private, removed, '${world.people[0]!.id}', 'team', '${world.people[0]!.id}'
  from tasks ${where(world, 'task_id', task)}`;
