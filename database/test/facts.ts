import { build } from './build.ts';
import {
  ada,
  chidi,
  company,
  france,
  fred,
  makeCompany,
  mila,
  named,
  open,
  ours,
  peter,
  pierre,
  secret,
  taken,
  virtual,
} from './company.ts';
import type { Connections } from './reader.ts';
import type { World } from './world.ts';
import { id } from './worlds.ts';

/** What follows from a change (`access/6.facts.sql`): in the workspace it is made in, and in no other. */
export async function faultsInFacts(db: Connections): Promise<string[]> {
  // Two alike: what is done to the first leaves the second as it was.
  const world = await makeCompany(db);
  const sister: World = company();
  await db.admin.query(build(sister));
  const before = await stateOf(db, sister);
  const faults: string[] = [];
  for (const check of [lineage, secrets, granted, addresses, numbers, history, editions, stored]) faults.push(...(await check(db, world)));
  if ((await stateOf(db, sister)) !== before) faults.push('another workspace stays as it was');
  return faults;
}

const inIt = (world: World, person: { id: string }) => `where workspace_id = '${world.workspace}' and person_id = '${person.id}'`;

/** As an administrator of the database, who may move anybody. Answers with the error, if there is one. */
const change = (db: Connections, sql: string, right = 'change access') =>
  db.admin.query(`select set_config('access.everywhere', '{"${right}"}', true); ${sql}`).then(
    () => null,
    (error: Error) => error.message,
  );

async function stateOf(db: Connections, world: World): Promise<string> {
  const tables = [
    'lineage',
    'external_accesses',
    'credentials',
    'grants',
    'profiles',
    'tokens',
    'tasks',
    'projects',
    'workspaces',
    'people',
    'closures',
    'removals',
    'events',
    'comment_editions',
  ];
  const { rows } = await db.admin.query(
    `select ${tables.map((table) => `(select json_agg(x order by x::text) from ${table} x where workspace_id = $1) as ${table}`).join(', ')}`,
    [world.workspace],
  );
  return JSON.stringify(rows);
}

/** After each move the lineage is the closure of the tree; a move into one's own descendants is refused. */
async function lineage(db: Connections, world: World): Promise<string[]> {
  const moves: [who: { id: string }, below: { id: string } | null, refused: boolean][] = [
    [france, pierre, true],
    [france, france, true],
    [peter, pierre, false],
    [mila, peter, false],
    [france, peter, true],
    [france, null, false],
    [virtual, mila, false],
    [peter, null, false],
    [france, mila, false],
    [peter, pierre, true],
    [france, peter, false],
    [france, null, false],
    [pierre, null, false],
    [france, pierre, false],
    [pierre, mila, false],
    [pierre, null, false],
    [france, null, false],
    [pierre, france, false],
  ];
  const faults: string[] = [];
  for (const [who, below, refused] of moves) {
    const said = await change(db, `update people set parent_id = ${below ? `'${below.id}'` : 'null'} ${inIt(world, who)}`);
    if ((said === 'tree-cycle') !== refused || (said !== null && !refused)) faults.push(`${who.id} below ${below?.id}: ${said}`);
    faults.push(...(await isClosure(db, world)));
  }
  await change(db, `update people set parent_id = null ${inIt(world, virtual)}`);
  // Somebody with access moves by the right to give access only; with nobody below who has it, by anybody's.
  const moved = (who: { id: string }) => `update people set parent_id = '${mila.id}' ${inIt(world, who)}`;
  if ((await change(db, moved(pierre), 'see people')) !== 'forbidden') faults.push('a contact with access does not move by itself');
  if ((await change(db, moved(virtual), 'see people')) !== null) faults.push('a contact without access moves');
  if ((await change(db, `update people set parent_id = parent_id, phone = '1' ${inIt(world, pierre)}`, 'see people')) !== null) {
    faults.push('staying is no move');
  }
  await db.admin.query(`begin isolation level repeatable read; set local access.everywhere = '{"change access"}'`);
  const deep = await db.admin.query(moved(peter)).then(String, (error: Error) => error.message);
  await db.admin.query('rollback');
  if (!deep.includes('read committed')) faults.push('no move where another would not be seen');
  return faults;
}

async function isClosure(db: Connections, world: World): Promise<string[]> {
  const { rows: tree } = await db.admin.query('select person_id, parent_id, side from people where workspace_id = $1', [world.workspace]);
  const { rows: held } = await db.admin.query('select person_id, ancestor_id, depth from lineage where workspace_id = $1', [
    world.workspace,
  ]);
  const parents = new Map(tree.map((row) => [row.person_id as string, row.parent_id as string | null]));
  const should: string[] = [];
  for (const { person_id, side } of tree) {
    let depth = 0;
    if (side === 'outside')
      for (let at: string | null = person_id; at && depth < 20; at = parents.get(at)!) should.push(`${person_id} ${at} ${depth++}`);
  }
  const have = held.map(({ person_id, ancestor_id, depth }) => `${person_id} ${ancestor_id} ${depth}`);
  return [...have.filter((one) => !should.includes(one)), ...should.filter((one) => !have.includes(one))].map((one) => `lineage: ${one}`);
}

/** Access withdrawn ends the secrets of that person, those alone, and leaves the time of an earlier end. */
async function secrets(db: Connections, world: World): Promise<string[]> {
  const level = (to: string) => change(db, `update external_accesses set level = '${to}' ${inIt(world, mila)}`);
  const withdrawn = async () => {
    const { rows } = await db.admin.query(
      'select person_id, withdrawn_at::text from tokens where workspace_id = $1 and withdrawn_at is not null',
      [world.workspace],
    );
    return rows.map(({ person_id, withdrawn_at }) => `${person_id} ${withdrawn_at}`);
  };
  const faults: string[] = [];
  if ((await withdrawn()).length > 0) faults.push('nothing is withdrawn yet');
  await level('none');
  const first = await withdrawn();
  if (first.length !== 1 || !first[0]!.startsWith(mila.id)) faults.push('withdrawn access ends the secrets of that person alone');
  await level('advanced');
  await level('basic');
  if ((await withdrawn())[0] !== first[0]) faults.push('an end has one time');
  await db.admin.query(`update tokens set withdrawn_at = null ${inIt(world, mila)}`);
  await level('none');
  if ((await withdrawn()).length > 0) faults.push('only whoever had access loses secrets');
  await level('advanced');
  return faults;
}

/** D4, D17: a grant ends when its last day is over where the company is; with the last way in, every secret goes. */
async function granted(db: Connections, world: World): Promise<string[]> {
  const faults: string[] = [];
  const here = `where workspace_id = '${world.workspace}'`;
  const one = async <T>(sql: string) => (await db.admin.query<{ it: T }>(sql)).rows[0]?.it;
  const end = () => one<Date>(`select ends_at as it from grants ${here}`).then((it) => it?.toISOString());
  const version = () => one<number>(`select version as it from grants ${here}`);
  const active = () => one<boolean>(`select active as it from grants ${here}`);
  const live = () => one<number>(`select count(*)::int as it from tokens ${here} and person_id = '${fred.id}' and withdrawn_at is null`);
  const others = () => one<number>(`select count(*)::int as it from tokens ${here} and person_id <> '${fred.id}' and withdrawn_at is null`);
  const set = (to: string) => db.admin.query(`update grants set ${to} ${here}`);
  const zone = (to: string) => db.admin.query(`update workspaces set time_zone = '${to}' ${here}`);
  const level = (to: string) => db.admin.query(`update external_accesses set level = '${to}' ${inIt(world, fred)}`);
  const again = () => db.admin.query(`update tokens set withdrawn_at = null ${here} and person_id = '${fred.id}'`);
  const ofFred = `person_id = '${fred.id}'`;
  /** Nothing of the grant changes by this, not even its version. */
  const untouched = async (what: string, by: () => Promise<unknown>) => {
    const before = await version();
    await by();
    if ((await version()) !== before) faults.push(`the grant stays as it is: ${what}`);
  };

  await zone('America/New_York');
  await set("ends_on = '2035-06-30'");
  if ((await end()) !== '2035-07-01T04:00:00.000Z') faults.push(`a last day in New York ends at ${await end()}`);
  await zone('Asia/Kolkata');
  if ((await end()) !== '2035-06-30T18:30:00.000Z') faults.push(`the same day in Kolkata ends at ${await end()}`);
  await untouched('the zone is the same', () => zone('Asia/Kolkata'));

  await set('asked_at = now(), reminded_at = now(), told_at = now()');
  const told = () => one<number>(`select num_nonnulls(asked_at, reminded_at, told_at) as it from grants ${here}`);
  await set('ends_on = ends_on');
  if ((await told()) !== 3) faults.push('of the same day everybody was told already');
  await set("ends_on = '2035-07-31'");
  if ((await told()) !== 0) faults.push('of another day nobody was told yet');
  await set('ends_on = null');
  if ((await end()) !== undefined) faults.push('without a last day there is no end');
  await untouched('it has no end to move', () => zone('Europe/Paris'));

  if (!(await live())) faults.push('he holds a secret');
  const everybody = await others();
  await set("ends_on = '2035-06-30'");
  await set('active = active');
  if (!(await live())) faults.push('a grant that stays live keeps its secrets');
  await set("ends_on = '2020-01-01'");
  if (await live()) faults.push('with an end behind it every secret goes');
  const first = await one<Date>(`select max(withdrawn_at) as it from tokens ${here} and ${ofFred}`);
  await set('ends_on = null');
  const second = await one<Date>(`select max(withdrawn_at) as it from tokens ${here} and ${ofFred}`);
  if (first?.getTime() !== second?.getTime()) faults.push('what was withdrawn was withdrawn then');
  await again();
  await set('active = false');
  if (await live()) faults.push('with the last grant every secret goes');
  if ((await others()) !== everybody) faults.push('and those of nobody else');
  await set("active = true, ends_on = '2020-01-01'");
  await again();
  await set('active = false');
  if (!(await live())) faults.push('what had ended already takes nothing with it');
  await set('active = true, ends_on = null');
  await again();

  const more = (n: number, place: typeof secret, who: typeof fred) =>
    db.admin.query(`insert into grants (workspace_id, grant_id, project_id, private, person_id, name, profile_id, given_by, given_by_name)
      select workspace_id, '${id('grant', n)}', '${place.id}', ${place.private}, '${who.id}', '${who.id}', profile_id, given_by, given_by_name
      from grants ${here} and grant_id = '${id('grant', 0)}'`);
  const setFirst = (to: string) => db.admin.query(`update grants set ${to} ${here} and grant_id = '${id('grant', 0)}'`);
  const take = (n: number) => db.admin.query(`delete from grants ${here} and grant_id = '${id('grant', n)}'`);
  await more(900, secret, fred);
  await setFirst('active = false');
  if (!(await live())) faults.push('who was granted something else keeps their secrets');
  await take(900);
  await setFirst('active = true');
  await again();
  await more(901, secret, peter);
  await setFirst('active = false');
  if (await live()) faults.push('what another was granted keeps nobody’s secrets');
  await take(901);
  await db.admin.query(`delete from credentials ${here} and person_id = '${peter.id}'`);

  await set('active = true');
  await again();
  await level('advanced');
  await set('active = false');
  if (!(await live())) faults.push('who has access of their own keeps their secrets');
  await untouched('it is switched off already', () => level('none'));
  await level('advanced');
  await set('active = true');
  await level('none');
  if ((await active()) !== false) faults.push('whose access is withdrawn is granted nothing either');
  await set('active = true');

  const part = (n: number, role: string, place = open, who = fred) =>
    db.admin.query(`insert into project_members (workspace_id, member_id, project_id, private, person_id, side, name, role)
      values ('${world.workspace}', '${id('projectMember', n)}', '${place.id}', ${place.private}, '${who.id}', 'outside', '${who.id}', '${role}')`);
  const leave = (where: string) => db.admin.query(`delete from project_members ${here} and ${where}`);
  await part(910, 'participant');
  await part(911, 'participant', secret);
  await part(912, 'participant', open, peter);
  for (const n of [910, 912]) await leave(`member_id = '${id('projectMember', n)}'`);
  if (!(await active())) faults.push('whoever still has a part in the project keeps the grant');
  await leave(`${ofFred} and project_id = '${open.id}'`);
  if ((await active()) !== false) faults.push('who has left is granted nothing');
  await part(913, 'participant');
  await untouched('it is switched off already', () => leave(`member_id = '${id('projectMember', 913)}'`));

  await db.admin.query(`delete from credentials ${here} and ${ofFred}`);
  await set('active = true');
  if ((await one(`select email as it from credentials ${here} and ${ofFred}`)) !== `${fred.id}@example.com`)
    faults.push('who is granted something signs in by their address');
  await db.admin.query(`delete from credentials ${here} and ${ofFred}`);
  await db.admin.query(`update people set email = null ${inIt(world, fred)}`);
  const said = await set('active = active').then(
    () => null,
    (error: Error) => error.message,
  );
  if (said !== 'email-needed') faults.push(`without an address: ${said}`);
  const off = await set('active = false').then(
    () => null,
    (error: Error) => error.message,
  );
  if (off !== null) faults.push(`without an address it can still be switched off: ${off}`);
  return faults;
}

/** P5: what somebody from outside signs in with is not edited; everybody begins without access, as a collaborator. */
async function addresses(db: Connections, world: World): Promise<string[]> {
  const email = (who: { id: string }, to: string) => change(db, `update people set email = '${to}' ${inIt(world, who)}`);
  const chidi = world.people[2]!;
  const faults: string[] = [];
  if ((await email(pierre, 'other@example.com')) !== 'email-signs-in') faults.push('an address that signs in is not edited');
  if ((await email(pierre, `${pierre.id}@example.com`)) !== null) faults.push('the same address is no edit');
  if ((await email(chidi, 'other@example.com')) !== null) faults.push("an employee's address is edited");
  if ((await email(peter, 'peter@example.com')) !== null) faults.push('an address that signs nobody in is edited');
  const { rows: begun } = await db.admin.query(
    `with begun as (
       insert into people (workspace_id, person_id, side, kind, name) values ($1, gen_random_uuid(), 'outside', 'individual', 'Begun') returning person_id)
     select person_id from begun`,
    [world.workspace],
  );
  const { rows: held } = await db.admin.query(
    `select a.level, f.key, f.side from external_accesses a join profiles f using (workspace_id, profile_id)
     where a.workspace_id = $1 and a.person_id = $2`,
    [world.workspace, begun[0].person_id],
  );
  if (JSON.stringify(held) !== '[{"level":"none","key":"collaborator","side":"outside"}]')
    faults.push(`who begins: ${JSON.stringify(held)}`);
  return faults;
}

/** Tasks count up in their project; without one, in the workspace. Echoes are of the task alone. */
async function numbers(db: Connections, world: World): Promise<string[]> {
  const one = (sql: string) => db.admin.query(sql).then(({ rows }) => rows[0]);
  const here = `where workspace_id = '${world.workspace}'`;
  const add = (project: string | null) =>
    one(`insert into tasks (workspace_id, task_id, project_id, title, author_id, author_side, requester_id, requester_side, requester_name)
      select workspace_id, gen_random_uuid(), ${project ? `'${project}'` : 'null'}, 'New', author_id, author_side, requester_id, requester_side, requester_name
      from tasks ${here} and task_id = '${ours.id}' returning number, task_id`);
  const faults: string[] = [];
  const said = [(await add(null)).number, (await add(open.id)).number, (await add(null)).number, (await add(open.id)).number].join(' ');
  if (said !== '1 1 2 2') faults.push(`tasks count up: ${said}`);
  const given = await one(`update tasks set title = 'Same', project_id = project_id ${here} and task_id = '${ours.id}' returning number`);
  if (given.number !== 1001) faults.push('who stays keeps the number');
  const moved = await one(`update tasks set project_id = null ${here} and task_id = '${taken.id}' returning number`);
  if (moved.number !== 3) faults.push(`who moves takes the next: ${moved.number}`);
  for (const [table, echo] of [
    ['closures', 'closed_at is not null'],
    ['removals', 'removed'],
  ]) {
    const echoed = () => one(`select count(*)::int as n, bool_and(task_id = '${ours.id}') as it from tasks ${here} and ${echo}`);
    await db.admin.query(`insert into ${table} (workspace_id, task_id, place_id, private, removed, author_id, author_side, author_name)
      select workspace_id, task_id, place_id, private, removed, author_id, author_side, requester_name from tasks ${here} and task_id = '${ours.id}'`);
    const put = await echoed();
    if (put.n !== 1 || !put.it) faults.push(`${table} echo in their task alone`);
    await db.admin.query(`delete from ${table} ${here} and task_id = '${ours.id}'`);
    if ((await echoed()).n !== 0) faults.push(`${table} taken back leave no echo`);
  }
  return faults;
}

/** Each change is told, by whom and for whom to read; what nobody made is not. */
async function history(db: Connections, world: World): Promise<string[]> {
  const here = `where workspace_id = '${world.workspace}' and task_id = '${ours.id}'`;
  const stage = (name: string, n: number) =>
    `insert into stages values ('${world.workspace}', '${open.id}', false, '${id('item', 950 + n)}', '${name}', ${n})`;
  const part = (who: { id: string; side: string }) =>
    `insert into task_members (workspace_id, member_id, task_id, place_id, private, person_id, side, name, role)
     select workspace_id, gen_random_uuid(), task_id, place_id, private, '${who.id}', '${who.side}', '${who.id}', 'participant' from tasks ${here}`;
  const fact = (table: string, more = '', value = '') =>
    `insert into ${table} (workspace_id, task_id, place_id, private, author_id, author_side, author_name${more})
     select workspace_id, task_id, place_id, private, author_id, author_side, requester_name${value} from tasks ${here}`;
  const task = (set: string) => `update tasks set ${set} ${here}`;
  const done = (to: boolean) => `update checklist_items set done = ${to} ${here}`;
  await db.admin.query([stage('Draft', 1), stage('Build', 2)].join(';'));

  const changes: [sql: string, told: string[]][] = [
    [task("title = 'New', description = 'Long'"), ['internal description - -', 'internal title Same New']],
    [task("title = 'New'"), []],
    [task(`stage_id = '${id('item', 951)}'`), ['history stage - Draft']],
    [task(`stage_id = '${id('item', 952)}', deadline = '2026-12-24'`), ['history deadline - 2026-12-24', 'history stage Draft Build']],
    [
      task("planned_start = '2026-12-01', planned_end = '2026-12-02'"),
      ['history planned_end - 2026-12-02', 'history planned_start - 2026-12-01'],
    ],
    [task("accepted_at = '2026-11-01'"), ['history accepted - -']],
    [task(`counterparty_id = '${peter.id}', counterparty_name = '${peter.id}'`), [`internal counterparty - ${peter.id}`]],
    [task(`parent_id = '${taken.id}'`), [`internal parent - ${taken.id}`]],
    [task('project_id = null, stage_id = null'), [`history stage Build -`, `internal project ${open.id} -`]],
    [task(`project_id = '${open.id}'`), [`internal project - ${open.id}`]],
    [part(ada), [`history role_given - participant ${ada.id}`]],
    [part(mila), [`internal role_given - participant ${mila.id}`]],
    [`delete from task_members ${here} and person_id = '${ada.id}'`, [`history role_taken - participant ${ada.id}`]],
    [fact('closures', ', note', ", 'Done'"), ['history closed - Done']],
    [`delete from closures ${here}`, ['history reopened - -']],
    [fact('closures', ', withdrawn', ', true'), ['history withdrawn - -']],
    [fact('removals'), ['internal removed - -']],
    [`delete from removals ${here}`, ['internal restored - -']],
    [done(true), [`history ticked - ${id('item', 1)}`]],
    [done(true), []],
    [done(false), [`history unticked - ${id('item', 1)}`]],
  ];
  const faults: string[] = [];
  const seen = new Set<string>();
  const tells = async (sql: string, by: string) => {
    await db.admin.query(
      `begin; select set_config('access.workspace', '${world.workspace}', true), set_config('access.person', '${by}', true); ${sql}; commit`,
    );
    const { rows } = await db.admin.query(
      `select event_id, concat_ws(' ', class, what, coalesce(was, '-'), coalesce(became, '-'), person_name) as told, author_name,
         person_side is not distinct from case person_id when '${mila.id}' then 'outside' when '${ada.id}' then 'team' end as named,
         (place_id, private, removed) = (select place_id, private, removed from tasks ${here}) as placed,
         abs(extract(epoch from now() - created_at)) < 60 and event_id > '01900000-0000-7000-8000-000000000000' as now
       from events ${here} order by 2`,
    );
    const fresh = rows.filter(({ event_id }) => !seen.has(event_id));
    for (const { event_id, author_name, named, placed, now } of fresh) {
      seen.add(event_id);
      if (author_name !== chidi.id || !named || !placed || !now) faults.push(`told wrongly: ${sql}`);
    }
    return fresh.map(({ told }) => told);
  };
  for (const [sql, told] of changes) {
    const found = await tells(sql, chidi.id);
    if (JSON.stringify(found) !== JSON.stringify(told)) faults.push(`${sql} tells ${JSON.stringify(found)}`);
  }
  for (const sql of [
    task("title = 'Old'"),
    part(ada),
    `delete from closures ${here}`,
    fact('removals'),
    `delete from removals ${here}`,
    done(true),
  ]) {
    if ((await tells(sql, '')).length > 0) faults.push(`nobody made it: ${sql}`);
  }
  return faults;
}

/** That a document is there is told as it is seen itself; the rest, and what is gone, to the team. Jobs know all of them. */
async function stored(db: Connections, world: World): Promise<string[]> {
  const here = `where workspace_id = '${world.workspace}'`;
  const it = `${here} and document_id = '${id('document', 0)}'`;
  const faults: string[] = [];
  const after = async (sql: string, told: string[]) => {
    await db.admin.query(
      `begin; select set_config('access.workspace', '${world.workspace}', true), set_config('access.person', '${chidi.id}', true); ${sql}; commit`,
    );
    const { rows } = await db.admin.query(
      `select concat_ws(' ', e.class, e.what, e.name, 'by', e.author_name, case when e.place_id = t.place_id and e.task_id = t.task_id then 'there' end) as told
       from document_events e join tasks t using (workspace_id, task_id) where e.workspace_id = '${world.workspace}' order by e.event_id`,
    );
    const found = rows.map((row) => row.told);
    if (JSON.stringify(found) !== JSON.stringify(told)) faults.push(`after ${sql}: ${JSON.stringify(found)}`);
    const { rows: known } = await db.portico_system.query(`select count(*)::int as n from documents ${it}`);
    if (known[0].n !== (sql.startsWith('delete') ? 0 : 1)) faults.push('jobs know what there is');
  };
  const add = `insert into documents (workspace_id, document_id, task_id, place_id, private, name, size, type, sha256, author_id, author_side, author_name)
    select workspace_id, '${id('document', 0)}', task_id, place_id, private, 'Plan', 1, 'text/plain', decode(repeat('00', 32), 'hex'),
      '${chidi.id}', 'team', '${chidi.id}' from tasks ${here} and task_id = '${ours.id}'`;
  const line = (told: string) => `${told} by ${chidi.id} there`;
  await after(add, [line('documents added Plan')]);
  await after(`update documents set class = 'documents_released' ${it}`, [
    line('documents_released added Plan'),
    line('internal released Plan'),
  ]);
  await after(`update documents set name = name ${it}`, [line('documents_released added Plan'), line('internal released Plan')]);
  await after(`update documents set class = 'documents' ${it}`, [
    line('documents added Plan'),
    line('internal released Plan'),
    line('internal release_ended Plan'),
  ]);
  await after(`delete from documents ${it}`, [
    line('internal added Plan'),
    line('internal released Plan'),
    line('internal release_ended Plan'),
    line('internal removed Plan'),
  ]);
  return faults;
}

/** What is said otherwise is kept as it was, for those of the team who read it. */
async function editions(db: Connections, world: World): Promise<string[]> {
  const here = `where workspace_id = '${world.workspace}' and comment_id = '${named.id}'`;
  const state = async () => {
    const { rows } = await db.admin.query(
      `select c.text, c.edited_at is not null as edited, c.deleted_at is not null as deleted,
         (select json_agg(json_build_array(e.text, e.readers) order by e.edition_id) from comment_editions e
          where e.workspace_id = c.workspace_id and e.comment_id = c.comment_id and e.edition_id <> c.comment_id) as before
       from comments c ${here}`,
    );
    return JSON.stringify(rows[0]);
  };
  const faults: string[] = [];
  const after = async (set: string, expected: object) => {
    await db.admin.query(`update comments set ${set} ${here}`);
    const found = await state();
    if (found !== JSON.stringify(expected)) faults.push(`after ${set}: ${found}`);
  };
  const readers = `readers = array['${chidi.id}', '${pierre.id}']::uuid[]`;
  await after(`${readers}, text = text`, { text: named.id, edited: false, deleted: false, before: null });
  const first = [named.id, [chidi.id]];
  await after("text = 'New'", { text: 'New', edited: true, deleted: false, before: [first] });
  await after('readers = null', { text: 'New', edited: true, deleted: false, before: [first] });
  await after("text = '', deleted_at = now()", { text: '', edited: true, deleted: true, before: [first, ['New', null]] });
  const said = await db.admin.query(`update comments set text = 'Back' ${here}`).then(String, (error: Error) => error.message);
  if (!said.includes('deleted_says_nothing')) faults.push('what was taken back stays so');
  return faults;
}
