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
        const should = tried === right && person !== shut;
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

  faults.push(...(await secondEntries(db, world)), ...(await usedMarks(db, world)));
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
