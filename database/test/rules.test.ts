import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, rows, secretOf } from './build.ts';
import { ask, type Connections, connect } from './reader.ts';
import { type Clone, cloneDatabase } from './template.ts';
import type { Contact, Employee, World } from './world.ts';
import { id } from './worlds.ts';

let database: Clone;
let db: Connections;

const employee = (n: number): Employee => ({
  side: 'team',
  id: id('person', n),
  kind: 'administrator',
  mayGrantAccess: false,
  viewClientInfo: false,
  addClient: false,
  ended: false,
});
const contact = (n: number, parent: string | null): Contact => ({
  side: 'outside',
  id: id('person', n),
  kind: 'company',
  parent,
  supervisor: null,
  level: 'advanced',
  profile: 'stakeholder',
  reads: 'all',
  ended: false,
  deletion: null,
  withdrawn: false,
});
const [ada, acme, france, india, stranger] = [
  employee(0),
  contact(1, null),
  contact(2, id('person', 1)),
  contact(3, id('person', 1)),
  contact(4, null),
];
const project = { id: id('project', 0), private: false, hidden: false, createdAt: 0 };
const world: World = {
  workspace: randomUUID(),
  auditorsFromOutside: false,
  people: [ada, acme, france, india, stranger],
  projects: [project],
  clients: [{ project: project.id, person: acme.id }],
  members: [],
  grants: [],
  deletions: [],
  pauses: [],
  tasks: [],
  taskMembers: [],
  items: [],
  comments: [],
  mentions: [],
  events: [],
  documents: [],
  costs: [],
  orders: [],
  later: false,
};
const sessionOf = (person: { id: string }) => secretOf(world, person.id, true);

beforeAll(async () => {
  database = await cloneDatabase();
  db = await connect(database);
  await db.admin.query(build(world));
});
afterAll(() => db.end());

/** What the schema says against itself once `sql` has been done to it. Taken back again. */
async function brokenBy(sql: string): Promise<string[]> {
  try {
    await db.admin.query(`begin; ${sql}`);
    const { rows } = await db.admin.query<{ rule: string; thing: string }>('select * from access.broken_rules()');
    return rows.map(({ rule, thing }) => `${rule}: ${thing}`);
  } finally {
    await db.admin.query('rollback');
  }
}

describe('the schema keeps its own rules', () => {
  test('a good database breaks none', async () => {
    expect(await brokenBy('select')).toEqual([]);
  });

  const open = 'enable row level security, force row level security';
  test.each([
    ['a table is without forced row security: tasks', 'alter table tasks no force row level security'],
    ['a table is without forced row security: tasks', 'alter table tasks disable row level security'],
    ['a table is without policies from access.protect: extras', `create table extras (); alter table extras ${open}`],
    ['a table is without policies from access.protect: tasks', 'drop policy reads on tasks'],
    ['a policy was not written by access.protect: tasks.mine', 'create policy mine on tasks using (true)'],
    ['a policy was not written by access.protect: mails.addresses', 'create policy addresses on mails using (true)'],
    ['a policy looks at another table: mails.adds', 'create policy adds on mails for insert with check (exists (select from people))'],
    ['a view does not run with the rights of its reader: all_tasks', 'create view all_tasks as select * from tasks'],
    ['a materialized view keeps rows past the rule: counts', 'create materialized view counts as select count(*) from tasks'],
    ['a function has no fixed search_path: access.quick()', "create function access.quick() returns int language sql as 'select 1'"],
    [
      'a function looks past the rule and is not on the list: access.quick()',
      "create function access.quick() returns int language sql security definer set search_path = '' return 1",
    ],
    [
      'a function looks past the rule and is not on the list: access.enter(bytea)',
      'alter function access.enter(bytea) owner to current_user',
    ],
    ['everybody may call a function: access.enter(bytea)', 'grant execute on function access.enter(bytea) to public'],
    [
      'everybody may call a function: access.quick()',
      "create function access.quick() returns int language sql set search_path = '' return 1",
    ],
    ...['superuser', 'bypassrls', 'createrole', 'createdb', 'replication'].map((more) => [
      'a login role is more than it should be: portico_client',
      `alter role portico_client ${more}`,
    ]),
    [
      'a profile shows a conversation or documents without the tasks: Collaborator',
      `insert into profile_rights (workspace_id, profile_id, side, verb, class)
       select workspace_id, profile_id, side, 'see', 'history_released' from profiles where side = 'outside' and key = 'collaborator'`,
    ],
    ['a login role owns something: tasks', 'alter table tasks owner to portico_team'],
    [
      'people from outside, or links, may touch what is never theirs: mails portico_client SELECT',
      'grant select on mails to portico_client',
    ],
    [
      'people from outside, or links, may touch what is never theirs: lineage portico_client UPDATE',
      'grant update (depth) on lineage to portico_client',
    ],
    [
      'people from outside, or links, may touch what is never theirs: reasons portico_client SELECT',
      'grant select on access.reasons to portico_client',
    ],
    [
      'people from outside, or links, may touch what is never theirs: projects portico_link SELECT',
      'grant select (name) on projects to portico_link',
    ],
    ['a secret can be read: credentials.password_hash portico_client', 'grant select on credentials to portico_client'],
    ['a secret can be read: credentials.password_hash portico_team', 'grant select (password_hash) on credentials to portico_team'],
    ['a secret can be read: tokens.hash portico_link', 'grant select (hash) on tokens to portico_link'],
    ['a secret can be read: second_factors.secret portico_team', 'grant select (secret) on second_factors to portico_team'],
    ['a secret can be read: second_factors.recovery_hashes portico_client', 'grant select on second_factors to portico_client'],
    ['the address of a row has no index: closures', 'alter table closures drop constraint closures_pkey'],
  ] as [string, string][])('%s', async (complaint, sql) => {
    expect(await brokenBy(sql)).toContain(complaint);
  });

  test.each([
    [
      'a manager from outside',
      `insert into project_members (workspace_id, member_id, project_id, private, person_id, side, name, role)
      values ('${world.workspace}', gen_random_uuid(), '${project.id}', false, '${acme.id}', 'outside', '${acme.id}', 'manager')`,
    ],
    [
      "money or the team's own talk in a profile for outside",
      `insert into profile_rights (workspace_id, profile_id, side, verb, class)
      select workspace_id, profile_id, side, 'see', 'internal' from profiles where side = 'outside'`,
    ],
    [
      'what a role gives as the profile of a contact',
      `update external_accesses set profile_id = (select profile_id from profiles where workspace_id = '${world.workspace}' and side = 'outside' and key = 'full')
      where person_id = '${acme.id}'`,
    ],
    ['a contact as supervisor', `update people set supervisor_id = '${acme.id}' where person_id = '${france.id}'`],
    ['an employee below a contact', `update people set parent_id = '${acme.id}' where person_id = '${ada.id}'`],
    [
      'a way to sign in with neither address nor name',
      `insert into credentials (workspace_id, person_id, side) values ('${world.workspace}', '${acme.id}', 'outside')`,
    ],
    [
      'an initial password for an employee (C2)',
      `insert into credentials (workspace_id, person_id, side, login_name, password_hash, initial)
      values ('${world.workspace}', '${ada.id}', 'team', 'ada', 'x', true)`,
    ],
    ['ticks for a contact', `update people set may_grant_access = true where person_id = '${acme.id}'`],
  ])('no key lets in %s', async (_what, sql) => {
    await expect(brokenBy(sql)).rejects.toThrow(/violates (foreign key|check) constraint/);
  });
});

describe('what enter leaves', () => {
  test('does not outlive its transaction', async () => {
    const [inside] = await ask(db.portico_client, sessionOf(acme), 'select project_id from projects');
    expect(inside).toEqual([{ project_id: project.id }]);
    expect((await db.portico_client.query('select project_id from projects')).rows).toEqual([]);
    await db.portico_client.query('begin');
    expect((await db.portico_client.query('select project_id from projects')).rows).toEqual([]);
    expect(
      (await db.portico_client.query('select access.person(), access.workspace(), access.projects($1, $2)', ['see', 'frame'])).rows,
    ).toEqual([{ person: null, workspace: null, projects: [] }]);
    await db.portico_client.query('commit');
  });

  test('does not outlive a committed transaction either', async () => {
    await db.portico_client.query(`begin; select access.enter('\\x${sessionOf(acme)}'); commit`);
    expect((await db.portico_client.query('select project_id from projects')).rows).toEqual([]);
  });

  test('is replaced, not added to, by a second enter', async () => {
    await db.portico_client.query(`begin; select access.enter('\\x${sessionOf(acme)}'); select access.enter('\\x${sessionOf(stranger)}')`);
    expect((await db.portico_client.query('select project_id from projects')).rows).toEqual([]);
    await db.portico_client.query('rollback');
  });

  test('forged, gives nobody from outside a word for what they have no privilege on', async () => {
    const forged = `begin; set local access.workspace = '${world.workspace}'; set local access.person = '${ada.id}';
      set local access.everywhere = '{"see contacts","see mails","see access","change access","see people"}'`;
    for (const sql of [
      'select * from mails',
      'select * from external_accesses',
      'select * from profile_rights',
      'select * from lineage',
      'select * from access.reach',
      'select password_hash from credentials',
      'select hash from tokens',
      "update external_accesses set level = 'advanced'",
      "update credentials set login_name = 'me'",
      `select access.give_logins('{${acme.id}}', '{acme}', '{x}')`,
      'delete from second_factors',
      "update people set name = 'x'",
      `select * from access.readers('${project.id}', null, false, false, 'frame', null, null, null, false, false)`,
      `select access.become('${world.workspace}', '${ada.id}', 'team')`,
    ]) {
      await db.portico_client.query(forged);
      await expect(db.portico_client.query(sql), sql).rejects.toThrow(/permission denied/);
      await db.portico_client.query('rollback');
    }
  });
});

describe('the door', () => {
  const come = (door: 'portico_team' | 'portico_client' | 'portico_link' | 'portico_system', secret: string) =>
    ask(db[door], secret).then(
      () => 'in',
      (error: Error) => error.message,
    );

  /** A new secret of a kind, for this test alone. */
  async function secret(person: { id: string; side: string }, more: Record<string, unknown> = {}) {
    const hash = createHash('sha256').update(randomUUID()).digest('hex');
    await db.admin.query(
      rows('tokens', [
        {
          workspace_id: world.workspace,
          token_id: randomUUID(),
          person_id: person.id,
          side: person.side,
          kind: 'session',
          hash: `\\x${hash}`,
          ...more,
        },
      ]),
    );
    return hash;
  }

  test('is another one for each side and each kind of secret', async () => {
    expect(await come('portico_team', sessionOf(ada))).toBe('in');
    expect(await come('portico_client', sessionOf(acme))).toBe('in');
    expect(await come('portico_team', sessionOf(acme))).toBe('sign-in-needed');
    expect(await come('portico_client', sessionOf(ada))).toBe('sign-in-needed');
    // With a session one comes to the door of links as well, with a key one does not.
    expect(await come('portico_link', sessionOf(ada))).toBe('in');
    expect(await come('portico_link', await secret(ada, { kind: 'api_key' }))).toBe('sign-in-needed');
    for (const kind of ['activation', 'password_reset', 'first_password', 'second_factor']) {
      expect(await come('portico_link', await secret(acme, { kind }))).toBe('in');
      expect(await come('portico_client', await secret(acme, { kind }))).toBe('sign-in-needed');
      expect(await come('portico_team', await secret(ada, { kind }))).toBe('sign-in-needed');
    }
    expect(await come('portico_client', await secret(acme, { kind: 'api_key' }))).toBe('in');
  });

  test('is closed to whom has no advanced access, and to whoever has left', async () => {
    for (const shut of ["update external_accesses set level = 'basic'", 'update people set ended_at = now()']) {
      await db.admin.query(`${shut} where person_id = '${stranger.id}'`);
      expect(await come('portico_client', await secret(stranger))).toBe('sign-in-needed');
      await db.admin.query(`update external_accesses set level = 'advanced' where person_id = '${stranger.id}'`);
      await db.admin.query(`update people set ended_at = null where person_id = '${stranger.id}'`);
    }
  });

  test('is closed to an expired, a withdrawn, a used and an unknown secret', async () => {
    const past = '2020-01-01';
    expect(await come('portico_client', await secret(acme, { expires_at: past }))).toBe('sign-in-needed');
    expect(await come('portico_client', await secret(acme, { withdrawn_at: past }))).toBe('sign-in-needed');
    expect(await come('portico_client', await secret(acme, { used_at: past }))).toBe('sign-in-needed');
    expect(await come('portico_client', '00'.repeat(32))).toBe('sign-in-needed');
    expect(await come('portico_client', await secret(acme, { expires_at: '2999-01-01' }))).toBe('in');
  });

  test.each(['first_password', 'second_factor'])('is closed to an expired, a withdrawn and a used %s', async (kind) => {
    for (const state of ['expires_at', 'withdrawn_at', 'used_at'])
      expect(await come('portico_link', await secret(acme, { kind, [state]: '2020-01-01' }))).toBe('sign-in-needed');
  });

  test('tells who was handed a password, or needs a second factor, what they owe, whatever they hold', async () => {
    const held = [await secret(acme), await secret(acme, { kind: 'api_key' })];
    const hears = async (what: string) => {
      for (const one of held) expect(await come('portico_client', one)).toBe(what);
      expect(await come('portico_link', held[0]!)).toBe('in');
    };
    const address = { workspace_id: world.workspace, person_id: acme.id, side: 'outside' };
    await db.admin.query(`update workspaces set second_factor = 'all'`);
    await hears('two-factor-needed');
    expect(await come('portico_team', sessionOf(ada))).toBe('in');
    await db.admin.query(rows('second_factors', [{ ...address, secret: '\\x00', confirmed_at: '2026-01-01', recovery_hashes: [] }]));
    await hears('in');
    await db.admin.query(rows('credentials', [{ ...address, login_name: 'acme', password_hash: 'x', initial: true }]));
    await hears('password-change-needed');
    await db.admin.query(`update workspaces set second_factor = 'none'; delete from credentials where person_id = '${acme.id}'`);
    // Taken away by somebody else, a second factor takes the sessions with it; the key stays.
    await db.admin.query(`delete from second_factors where person_id = '${acme.id}'`);
    expect(await come('portico_client', held[0]!)).toBe('sign-in-needed');
    expect(await come('portico_client', held[1]!)).toBe('in');
  });

  test('closes at the moment a secret expires, not at the end of a transaction begun before', async () => {
    const short = await secret(acme, { expires_at: new Date(Date.now() + 700) });
    await db.portico_client.query('begin');
    await db.portico_client.query(`select access.enter('\\x${short}')`);
    await new Promise((done) => setTimeout(done, 800));
    await expect(db.portico_client.query(`select access.enter('\\x${short}')`)).rejects.toThrow('sign-in-needed');
    await db.portico_client.query('rollback');
  });

  test('withdrawn access kills every secret, and access given again brings none back', async () => {
    const kept = [await secret(stranger), await secret(stranger, { kind: 'api_key' }), await secret(stranger, { kind: 'activation' })];
    const doors = ['portico_client', 'portico_client', 'portico_link'] as const;
    for (const [n, one] of kept.entries()) expect(await come(doors[n]!, one)).toBe('in');
    await db.admin.query(`update external_accesses set level = 'none' where person_id = '${stranger.id}'`);
    await db.admin.query(`update external_accesses set level = 'advanced' where person_id = '${stranger.id}'`);
    for (const [n, one] of kept.entries()) expect(await come(doors[n]!, one)).toBe('sign-in-needed');
  });
});

test('two moves at once cannot close a circle', async () => {
  const [one, other] = [new pg.Client(database.admin), new pg.Client(database.admin)];
  await Promise.all([one.connect(), other.connect()]);
  const move = (who: Contact, below: Contact) =>
    `update people set parent_id = '${below.id}' where workspace_id = '${world.workspace}' and person_id = '${who.id}'`;
  for (const client of [one, other]) await client.query(`begin; set local access.everywhere = '{"change access"}'`);
  await one.query(move(france, india));
  const second = other.query(move(india, france)).then(
    () => 'moved',
    (error: Error) => error.message,
  );
  await one.query('commit');
  expect(await second).toBe('tree-cycle');
  await other.query('rollback');
  await Promise.all([one.end(), other.end()]);
});

test('no contact moves in a transaction that would not see the other move', async () => {
  await db.admin.query(`begin isolation level repeatable read; set local access.everywhere = '{"change access"}'`);
  await expect(db.admin.query(`update people set parent_id = '${france.id}' where person_id = '${stranger.id}'`)).rejects.toThrow(
    'read committed',
  );
  await db.admin.query('rollback');
});
