import { randomUUID } from 'node:crypto';
import type { LoginRole } from '../src/index.ts';
import { insert, secretOf } from './build.ts';
import {
  acme,
  ada,
  addy,
  asked,
  bela,
  chidi,
  france,
  grace,
  hidden,
  linkOf,
  mila,
  named,
  open,
  ours,
  peter,
  pierre,
  said,
  secret,
  taken,
  vera,
  virtual,
} from './company.ts';
import { type Attempt, ask, attempts, type Connections } from './reader.ts';
import { faultsInReasons } from './reasons.ts';
import type { World } from './world.ts';
import { id, profileOf } from './worlds.ts';

/**
 * What each of the company may do at every table: with each permission a
 * refusal beside it, for a stranger, a colleague or nobody. The worlds ask
 * about projects and tasks; here stands the rest.
 */
type Story = { door: LoginRole; secret: string | null; name: string; tries: Attempt[] };

/** Everybody's attempts. `may` and `mayNot` read as the rule does. */
function stories(world: World): Story[] {
  const workspace_id = world.workspace;
  const may = (...sqls: string[]): Attempt[] => sqls.map((sql) => ({ name: sql, sql, may: true }));
  const mayNot = (...sqls: string[]): Attempt[] => sqls.map((sql) => ({ name: sql, sql, may: false }));
  const by = (name: string, person: { id: string; side: string }, ...tries: Attempt[][]): Story => ({
    name,
    door: person.side === 'team' ? 'portico_team' : 'portico_client',
    secret: secretOf(world, person.id, true),
    tries: tries.flat(),
  });

  const see = (table: string, where = 'true') => `select from ${table} where ${where}`;
  const of = (person: { id: string }) => `person_id = '${person.id}'`;
  const person = (side: 'team' | 'outside') =>
    insert('people', { workspace_id, person_id: id('person', 900), side, kind: side === 'team' ? 'member' : 'individual', name: 'New' });
  const rename = (who: { id: string }) => `update people set name = 'Renamed' where ${of(who)}`;
  const level = (who: { id: string }) => `update external_accesses set level = 'basic' where ${of(who)}`;
  const credential = (who: { id: string; side: string }) =>
    insert('credentials', { workspace_id, person_id: who.id, side: who.side, email: `${who.id}@example.com` });
  const noCredential = (who: { id: string }) => `delete from credentials where ${of(who)}`;
  const login = (who: { id: string }) => `update credentials set login_name = 'other' where ${of(who)}`;
  const give = (who: { id: string }) => `select access.give_logins('{${who.id}}', '{handed.over}', '{hash}')`;
  const noFactor = (who: { id: string }) => `delete from second_factors where ${of(who)}`;
  const prefers = (who: { id: string }) => `update preferences set language = 'fr' where ${of(who)}`;
  const preference = (who: { id: string; side: string }) =>
    insert('preferences', { workspace_id, person_id: who.id, side: who.side, language: 'ro' });
  const token = (who: { id: string; side: string }) =>
    insert('tokens', {
      workspace_id,
      token_id: id('person', 901),
      person_id: who.id,
      side: who.side,
      kind: 'session',
      hash: `\\x${'ab'.repeat(32)}`,
    });
  const withdraw = (who: { id: string }) => `update tokens set withdrawn_at = now() where ${of(who)}`;
  const key = (who: { id: string }, one = 'new') =>
    insert('idempotency_keys', { workspace_id, person_id: who.id, key: one, request_hash: '\\x00' });
  const answer = (who: { id: string }) => `update idempotency_keys set status = 200 where ${of(who)}`;
  const pipeline = insert('pipelines', { workspace_id, pipeline_id: id('item', 900), name: 'New', stages: '{one}' });
  const role = `insert into roles (workspace_id, scope, role, side, profile_id) values ('${workspace_id}', 'project', 'auditor', 'outside', ${profileOf(world, 'full')})`;
  const noRole = "delete from roles where scope = 'project' and role = 'requester' and side = 'outside'";
  const at = (place: { id: string; private: boolean }) => ({ workspace_id, project_id: place.id, private: place.private });
  const project = (parent: typeof open) =>
    insert('projects', { workspace_id, project_id: id('project', 900), name: 'New', parent_id: parent.id });
  const read = (comment: string) => see('comments', `comment_id = '${comment}'`);
  const close = (place: typeof open) => `update projects set private = true where project_id = '${place.id}'`;
  const stage = (place: typeof open) => insert('stages', { ...at(place), stage_id: id('item', 902), name: 'New', position: 9 });
  const client = (place: typeof open) => insert('project_clients', { ...at(place), person_id: peter.id, name: peter.id, position: 9 });
  const member = (place: typeof open, who: { id: string; side: string } = addy) =>
    insert('project_members', {
      ...at(place),
      member_id: id('projectMember', 900),
      person_id: who.id,
      side: who.side,
      name: who.id,
      role: 'member',
    });
  const on = (where: typeof asked) => ({ workspace_id, task_id: where.id, place_id: where.project, private: where.project === secret.id });
  const item = (where: typeof asked) => insert('checklist_items', { ...on(where), item_id: id('item', 903), title: 'New', position: 9 });
  const done = (where: typeof asked) => `update checklist_items set done = true where task_id = '${where.id}'`;
  const noItem = (where: typeof asked) => `delete from checklist_items where task_id = '${where.id}'`;
  const address = (where: typeof asked, who: { id: string }) =>
    insert('task_members', {
      ...on(where),
      member_id: id('taskMember', 900),
      person_id: who.id,
      side: 'team',
      name: who.id,
      role: 'participant',
    });
  const author = (who: { id: string; side: string }) => ({ author_id: who.id, author_side: who.side, author_name: who.id });
  const comment = (where: typeof asked, as: { id: string; side: string }) =>
    insert('comments', { ...on(where), comment_id: id('comment', 900), class: 'history', text: 'New', ...author(as) });
  const closure = (where: typeof asked, as: { id: string; side: string }) => insert('closures', { ...on(where), ...author(as) });
  const removal = (where: typeof asked, as: { id: string; side: string }) => insert('removals', { ...on(where), ...author(as) });
  const newTask = (as: { id: string; side: string }, more: Record<string, string> = {}) =>
    insert('tasks', {
      ...at(open),
      ...more,
      task_id: id('task', 900),
      title: 'New',
      author_id: as.id,
      author_side: as.side,
      requester_id: as.id,
      requester_side: as.side,
      requester_name: as.id,
    });
  const move = (who: { id: string }, below: { id: string }) => `update people set parent_id = '${below.id}' where ${of(who)}`;
  const mail = insert('mails', { workspace_id, mail_id: id('item', 904), kind: 'x', to_address: 'x', subject: 'x', html: 'x', text: 'x' });

  const elsewhere = `workspace_id <> '${workspace_id}'`;
  const shared = ['workspaces', 'people', 'credentials', 'tokens', 'projects', 'tasks', 'comments', 'stages'];

  return [
    by(
      'an administrator',
      ada,
      may(
        ...['workspaces', 'profiles', 'profile_rights', 'roles', 'pipelines', 'lineage', 'external_accesses', 'mails'].map((table) =>
          see(table),
        ),
      ),
      mayNot(
        ...['workspaces', 'profiles', 'profile_rights', 'roles', 'pipelines', 'lineage', 'external_accesses', 'mails', ...shared].map(
          (table) => see(table, elsewhere),
        ),
      ),
      may(
        "update workspaces set name = 'New'",
        pipeline,
        role,
        noRole,
        person('team'),
        person('outside'),
        rename(chidi),
        rename(peter),
        level(pierre),
      ),
      may(
        credential(grace),
        noCredential(chidi),
        login(chidi),
        credential(peter),
        noCredential(pierre),
        see('credentials', of(pierre)),
        see('credentials', of(chidi)),
      ),
      may(see('tokens', of(pierre)), withdraw(pierre)),
      may(give(peter), give(pierre), noFactor(pierre), noFactor(chidi), prefers(chidi), preference(peter)),
      mayNot(give(chidi)),
      mayNot(
        see('tokens', of(chidi)),
        withdraw(chidi),
        token(chidi),
        token(pierre),
        see('idempotency_keys', of(chidi)),
        key(chidi),
        answer(chidi),
      ),
      mayNot(
        see('projects', `project_id = '${secret.id}'`),
        see('stages', `project_id = '${secret.id}'`),
        see('project_members', `project_id = '${secret.id}'`),
      ),
      mayNot(member(secret), client(secret), stage(secret), item(hidden)),
      may(move(virtual, acme), move(pierre, acme), project(open)),
      mayNot(close(open), read(named.id), removal(ours, bela)),
      may(removal(ours, ada)),
      mayNot(project(secret), `update projects set parent_id = '${secret.id}' where project_id = '${open.id}'`),
    ),
    by(
      'a manager',
      bela,
      may(close(open), read(named.id)),
      may(
        stage(open),
        client(open),
        'update project_clients set position = 5',
        'delete from project_clients',
        member(open),
        member(open, peter),
      ),
      may(
        `delete from project_members where project_id = '${open.id}'`,
        item(ours),
        done(ours),
        noItem(ours),
        address(ours, addy),
        'delete from task_members',
      ),
      mayNot(
        stage(secret),
        client(secret),
        member(secret),
        see('mails'),
        see('people', of(peter)),
        see('lineage'),
        see('external_accesses'),
      ),
      mayNot("update workspaces set name = 'New'", pipeline, role, noRole, person('team'), person('outside'), rename(chidi)),
    ),
    by(
      'a member',
      chidi,
      may(see('people', of(ada)), see('workspaces'), see('profiles'), see('credentials', of(chidi)), login(chidi)),
      may(see('tokens', of(chidi)), token(chidi), withdraw(chidi), key(chidi), see('idempotency_keys', of(chidi)), answer(chidi)),
      may(see('second_factors', of(chidi)), see('preferences', of(chidi)), prefers(chidi)),
      mayNot(give(peter), noFactor(chidi), noFactor(pierre), see('second_factors', of(pierre)), prefers(pierre), preference(ada)),
      may(
        insert('projects', { workspace_id, project_id: id('project', 900), name: 'New' }),
        stage(secret),
        member(secret),
        client(secret),
        item(ours),
        done(ours),
      ),
      mayNot(see('people', of(peter)), see('mails'), see('lineage'), see('external_accesses'), see('credentials', of(pierre))),
      mayNot(
        see('tokens', of(pierre)),
        see('tokens', of(ada)),
        token(ada),
        withdraw(ada),
        withdraw(pierre),
        key(ada),
        answer(ada),
        see('idempotency_keys', of(ada)),
      ),
      mayNot(credential(grace), noCredential(ada), login(ada), credential(peter), noCredential(pierre), level(pierre)),
      mayNot(person('team'), person('outside'), rename(ada), rename(peter), "update workspaces set name = 'New'", pipeline, role, noRole),
      mayNot(
        stage(open),
        client(open),
        'update project_clients set position = 5',
        `delete from project_clients where project_id = '${open.id}'`,
      ),
      mayNot(member(open), `delete from project_members where project_id = '${open.id}'`),
      mayNot(removal(ours, chidi), comment(ours, ada), closure(ours, ada), newTask(ada)),
      may(comment(ours, chidi), closure(ours, chidi), newTask(chidi)),
    ),
    by(
      'one who may grant access',
      grace,
      may(level(pierre), credential(peter), noCredential(pierre), see('tokens', of(pierre)), withdraw(pierre), see('people', of(peter))),
      may(give(peter), noFactor(pierre)),
      mayNot(noFactor(chidi), prefers(pierre), prefers(chidi)),
      mayNot(
        rename(peter),
        person('outside'),
        credential(chidi),
        noCredential(chidi),
        login(chidi),
        see('tokens', of(ada)),
        removal(ours, grace),
      ),
    ),
    by(
      'one who may open the list of contacts',
      vera,
      may(see('people', of(peter)), see('external_accesses'), see('lineage')),
      mayNot(level(pierre), rename(peter), person('outside'), see('credentials', of(pierre)), see('tokens', of(pierre))),
      may(see('preferences', of(pierre))),
      mayNot(give(peter), noFactor(pierre), see('second_factors'), prefers(pierre)),
    ),
    by(
      'one who may add contacts',
      addy,
      may(person('outside'), rename(peter), see('people', of(peter)), move(virtual, acme)),
      may(see('projects', `project_id = '${secret.id}'`)),
      mayNot(see('tasks', `project_id = '${secret.id}'`)),
      mayNot(
        person('team'),
        rename(chidi),
        level(pierre),
        credential(peter),
        move(pierre, acme),
        move(acme, peter),
        `update people set side = 'team', kind = 'administrator' where ${of(virtual)}`,
      ),
      may(prefers(pierre), preference(peter)),
      mayNot(give(peter), noFactor(pierre), prefers(chidi)),
      mayNot(`update people set email = 'mine@example.com' where ${of(pierre)}`),
      may(`update people set email = 'theirs@example.com' where ${of(peter)}`),
    ),
    by(
      'a client',
      pierre,
      may(
        see('workspaces'),
        see('stages'),
        see('project_clients'),
        see('project_members'),
        see('credentials', of(pierre)),
        see('people', of(pierre)),
      ),
      may(see('tokens', of(pierre)), token(pierre), withdraw(pierre), key(pierre), see('idempotency_keys', of(pierre)), answer(pierre)),
      may(see('second_factors', of(pierre)), see('preferences', of(pierre)), prefers(pierre)),
      mayNot(login(pierre), give(pierre), noFactor(pierre), prefers(chidi), preference(peter), see('preferences', of(chidi))),
      may(
        see('people', of(chidi)),
        see('people', of(vera)),
        address(asked, vera),
        `delete from task_members where task_id = '${asked.id}'`,
      ),
      may(
        item(asked),
        done(asked),
        noItem(asked),
        comment(asked, pierre),
        closure(asked, pierre),
        newTask(pierre),
        newTask(pierre, { parent_id: asked.id }),
      ),
      mayNot(
        see('stages', `project_id = '${secret.id}'`),
        see('people', of(ada)),
        see('people', of(acme)),
        see('people', of(peter)),
        see('credentials', of(peter)),
      ),
      mayNot(
        see('tokens', of(peter)),
        token(peter),
        token(chidi),
        withdraw(peter),
        key(peter),
        answer(peter),
        see('idempotency_keys', of(peter)),
      ),
      mayNot(
        address(asked, ada),
        address(ours, vera),
        item(ours),
        done(ours),
        noItem(ours),
        removal(asked, pierre),
        removal(taken, pierre),
        `delete from task_members where task_id = '${taken.id}'`,
        removal(ours, pierre),
        comment(ours, pierre),
        closure(ours, pierre),
      ),
      mayNot(
        comment(asked, chidi),
        closure(asked, chidi),
        newTask(chidi),
        newTask(peter),
        see('removals'),
        newTask(pierre, { parent_id: ours.id }),
        newTask(pierre, { parent_id: hidden.id }),
      ),
      mayNot(
        `update tasks set parent_id = null where task_id = '${asked.id}'`,
        `update tasks set accepted_at = now() where task_id = '${asked.id}'`,
      ),
      mayNot(...shared.map((table) => see(table, elsewhere))),
    ),
    by(
      'a member from outside',
      mila,
      may(see('projects', `project_id = '${open.id}'`), newTask(mila)),
      mayNot(see('tasks'), see('comments'), removal(ours, mila), see('projects', `project_id = '${secret.id}'`)),
    ),
    by(
      'an auditor of the private project',
      grace,
      may(see('projects', `project_id = '${secret.id}'`), ...said.slice(0, 3).map(({ id }) => read(id))),
    ),
    by('one who leads it', vera, may(...said.slice(0, 3).map(({ id }) => read(id)))),
    by('a participant in it', acme, may(read(said[0]!.id), read(said[2]!.id)), mayNot(read(said[1]!.id), read(said[3]!.id))),
    by('one to whom things are released', france, may(read(said[3]!.id)), mayNot(read(said[2]!.id), read(named.id))),
    by(
      'a participant',
      france,
      may(comment(asked, france)),
      mayNot(removal(asked, france), closure(asked, france), item(asked), done(asked), noItem(asked)),
    ),
    by(
      'a sister',
      peter,
      mayNot(
        see('projects'),
        see('stages'),
        see('tasks'),
        see('comments'),
        see('project_clients'),
        see('project_members'),
        see('people', of(pierre)),
        see('tasks', elsewhere),
      ),
    ),
    {
      name: 'a mailed link',
      door: 'portico_link',
      secret: linkOf(world),
      tries: [
        ...may(see('workspaces'), see('people', of(pierre)), see('credentials', of(pierre)), see('tokens', of(pierre))),
        ...may(
          `update credentials set password_hash = 'x' where ${of(pierre)}`,
          `update tokens set used_at = now() where ${of(pierre)}`,
          token(pierre),
          'update second_factors set last_step = 1',
          noFactor(pierre),
        ),
        ...mayNot(noFactor(chidi), `update second_factors set last_step = 1 where not ${of(pierre)}`, give(pierre)),
        ...mayNot(
          see('people', `not ${of(pierre)}`),
          see('credentials', `not ${of(pierre)}`),
          see('tokens', `not ${of(pierre)}`),
          see('workspaces', elsewhere),
        ),
        ...mayNot(
          see('people', elsewhere),
          see('credentials', elsewhere),
          see('tokens', elsewhere),
          token(peter),
          token(chidi),
          see('projects'),
          see('tasks'),
        ),
        ...mayNot(
          `update credentials set password_hash = 'x' where not ${of(pierre)}`,
          `update tokens set used_at = now() where not ${of(pierre)}`,
        ),
      ],
    },
    {
      name: 'a job',
      door: 'portico_system',
      secret: null,
      tries: [
        ...may(
          ...[
            'workspaces',
            'profiles',
            'profile_rights',
            'roles',
            'pipelines',
            'people',
            'external_accesses',
            'credentials',
            'tokens',
            'mails',
          ].map((table) => see(table)),
        ),
        ...may(
          insert('workspaces', { workspace_id: randomUUID(), name: 'New' }),
          pipeline,
          person('team'),
          mail,
          token(peter),
          credential(peter),
          role,
        ),
        ...may(insert('profiles', { workspace_id, profile_id: id('item', 905), side: 'team', key: 'new', name: 'New', sentence: 'New' })),
        ...may(
          `insert into profile_rights select workspace_id, profile_id, side, 'mention', 'frame' from profiles where workspace_id = '${workspace_id}' limit 1`,
        ),
        ...may(`update tokens set used_at = now() where ${of(pierre)}`, `update credentials set password_hash = 'x' where ${of(pierre)}`),
        ...may(
          'update mails set sent_at = now()',
          `update external_accesses set level = 'none' where ${of(pierre)}`,
          "delete from idempotency_keys where created_at < now() + interval '1 day'",
        ),
        ...may('select name from projects', 'select message from grants', 'update grants set told_at = now()'),
        ...mayNot(
          'select description from projects',
          'update grants set active = true',
          see('tasks'),
          see('comments'),
          'delete from tokens',
          'delete from people',
        ),
      ],
    },
    ...['nobody, at the door of the team', 'nobody, at the door of clients', 'nobody, at the door of links'].map(
      (name, n): Story => ({
        name,
        door: (['portico_team', 'portico_client', 'portico_link'] as const)[n]!,
        secret: null,
        tries: mayNot(
          ...['workspaces', 'people', 'credentials', 'tokens', ...(n < 2 ? ['projects', 'tasks', 'comments', 'idempotency_keys'] : [])].map(
            (table) => see(table),
          ),
          ...(n < 2 ? [newTask(pierre), comment(asked, pierre), key(pierre), token(pierre)] : []),
        ),
      }),
    ),
  ];
}

/** What went otherwise than told, up to the first of them who is at fault. */
export async function faultsInStories(db: Connections, world: World): Promise<string[]> {
  const faults: string[] = await faultsInReasons(db, world);
  for (const { name, door, secret: held, tries } of stories(world)) {
    if (faults.length > 0) break;
    try {
      const [, said] = await ask(db[door], held, ...attempts(tries.map(({ sql }) => sql)));
      for (const [n, answer] of (said![0]!.said as string[]).entries()) {
        const one = tries[n]!;
        if (one.may ? answer !== 'done' : answer === 'done') faults.push(`${name} ${one.may ? 'may' : 'may not'} ${one.name}: ${answer}`);
      }
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  return faults;
}
