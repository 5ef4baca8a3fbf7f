import { createHash, randomUUID } from 'node:crypto';
import type { LoginRole } from '../src/index.ts';
import { rows, secretOf } from './build.ts';
import { france, mila } from './company.ts';
import { ask, type Connections } from './reader.ts';
import type { World } from './world.ts';

/** Every kind of secret at every door, in every state: what opens, and what does not. */
export async function faultsAtTheDoor(db: Connections, world: World): Promise<string[]> {
  const team = world.people.find(({ side }) => side === 'team')!;
  const outside = world.people.find((person) => person.side === 'outside' && person.level === 'advanced')!;
  const shut = world.people.find((person) => person.side === 'outside' && person.level === 'none')!;
  const kinds = {
    session: 'portico_client',
    api_key: 'portico_client',
    activation: 'portico_link',
    password_reset: 'portico_link',
    first_password: 'portico_link',
    second_factor: 'portico_link',
  } as const;
  const doors = ['portico_team', 'portico_client', 'portico_link'] as const;
  const faults: string[] = [];

  async function comes(person: { id: string; side: string }, door: LoginRole, kind: string, state: Record<string, unknown> = {}) {
    const hash = createHash('sha256').update(randomUUID()).digest('hex');
    const token = {
      workspace_id: world.workspace,
      token_id: randomUUID(),
      person_id: person.id,
      side: person.side,
      kind,
      hash: `\\x${hash}`,
    };
    await db.admin.query(rows('tokens', [{ ...token, ...state }]));
    return ask(db[door], hash).then(
      () => true,
      () => false,
    );
  }

  for (const [kind, door] of Object.entries(kinds)) {
    for (const person of [team, outside, shut]) {
      for (const tried of doors) {
        const right = door === 'portico_client' && person.side === 'team' ? 'portico_team' : door;
        // With a session one comes to the door of links, too: there one keeps one's own password and second factor.
        const should = (tried === right || (kind === 'session' && tried === 'portico_link')) && person !== shut;
        if ((await comes(person, tried, kind)) !== should)
          faults.push(`a ${kind} of ${person.side} ${should ? 'opens' : 'does not open'} ${tried}`);
      }
    }
    const right = door;
    for (const state of ['expires_at', 'used_at', 'withdrawn_at']) {
      if (await comes(outside, right, kind, { [state]: '2020-01-01' })) faults.push(`a ${kind} with ${state} in the past does not open`);
    }
    if (!(await comes(outside, right, kind, { expires_at: '2999-01-01' }))) faults.push(`a ${kind} that expires later opens`);
  }

  faults.push(...(await secondEntries(db, world)), ...(await usedMarks(db, world)), ...(await debts()));
  /** Who owes a password of their own, or a second factor, opens nothing but the door where they get it. */
  async function debts() {
    const here = `where workspace_id = '${world.workspace}'`;
    const ofOutside = `${here} and person_id = '${outside.id}'`;
    const found: string[] = [];
    const opens = async (what: string, should: boolean, state: string[]) => {
      for (const sql of state) await db.admin.query(sql);
      for (const kind of ['session', 'api_key']) {
        if ((await comes(outside, 'portico_client', kind)) !== should)
          found.push(`${what}: a ${kind} ${should ? 'opens' : 'opens nothing'}`);
        if (!(await comes(team, 'portico_team', kind))) found.push(`${what}: a ${kind} of the team opens`);
      }
      if (!(await comes(outside, 'portico_link', 'session'))) found.push(`${what}: a session opens what is one's own`);
      if (await comes(outside, 'portico_link', 'api_key')) found.push(`${what}: a key opens nothing of one's own`);
    };
    const policy = (it: string) => `update workspaces set second_factor = '${it}' ${here}`;
    const tick = (it: boolean) => `update external_accesses set second_factor = ${it} ${ofOutside}`;
    const confirmed = (it: string) => `update second_factors set confirmed_at = ${it} ${ofOutside}`;
    const credential = (more: string) => `insert into credentials (workspace_id, person_id, side, login_name, password_hash, initial)
      values ('${world.workspace}', '${outside.id}', 'outside', 'handed.over', 'x', ${more})`;
    await opens('all must', false, [policy('all')]);
    await opens('selected must, and this one is not', true, [policy('selected')]);
    await opens('selected must, and this one is', false, [tick(true)]);
    await opens('one is being set up', false, [
      `insert into second_factors (workspace_id, person_id, side, secret) values ('${world.workspace}', '${outside.id}', 'outside', '\\x00')`,
    ]);
    await opens('it is there', true, [confirmed('now()')]);
    await opens('none must', true, [policy('none'), confirmed('null')]);
    await db.admin.query(`delete from second_factors ${ofOutside}; delete from credentials ${ofOutside}; ${tick(false)}`);
    await opens('the password was handed over', false, [credential('true')]);
    await opens('the password is their own', true, [`update credentials set initial = false ${ofOutside}`]);
    await db.admin.query(`delete from credentials ${ofOutside}`);
    return found;
  }

  await db.admin.query(
    `update people set ended_at = now() where workspace_id = '${world.workspace}' and person_id in ('${team.id}', '${outside.id}')`,
  );
  if (await comes(team, 'portico_team', 'session')) faults.push('an employee who has left does not come in');
  if (await comes(outside, 'portico_client', 'session')) faults.push('a contact who has left does not come in');
  await db.admin.query(`update people set ended_at = null where workspace_id = '${world.workspace}'`);
  return faults;
}

/** Who comes in after another, in one transaction, finds nothing of the other's. */
async function secondEntries(db: Connections, world: World): Promise<string[]> {
  const enter = (person: { id: string }) => `select access.enter('\\x${secretOf(world, person.id, true)}')`;
  const [, left] = await ask(db.portico_client, secretOf(world, france.id, true), enter(mila), 'select count(*)::int as tasks from tasks');
  return left![0]!.tasks === 0 ? [] : ['a second entry finds nothing of the first'];
}

/** Only the secret that was used is marked as used. */
async function usedMarks(db: Connections, world: World): Promise<string[]> {
  await db.admin.query('update tokens set last_used_at = null where workspace_id = $1', [world.workspace]);
  await db.portico_client.query(`begin; select access.enter('\\x${secretOf(world, mila.id, true)}'); commit`);
  const { rows: marked } = await db.admin.query('select person_id from tokens where workspace_id = $1 and last_used_at is not null', [
    world.workspace,
  ]);
  return marked.every(({ person_id }) => person_id === mila.id) ? [] : ['only the secret that was used is marked as used'];
}
