import { build, giveSecrets, insert, secretOf } from './build.ts';
import { type Oracle, oracleOf } from './oracle.ts';
import { type Attempt, ask, attempts, type Connections } from './reader.ts';
import type { CommentClass, Person, World } from './world.ts';
import { type Change, deletionOf, happen, id, pauseOf } from './worlds.ts';

/** Makes the world, lets the changes happen, and answers with every point on which database and oracle disagree. */
export async function disagreements(db: Connections, story: { world: World; changes: Change[] }): Promise<string[]> {
  await make(db, story);
  return judge(db, story.world);
}

/** The world in the database, and `world` itself, as they are after the changes. */
export async function make(db: Connections, { world, changes }: { world: World; changes: Change[] }): Promise<void> {
  await db.admin.query(build(world));
  const happened = changes.map((change) => happen(world, change)).filter(Boolean);
  // One statement each: what follows from one change must be in place before the next.
  for (const sql of happened) await db.admin.query(sql);
  await db.admin.query(giveSecrets(world));
}

export async function judge(db: Connections, world: World): Promise<string[]> {
  const oracle = oracleOf(world);
  const faults: string[] = [];
  for (const person of world.people) faults.push(...(await judgePerson(db, world, oracle, person)));
  const letIn = oracleOf(world, { would: true });
  faults.push(...(await judgeReaders(db, world, letIn)));
  // One of the team is enough, another in each world: what they are told is judged of every contact.
  const team = world.people.filter(({ side }) => side === 'team');
  faults.push(...(await judgeOpens(db, world, letIn, team[world.tasks.length % team.length]!)));
  faults.push(...(await judgeCounts(db, world, letIn, team[world.tasks.length % team.length]!)));
  faults.push(...(await judgeReached(db, world, oracle)));
  faults.push(...(await judgeViewings(db, world, oracle)));
  return faults;
}

const doorOf = (person: Person) => (person.side === 'team' ? 'portico_team' : 'portico_client');

async function judgePerson(db: Connections, world: World, oracle: Oracle, person: Person): Promise<string[]> {
  const client = db[doorOf(person)];
  const comesIn = (kept: boolean) =>
    ask(client, secretOf(world, person.id, kept)).then(
      () => true,
      () => false,
    );

  const faults: string[] = [];
  if (person.side === 'outside' && person.withdrawn && (await comesIn(true)))
    faults.push(`${person.id} comes in with a secret that was withdrawn`);
  if (world.later && (await comesIn(true))) faults.push(`${person.id} comes in with a secret that has expired`);
  if (!oracle.comesIn(person)) {
    if (await comesIn(false)) faults.push(`${person.id} should not come in`);
    return faults;
  }

  const tries = writesOf(world, oracle, person);
  const [seen, standard, , said] = await ask(
    client,
    secretOf(world, person.id),
    everything(person.side === 'team' ? keysOfTheTeam : keysOfOnesOwn),
    firstToAskIn,
    ...attempts(tries.map(({ sql }) => sql)),
  );
  const should = oracle.sees(person);
  for (const [kind, ids] of Object.entries(should)) {
    faults.push(...differences(`${person.id} sees ${kind}`, (seen![0]![kind] ?? []) as string[], ids));
  }
  if (person.side === 'outside') {
    const first = (standard![0]?.project_id as string | undefined) ?? null;
    if (first !== oracle.defaultProject(person)) faults.push(`${person.id} asks in ${first}, should in ${oracle.defaultProject(person)}`);
  }
  for (const [n, answer] of (said![0]!.said as string[]).entries()) {
    const { name, may, says = 'refused' } = tries[n]!;
    if (answer !== (may ? 'done' : says)) faults.push(`${person.id} ${may ? 'may' : 'may not'} ${name}: ${answer}`);
  }
  return faults;
}

function differences(what: string, found: string[], should: string[]): string[] {
  const [have, want] = [new Set(found), new Set(should)];
  return [
    ...found.filter((one) => !want.has(one)).map((one) => `${what}: ${one}, and should not`),
    ...should.filter((one) => !have.has(one)).map((one) => `${what}: not ${one}, and should`),
  ];
}

/** B4: how many comments and documents each contact reads in each place, of those that whoever asks reads: what a change opens is the difference. */
async function judgeCounts(db: Connections, world: World, oracle: Oracle, asker: Person): Promise<string[]> {
  if (!oracle.comesIn(asker)) return [];
  const contacts = world.people.filter((one) => one.side === 'outside' && !one.deletion);
  const array = (ids: string[]) => `array[${ids.map((one) => `'${one}'`)}]::uuid[]`;
  const loose = world.tasks.filter(({ project }) => !project).map(({ id }) => id);
  const [told] = (await ask(
    db.portico_team,
    secretOf(world, asker.id),
    `select r.person_id || ' reads ' || r.comments || ' and ' || r.documents || ' documents in ' || r.place_id as line
     from unnest(access.reading(${array(contacts.map(({ id }) => id))}, ${array(world.projects.map(({ id }) => id))}, ${array(loose)})) r`,
  )) as unknown as [{ line: string }[]];
  const placeOf = (task: string) => world.tasks.find(({ id }) => id === task)!;
  const should = contacts.flatMap((contact) =>
    [...world.projects.map(({ id }) => id), ...loose].flatMap((place) => {
      const read = world.comments.filter((comment) => {
        const task = placeOf(comment.task);
        const here = (task.project ?? task.id) === place && !task.removed;
        return here && oracle.seesComment(asker, comment) && oracle.seesComment(contact, comment);
      });
      const stored = world.documents.filter((document) => {
        const task = document.task ? placeOf(document.task) : undefined;
        const here = (document.project ?? task!.project ?? task!.id) === place && !task?.removed;
        return here && oracle.seesDocument(asker, document) && oracle.seesDocument(contact, document);
      });
      return read.length + stored.length > 0 ? [`${contact.id} reads ${read.length} and ${stored.length} documents in ${place}`] : [];
    }),
  );
  return differences(
    `${asker.id} is told that`,
    told.map(({ line }) => line),
    should,
  );
}

/** D9: exactly those whom @team reaches. The function belongs to triggers: nobody else may ask it. */
async function judgeReached(db: Connections, world: World, oracle: Oracle): Promise<string[]> {
  const { rows } = await db.admin.query<{ task_id: string; people: string[] }>(
    `select task_id, array(select person_id::text from access.reached(workspace_id, place_id, task_id)) as people
     from tasks where workspace_id = '${world.workspace}'`,
  );
  return rows.flatMap(({ task_id, people }) => {
    const task = world.tasks.find(({ id }) => id === task_id)!;
    return differences(`@team in ${task_id} reaches`, people, oracle.reached(task));
  });
}

/** B2: through the eyes of a contact, what both see; of grants, those of the contact in projects that both see. */
async function judgeViewings(db: Connections, world: World, oracle: Oracle): Promise<string[]> {
  const viewer = world.people.find((person) => person.side === 'team' && oracle.comesIn(person) && oracle.may.viewAs(person));
  if (!viewer) return [];
  const own = oracle.sees(viewer) as Record<string, string[]>;
  const faults: string[] = [];
  for (const contact of world.people.filter((person) => person.side === 'outside' && oracle.comesIn(person)).slice(0, 2)) {
    const [, seen] = await ask(
      db.portico_team,
      secretOf(world, viewer.id),
      `select access.look_as('${contact.id}', null)`,
      everything(keys),
      `select access.look_away()`,
    );
    const theirs = oracle.sees(contact) as Record<string, string[]>;
    const projects = theirs.projects!.filter((id) => own.projects!.includes(id));
    const granted = world.grants.filter(({ project }) => projects.includes(project)).map(({ id }) => id);
    for (const kind of Object.keys(keys)) {
      const ids = theirs[kind]!;
      const both = ids.filter((id) => (kind === 'grants' ? granted : own[kind]!).includes(id));
      faults.push(...differences(`${viewer.id} as ${contact.id} sees ${kind}`, (seen![0]![kind] ?? []) as string[], both));
    }
  }
  return faults;
}

const keys = {
  projects: 'project_id',
  project_clients: "project_id || ' ' || person_id",
  project_members: 'member_id',
  grants: 'grant_id',
  tasks: 'task_id',
  task_members: 'member_id',
  closures: 'task_id',
  removals: 'task_id',
  checklist_items: 'item_id',
  comments: 'comment_id',
  comment_editions: 'edition_id',
  events: 'event_id',
  documents: 'document_id',
  document_events: 'event_id',
  people: 'person_id',
};
/** From outside there is no word for these. */
const keysOfOnesOwn = { ...keys, mentions: 'comment_id' };
const keysOfTheTeam = { ...keysOfOnesOwn, deletions: 'deletion_id', pauses: 'person_id', costs: 'cost_id', orders: 'order_id' };

/** Every row of every table, with no condition of our own: what comes is what the policies let through. */
const everything = (of: Record<string, string>) =>
  `select ${Object.entries(of)
    .map(([table, key]) => `(select json_agg(${key}) from ${table}) as ${table}`)
    .join(', ')}`;

/** P12, asked as the server asks it. */
const firstToAskIn = `
  select project_id from projects where access.may('add', 'tasks', project_id, null, private) order by created_at, project_id limit 1`;

/** One write of each sort on each thing of the world, whoever tries. */
function writesOf(world: World, oracle: Oracle, person: Person): Attempt[] {
  const { workspace } = world;
  const me = { author_id: person.id, author_side: person.side, author_name: person.id };
  const fresh = id('comment', 999);
  const isPrivate = (project: string | null) => world.projects.find((one) => one.id === project)?.private ?? false;

  /** D1; and C17: nobody is given any while they are in the bin. */
  const grants = (project: World['projects'][number], contact: Person | undefined) => {
    const may = oracle.may.grant(person, project);
    const buried = contact?.side === 'outside' && contact.deletion !== null;
    return { may: may && !buried, ...(may && buried && { says: 'PT422 person-deleted' }) };
  };

  const upload = (place: Record<string, string | boolean>) =>
    insert('documents', {
      workspace_id: workspace,
      document_id: fresh,
      ...place,
      name: 'new',
      size: 1,
      type: 'text/plain',
      sha256: `\\x${'00'.repeat(32)}`,
      ...me,
    });

  const addTask = (project: string | null) =>
    insert('tasks', {
      workspace_id: workspace,
      task_id: id('task', 999),
      project_id: project,
      private: isPrivate(project),
      title: 'new',
      author_id: person.id,
      author_side: person.side,
      requester_id: person.id,
      requester_side: person.side,
      requester_name: person.id,
    });

  return [
    { name: 'add a task to no project', sql: addTask(null), may: oracle.may.addTask(person, null) },
    {
      name: 'add a project',
      sql: insert('projects', { workspace_id: workspace, project_id: id('project', 999), name: 'new' }),
      may: oracle.may.addProject(person),
    },
    ...world.projects.flatMap((project): Attempt[] => [
      { name: `add a task to ${project.id}`, sql: addTask(project.id), may: oracle.may.addTask(person, project) },
      {
        name: `change ${project.id}`,
        sql: `update projects set name = 'changed' where project_id = '${project.id}'`,
        may: oracle.may.changeProject(person, project),
      },
      ...contactsWithout(world, project.id).map((contact) => ({
        name: `grant ${project.id} to ${contact.id}`,
        sql: `insert into grants (workspace_id, grant_id, project_id, private, person_id, name, profile_id, given_by, given_by_name)
              values ('${workspace}', '${id('grant', 999)}', '${project.id}', ${project.private}, '${contact.id}', '${contact.id}',
                      access.grant_profile('all', 'all', true, false, true), '${person.id}', '${person.id}')`,
        ...grants(project, contact),
      })),
    ]),
    ...world.grants.map((grant) => ({
      name: `switch ${grant.id}`,
      sql: `update grants set active = not active where grant_id = '${grant.id}'`,
      ...grants(
        world.projects.find(({ id }) => id === grant.project)!,
        world.people.find(({ id, side }) => side === 'outside' && id === grant.person && !grant.active && grant.ends !== 'past'),
      ),
    })),
    ...(person.side === 'team' ? departuresOf(world, oracle, person) : ['costs', 'orders'].map(moneyOutside)),
    ...world.documents.flatMap((document): Attempt[] => [
      {
        name: `remove ${document.id}`,
        sql: `delete from documents where document_id = '${document.id}'`,
        may: oracle.may.removeDocument(person, document),
      },
      {
        name: `release ${document.id}`,
        sql: `select access.release('${document.id}', true)`,
        may: oracle.may.release(person, document),
        ...(person.side === 'team' && { says: 'PT403 forbidden' }),
      },
    ]),
    ...world.projects.map((project) => ({
      name: `upload to ${project.id}`,
      sql: upload({ place_id: project.id, project_id: project.id, private: project.private }),
      may: oracle.may.uploadTo(person, project),
    })),
    ...world.comments.map((said) => ({
      name: `rewrite ${said.id}`,
      sql: `update comments set text = 'changed' where comment_id = '${said.id}'`,
      may: oracle.may.rewrite(person, said),
    })),
    ...world.tasks.flatMap((task): Attempt[] => {
      const at = {
        workspace_id: workspace,
        task_id: task.id,
        place_id: task.project ?? task.id,
        private: isPrivate(task.project),
        removed: task.removed,
      };
      const here = `where task_id = '${task.id}'`;
      const comment = (kind: CommentClass) => insert('comments', { ...at, comment_id: fresh, class: kind, ...me, text: 'new' });
      const may = oracle.may;
      return [
        { name: `change ${task.id}`, sql: `update tasks set title = 'changed' ${here}`, may: may.changeTask(person, task) },
        {
          name: `${task.closed ? 'reopen' : 'close'} ${task.id}`,
          sql: task.closed ? `delete from closures ${here}` : insert('closures', { ...at, ...me }),
          may: may.closeTask(person, task),
        },
        {
          name: `${task.removed ? 'restore' : 'remove'} ${task.id}`,
          sql: task.removed ? `delete from removals ${here}` : insert('removals', { ...at, ...me }),
          may: may.removeTask(person, task),
        },
        {
          name: `upload to ${task.id}`,
          sql: upload(at),
          may: may.uploadTo(
            person,
            world.projects.find((one) => one.id === task.project),
            task,
          ),
        },
        { name: `comment on ${task.id}`, sql: comment('history'), may: may.comment(person, task, 'history') },
        ...world.comments.map((said) => ({
          name: `answer ${said.id} on ${task.id}`,
          sql: insert('comments', { ...at, comment_id: fresh, class: 'history', ...me, text: 'new', answers: said.id }),
          may: may.answer(person, said, task),
        })),
        ...(person.side === 'team'
          ? (['internal', 'history_released'] as const).map((kind) => ({
              name: `write ${kind} on ${task.id}`,
              sql: comment(kind),
              may: may.comment(person, task, kind),
            }))
          : strangersTo(world, task.id).map((to) => ({
              name: `address ${task.id} to ${to.id}`,
              sql: insert('task_members', {
                ...at,
                member_id: id('taskMember', 999),
                person_id: to.id,
                side: 'team',
                name: to.id,
                role: 'participant',
              }),
              may: may.addressTask(person, task, to.id),
            }))),
      ];
    }),
  ];
}

/** Deleting and restoring contacts, pausing and resuming their access. */
function departuresOf(world: World, oracle: Oracle, person: Person): Attempt[] {
  const contacts = world.people.filter((one) => one.side === 'outside');
  const deletes = oracle.may.deleteContacts(person);
  return [
    ...contacts
      .filter(({ ended }) => !ended)
      .slice(0, 1)
      .map(({ id: contact }) => ({
        name: `delete ${contact}`,
        sql: deletionOf(world, contact, id('deletion', 999), person.id),
        may: deletes,
      })),
    ...world.deletions.map((deletion) => {
      const root = contacts.find((one) => one.id === deletion.root)!;
      const buried = contacts.some((one) => one.id === root.parent && one.deletion);
      return {
        name: `restore ${root.id}`,
        sql: `delete from deletions where deletion_id = '${deletion.id}'`,
        may: !buried && oracle.may.restore(person, deletion),
        says: !deletes ? 'refused' : buried ? 'PT422 parent-deleted' : 'PT403 forbidden',
      };
    }),
    ...contacts.slice(0, 2).map(({ id: contact }) => ({
      name: `${world.pauses.includes(contact) ? 'resume' : 'pause'} ${contact}`,
      sql: world.pauses.includes(contact) ? `delete from pauses where person_id = '${contact}'` : pauseOf(world, contact, person.id),
      may: oracle.may.pause(person),
    })),
  ];
}

/** Of money there is not even a word outside: no table of it is to be read. */
const moneyOutside = (table: string): Attempt => ({
  name: `read ${table}`,
  sql: `select count(*) from ${table}`,
  may: false,
});

const contactsWithout = (world: World, project: string) =>
  world.people
    .filter(({ id, side }) => side === 'outside' && !world.grants.some((grant) => grant.project === project && grant.person === id))
    .slice(0, 1);

/** Two employees who have no part in the task yet. */
const strangersTo = (world: World, task: string) =>
  world.people
    .filter(({ id, side }) => side === 'team' && !world.taskMembers.some((member) => member.task === task && member.person === id))
    .slice(0, 2);

/**
 * The rule read the other way: for each thing, exactly those who see it, or
 * would if they were let in (who is not is said beside the name, not left out).
 */
async function judgeReaders(db: Connections, world: World, oracle: Oracle): Promise<string[]> {
  const asker = world.people[0]!;
  const isPrivate = (project: string | null) => world.projects.find((one) => one.id === project)?.private ?? false;
  const at = (id: string) => {
    const task = world.tasks.find((one) => one.id === id)!;
    return { place: task.project ?? id, task: id, private: isPrivate(task.project), removed: task.removed };
  };
  const things = [
    ...world.projects.map((project) => ({
      id: project.id,
      place: project.id,
      task: null,
      private: project.private,
      removed: false,
      class: 'frame',
      readers: null,
      author: null,
      seen: (person: Person) => oracle.seesProject(person, project),
      who: `access.who('${project.id}', null, null, null, null)`,
    })),
    ...world.tasks.map((task) => ({
      id: task.id,
      ...at(task.id),
      class: 'tasks',
      readers: null,
      author: null,
      seen: (person: Person) => oracle.seesTask(person, task),
      who: `access.who(null, '${task.id}', null, null, null)`,
    })),
    ...world.comments.map((comment) => ({
      id: comment.id,
      ...at(comment.task),
      class: comment.class,
      readers: comment.readers,
      author: comment.author,
      addressees: comment.addressees,
      of_company: comment.ofCompany,
      to_team: comment.toTeam && comment.class !== 'internal',
      seen: (person: Person) => oracle.seesComment(person, comment),
      who: `access.who(null, null, '${comment.id}', null, null)`,
    })),
    ...world.documents.map((document) => ({
      id: document.id,
      ...(document.task
        ? at(document.task)
        : { place: document.project!, task: null, private: isPrivate(document.project), removed: false }),
      class: document.released ? 'documents_released' : 'documents',
      readers: null,
      author: document.author,
      of_company: document.ofCompany,
      seen: (person: Person) => oracle.seesDocument(person, document),
      who: `access.who(null, null, null, '${document.id}', null)`,
    })),
  ];
  const visible = things.filter(({ seen }) => seen(asker));
  const hidden = things.filter(({ seen }) => !seen(asker));
  const [all, asked, [refused]] = (await ask(
    db.portico_team,
    secretOf(world, asker.id),
    `select t.id, array(select distinct r.person_id from access.readers(t.place, t.task, t.private, t.removed, t.class, t.readers, t.author, t.addressees, t.of_company, coalesce(t.to_team, false)) r)::text[] as people
     from jsonb_to_recordset($json$${JSON.stringify(things)}$json$)
       as t (id uuid, place uuid, task uuid, private boolean, removed boolean, class text, readers uuid[], author uuid, addressees uuid[], of_company boolean, to_team boolean)`,
    visible
      .map(({ id, who }) => `select '${id}' as id, array(select distinct person_id from ${who})::text[] as people`)
      .join(' union all ') || 'select limit 0',
    ...attempts(hidden.map(({ who }) => `select * from ${who}`)),
  ).then(([all, asked, , said]) => [all, asked, said])) as unknown as [Answer[], Answer[], [{ said: string[] }]];

  const should = new Map(
    things.map(({ id, seen }) => [id, world.people.filter((person) => !person.ended && seen(person)).map((one) => one.id)]),
  );
  return [
    ...all.flatMap(({ id, people }) => differences(`readers of ${id}`, people, should.get(id)!)),
    ...asked.flatMap(({ id, people }) => differences(`who sees ${id}`, people, should.get(id)!)),
    ...refused.said.flatMap((answer, n) =>
      answer === 'PT404 not-found' ? [] : [`who sees ${hidden[n]!.id}, hidden from who asks: ${answer}`],
    ),
  ];
}

type Answer = { id: string; people: string[] };

/** What is open to a contact, told to an employee: of it what both see, and to those who see no contacts nothing. */
async function judgeOpens(db: Connections, world: World, oracle: Oracle, asker: Person): Promise<string[]> {
  if (!oracle.comesIn(asker)) return [];
  const contacts = world.people.filter((one) => one.side === 'outside' && !one.deletion);
  const within = world.projects[0]!.id;
  const [told] = (await ask(
    db.portico_team,
    secretOf(world, asker.id),
    `select c.id,
       array(select distinct o.project_id from access.opens(c.id, false, 'project', array['${within}']::uuid[]) o where o.class = 'frame')::text[] as within,
       p.projects, p.below, p.named, t.tasks
     from unnest(array[${contacts.map(({ id }) => `'${id}'`)}]::uuid[]) c (id),
       lateral (
         select array_agg(distinct o.project_id::text) filter (where o.class = 'frame' and o.person_id = c.id) as projects,
                array_agg(distinct o.person_id || ' ' || o.project_id) filter (where o.class = 'frame') as below,
                array_agg(distinct o.through::text) filter (where o.because = 'role' and o.through is not null and o.person_id = c.id) as named
         from access.opens(c.id, true, 'project') o) p,
       lateral (
         select array_agg(distinct o.task_id::text) as tasks
         from access.opens(c.id, false, 'task') o join tasks t on t.task_id = o.task_id and not t.removed
         where o.class = 'tasks') t`,
  )) as unknown as [({ id: string; within: string[] } & Record<'projects' | 'below' | 'tasks' | 'named', string[] | null>)[]];

  const knows = oracle.seesContacts(asker);
  const shared = world.projects.filter((project) => knows && oracle.seesProject(asker, project));
  const projectsOf = (contact: Person) => shared.filter((project) => oracle.seesProject(contact, project)).map(({ id }) => id);
  const seen = world.tasks.filter((task) => knows && !task.removed && oracle.seesTask(asker, task));
  return told.flatMap(({ id, within: inside, ...told }) => {
    const [projects, below, tasks, named] = [told.projects ?? [], told.below ?? [], told.tasks ?? [], told.named ?? []];
    const contact = contacts.find((one) => one.id === id)!;
    const parts = seen.filter((task) => oracle.isOneByOne(contact, task)).map((task) => task.id);
    const what = (kind: string) => `${asker.id} is told of ${id}: ${kind}`;
    return [
      ...differences(what('projects'), projects, projectsOf(contact)),
      ...differences(
        what('one project'),
        inside,
        projectsOf(contact).filter((one) => one === within),
      ),
      ...differences(
        what('projects below'),
        below,
        contacts.filter((one) => oracle.isBelow(one, contact)).flatMap((one) => projectsOf(one).map((project) => `${one.id} ${project}`)),
      ),
      ...differences(what('tasks'), tasks, parts),
      ...named.filter((task) => !parts.includes(task)).map((task) => what(`task ${task}, which they do not see`)),
    ];
  });
}
