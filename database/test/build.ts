import { createHash } from 'node:crypto';
import type { World } from './world.ts';
import { endOf, pauseOf, profileOf, rowFor } from './worlds.ts';

/** The hash of the secret this person signs in with, in this world. `kept` is one they hold from the beginning. */
export const secretOf = (world: World, person: string, kept = false) =>
  createHash('sha256').update(`${world.workspace} ${person} ${kept}`).digest('hex');

/** The SQL that makes a world, as an administrator of the database writes it: in one go. */
export function build(world: World): string {
  const workspace_id = world.workspace;
  const sideOf = (id: string) => world.people.find((person) => person.id === id)!.side;
  const placeOf = (id: string) => {
    const task = world.tasks.find((one) => one.id === id)!;
    return { task_id: id, place_id: task.project ?? id, private: isPrivate(task.project), removed: false };
  };
  const isPrivate = (id: string | null) => world.projects.find((project) => project.id === id)?.private ?? false;

  const client = world.people.find(({ side }) => side === 'outside')!;
  const addressOf = ({ id, task, project, released, author }: World['documents'][number]) => ({
    workspace_id,
    ...(task
      ? { ...placeOf(task), project_id: null }
      : { task_id: null, place_id: project, private: isPrivate(project), removed: false, project_id: project }),
    class: released ? 'documents_released' : 'documents',
    name: id,
    author_id: author,
    author_side: sideOf(author),
    author_name: author,
    created_at: '2026-01-01',
  });
  const first = { author_id: world.people[0]!.id, author_name: world.people[0]!.id };
  return [
    `insert into workspaces (workspace_id, name) values ('${workspace_id}', 'A world')`,
    `select access.ship('${workspace_id}')`,
    `select set_config('access.workspace', '${workspace_id}', true)`,
    ...(world.auditorsFromOutside
      ? ['project', 'task'].map(
          (scope) =>
            `insert into roles (workspace_id, scope, role, side, profile_id) values ('${workspace_id}', '${scope}', 'auditor', 'outside', ${profileOf(world, 'full')})`,
        )
      : []),
    rows(
      'people',
      world.people.map((person) => ({
        workspace_id,
        person_id: person.id,
        side: person.side,
        kind: person.kind,
        name: person.id,
        email: `${person.id}@example.com`,
        ended_at: person.ended ? '2020-01-01' : null,
        ...(person.side === 'team'
          ? {
              parent_id: null,
              supervisor_id: null,
              may_grant_access: person.mayGrantAccess,
              view_client_info: person.viewClientInfo,
              add_client: person.addClient,
            }
          : {
              parent_id: person.parent,
              supervisor_id: person.supervisor,
              may_grant_access: false,
              view_client_info: false,
              add_client: false,
            }),
      })),
    ),
    ...world.people.map((person) =>
      person.side === 'outside'
        ? `update external_accesses set level = '${person.level}', profile_id = ${profileOf(world, person.profile)}, reads = '${person.reads}' where workspace_id = '${workspace_id}' and person_id = '${person.id}'`
        : '',
    ),
    rows(
      'projects',
      world.projects.map((project) => ({
        workspace_id,
        project_id: project.id,
        name: project.id,
        private: project.private,
        hidden_from_contacts: project.hidden,
        created_at: new Date(Date.UTC(2026, 0, 1 + project.createdAt)),
      })),
    ),
    rows(
      'project_clients',
      world.clients.map(({ project, person }, position) => ({
        workspace_id,
        project_id: project,
        private: isPrivate(project),
        person_id: person,
        name: person,
        position,
      })),
    ),
    rows(
      'project_members',
      world.members.map(({ id, project, person, role }) => ({
        workspace_id,
        member_id: id,
        project_id: project,
        private: isPrivate(project),
        person_id: person,
        side: sideOf(person),
        name: person,
        role,
      })),
    ),
    ...world.grants.map(
      (grant) => `
      insert into grants (workspace_id, grant_id, project_id, private, person_id, name, profile_id, active, ends_on, given_by, given_by_name)
      values ('${workspace_id}', '${grant.id}', '${grant.project}', ${isPrivate(grant.project)}, '${grant.person}', '${grant.person}',
              access.grant_profile('${grant.history}', '${grant.documents}', ${grant.writes}, ${grant.mentioned}, ${grant.uploads}), ${grant.active}, ${endOf(grant)},
              '${world.people[0]!.id}', '${world.people[0]!.id}')`,
    ),
    rows(
      'tasks',
      world.tasks.map((task, n) => ({
        workspace_id,
        task_id: task.id,
        project_id: task.project,
        private: isPrivate(task.project),
        number: 1000 + n,
        title: task.id,
        author_id: task.author,
        author_side: sideOf(task.author),
        requester_id: task.requester,
        requester_side: sideOf(task.requester),
        requester_name: task.requester,
        counterparty_id: task.counterparty,
        counterparty_side: 'outside',
        counterparty_name: task.counterparty,
        hidden_from_company: task.hiddenFromCompany,
        accepted_at: task.accepted ? '2026-01-01' : null,
      })),
    ),
    rows(
      'task_members',
      world.taskMembers.map(({ id, task, person, role }) => ({
        workspace_id,
        member_id: id,
        ...placeOf(task),
        person_id: person,
        side: sideOf(person),
        name: person,
        role,
      })),
    ),
    rows(
      'checklist_items',
      world.items.map(({ id, task }, position) => ({ workspace_id, item_id: id, ...placeOf(task), title: id, position })),
    ),
    rows(
      'comments',
      world.comments.map(({ id, task, author, readers, addressees, toTeam, ...comment }) => ({
        workspace_id,
        comment_id: id,
        ...placeOf(task),
        class: comment.class,
        readers,
        addressees,
        author_id: author,
        author_side: sideOf(author),
        author_name: author,
        text: toTeam ? `${id} @team` : id,
      })),
    ),
    rows(
      'mentions',
      world.mentions.map(({ person, comment }) => ({
        workspace_id,
        person_id: person,
        side: sideOf(person),
        comment_id: comment,
        ...placeOf(world.comments.find(({ id }) => id === comment)!.task),
      })),
    ),
    rows(
      'comment_editions',
      world.comments.map(({ id, task, author, readers }) => ({
        workspace_id,
        edition_id: id,
        comment_id: id,
        ...placeOf(task),
        class: 'internal',
        readers: readers?.filter((reader) => sideOf(reader) === 'team') ?? null,
        author_id: author,
        text: id,
        replaced_at: '2026-01-01',
      })),
    ),
    rows(
      'events',
      world.events.map(({ id, task, author, ...event }) => ({
        workspace_id,
        event_id: id,
        ...placeOf(task),
        class: event.class,
        what: 'closed',
        author_id: author,
        author_side: sideOf(author),
        author_name: author,
        created_at: '2026-01-01',
      })),
    ),
    rows(
      'documents',
      world.documents.map((document) => ({
        ...addressOf(document),
        document_id: document.id,
        size: 1,
        type: 'text/plain',
        sha256: `\\x${'00'.repeat(32)}`,
      })),
    ),
    rows(
      'document_events',
      world.documents.map((document) => ({
        ...addressOf(document),
        event_id: document.id,
        document_id: document.id,
        of_company: document.ofCompany,
        what: 'added',
        created_at: '2026-01-01',
      })),
    ),
    rows(
      'costs',
      world.costs.map(({ id, task }) => ({
        workspace_id,
        cost_id: id,
        ...placeOf(task),
        day: '2026-01-01',
        words: id,
        amount: 100,
        currency: 'EUR',
        ...first,
      })),
    ),
    rows(
      'orders',
      world.orders.map(({ id, project }) => ({
        workspace_id,
        order_id: id,
        project_id: project,
        private: isPrivate(project),
        kind: 'offer',
        status: 'draft',
        client_id: client.id,
        client_name: client.id,
        title: id,
        day: '2026-01-01',
        currency: 'EUR',
        ...first,
      })),
    ),
    ...world.tasks.filter(({ closed }) => closed).map(({ id }) => rowFor(world, 'closures', id)),
    ...world.tasks.filter(({ removed }) => removed).map(({ id }) => rowFor(world, 'removals', id)),
    ...world.pauses.map((contact) => pauseOf(world, contact)),
    giveSecrets(world, true),
  ]
    .filter(Boolean)
    .join(';\n');
}

/** A session for everybody. */
export const giveSecrets = (world: World, kept = false) =>
  rows(
    'tokens',
    world.people.map((person) => ({
      workspace_id: world.workspace,
      token_id: crypto.randomUUID(),
      person_id: person.id,
      side: person.side,
      kind: 'session',
      hash: `\\x${secretOf(world, person.id, kept)}`,
      expires_at: kept ? new Date(Date.now() + 10 * 86_400_000) : null,
    })),
  );

export function rows(table: string, values: Record<string, unknown>[]): string {
  const [first] = values;
  if (!first) return '';
  const columns = Object.keys(first)
    .map((column) => (column === 'text' ? '"text"' : column))
    .join(', ');
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $json$${JSON.stringify(values)}$json$)`;
}

export function insert(table: string, row: Record<string, string | number | boolean | null>) {
  const value = (one: string | number | boolean | null) => (typeof one === 'string' ? `'${one}'` : String(one));
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(value).join(', ')})`;
}
