import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readerOf } from '../../src/access/secrets.ts';
import { emailOf } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const france = ['Acme (France)', 'Pierre', 'Chloe'];
const about = (name: string) => `/api/people/${world.ids[name]}`;
const remove = (by: string, name: string) => world.call(by, 'PUT', `${about(name)}/deletion`);
const restore = (by: string, id: string) => world.call(by, 'DELETE', `/api/deletions/${id}`);
const pause = (by: string, name: string, note?: string) => world.call(by, 'PUT', `${about(name)}/pause`, note ? { note } : {});
const resume = (by: string, name: string) => world.call(by, 'DELETE', `${about(name)}/pause`);
const strangers = ['Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'];

/** Vera adds and deletes clients, and may not grant access. */
beforeAll(async () => {
  world = await openWorld();
  world.ids.Vera = (
    await world.did('Ada', 'POST', '/api/people', { name: 'Vera', kind: 'member', email: emailOf('Vera'), addClient: true })
  ).id;
  world.tell('people', 'Vera', world.ids.Vera!, ['team']);
  await world.comeIn([{ name: 'Vera', email: emailOf('Vera') }]);
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', ...france] });
  await world.project('Brand', { clients: ['Acme'], seenBy: ['team', 'Acme', 'Acme (India)', 'Ravi', 'Suresh', ...france] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  await world.comment('Where is the door?', { by: 'Pierre', task: 'Floor plan', seenBy: ['team', 'Pierre'] });
});

afterAll(() => world.stop());

test('B7: paused, the next request of everybody below is refused; resumed, everything goes on where it stood', async () => {
  for (const stranger of strangers) expect([401, 403, 404]).toContain((await pause(stranger, 'Acme (France)')).status);
  expect((await pause('Vera', 'Acme (France)')).status).toBe(403);
  expect((await world.did('Ada', 'PUT', `${about('Acme (France)')}/pause`, { note: 'Invoice is open' })).pause).toMatchObject({
    by: { name: 'Ada' },
    of: { name: 'Acme (France)' },
    note: 'Invoice is open',
  });
  expect((await world.did('Bela', 'PUT', `${about('Acme (France)')}/pause`, {})).pause).toMatchObject({ by: { name: 'Ada' } });
  for (const name of france) {
    world.heldBack.add(name);
    world.thing('people', name).seenBy.delete(name);
    for (const thing of world.things) thing.seenBy.delete(name);
  }
  world.thing('people', 'Chidi').seenBy.delete('Pierre');
  await world.askEveryDoor('Lyon showroom', 'Brand', 'Floor plan', 'Where is the door?', ...france);
  expect((await world.call('nobody', 'POST', '/api/session', { login: emailOf('Pierre'), password })).body).toMatchObject({
    code: 'sign-in-failed',
  });
  const { items } = await world.did('Bela', 'GET', `/api/access/who?task=${world.thing('tasks', 'Floor plan').id}`);
  expect(items[0]).toMatchObject({ person: { name: 'Pierre' }, canSignIn: false, paused: true });
  const why = `/api/access/why?task=${world.thing('tasks', 'Floor plan').id}&person=${world.ids.Pierre}`;
  expect(await world.did('Bela', 'GET', why)).toMatchObject({ sees: true, paused: true });
  expect(await world.did('Bela', 'GET', about('Pierre'))).toMatchObject({ pause: { of: { name: 'Acme (France)' } } });

  for (const stranger of strangers) expect([401, 403, 404]).toContain((await resume(stranger, 'Acme (France)')).status);
  expect((await resume('Vera', 'Acme (France)')).status).toBe(403);
  expect((await resume('Bela', 'Acme (France)')).body).toMatchObject({ pause: null });
  for (const name of france) {
    world.heldBack.delete(name);
    world.thing('people', name).seenBy.add(name);
    for (const thing of ['Lyon showroom', 'Brand']) world.thing('projects', thing).seenBy.add(name);
  }
  world.thing('people', 'Chidi').seenBy.add('Pierre');
  world.thing('tasks', 'Floor plan').seenBy.add('Pierre');
  world.thing('comments', 'Where is the door?').seenBy.add('Pierre');
  await world.askEveryDoor('Lyon showroom', 'Brand', 'Floor plan', 'Where is the door?', ...france);
});

test('C17: whoever is deleted takes everybody below along, and is nowhere but in the bin; the work stays and names them', async () => {
  for (const stranger of strangers) {
    expect([401, 403, 404]).toContain((await remove(stranger, 'Acme')).status);
    expect([401, 403, 404]).toContain((await world.call(stranger, 'POST', `${about('Acme')}/deletion-preview`)).status);
  }
  expect(await world.did('Ada', 'POST', `${about('Acme (France)')}/deletion-preview`)).toMatchObject({
    people: 3,
    letIn: 3,
    affectedCount: 3,
    changes: [
      {
        people: [{ name: 'Acme (France)' }, { name: 'Chloe' }],
        closed: { projects: [{ name: 'Brand' }, { name: 'Lyon showroom' }], taskCount: 0 },
      },
      { people: [{ name: 'Pierre' }], closed: { projectCount: 2, taskCount: 1 } },
    ],
    may: { restore: true },
  });
  expect(await world.did('Vera', 'POST', `${about('Acme (France)')}/deletion-preview`)).toMatchObject({ may: { restore: false } });
  const cookie = world.cookies.get('Pierre')!;
  const gone = await world.did('Vera', 'PUT', `${about('Acme (France)')}/deletion`);
  expect(gone).toMatchObject({ contact: { name: 'Acme (France)' }, people: 3, by: { name: 'Vera' }, below: null, may: { restore: false } });
  world.tell('deletions', 'France is gone', gone.id, ['Ada']);
  for (const name of france) {
    world.heldBack.add(name);
    for (const thing of world.things) thing.seenBy.delete(name);
    world.thing('people', name).seenBy.clear();
  }
  await world.askEveryDoor('Lyon showroom', 'Brand', 'Floor plan', 'Where is the door?', 'France is gone', ...france);
  const task = await world.did('Bela', 'GET', `/api/tasks/${world.thing('tasks', 'Floor plan').id}`);
  expect(task.members).toMatchObject([{ person: { name: 'Pierre' } }]);
  const { items } = await world.did('Bela', 'GET', `/api/comments?task=${world.thing('tasks', 'Floor plan').id}`);
  expect(items).toMatchObject([{ author: { name: 'Pierre' } }]);
  expect((await remove('Ada', 'Pierre')).body).toMatchObject({ code: 'not-found' });

  // Restored, the people come back and what was void stays void.
  for (const stranger of strangers) expect([401, 403, 404]).toContain((await restore(stranger, gone.id)).status);
  expect((await restore('Vera', gone.id)).body).toMatchObject({ code: 'forbidden' });
  expect((await restore('Ada', gone.id)).status).toBe(204);
  world.things.splice(world.things.indexOf(world.thing('deletions', 'France is gone')), 1);
  for (const name of france) {
    world.heldBack.delete(name);
    world.thing('people', name).seenBy = new Set(['Ada', 'Bela', name]);
    world.cookies.delete(name);
  }
  expect((await world.call('nobody', 'GET', '/api/me', undefined, { cookie })).status).toBe(401);
  for (const name of france) await world.did(name, 'POST', '/api/session', { login: emailOf(name), password });
  for (const name of france) for (const thing of ['Lyon showroom', 'Brand']) world.thing('projects', thing).seenBy.add(name);
  world.thing('people', 'Chidi').seenBy.add('Pierre');
  world.thing('tasks', 'Floor plan').seenBy.add('Pierre');
  world.thing('comments', 'Where is the door?').seenBy.add('Pierre');
  await world.askEveryDoor('Lyon showroom', 'Brand', 'Floor plan', 'Where is the door?', ...france);
});

test('whoever is in the bin still stands among the participants and clients, and the team is told where they are', async () => {
  const { id } = await world.did('Ada', 'POST', '/api/people', { name: 'Nell', kind: 'individual', email: emailOf('Nell') });
  const client = await world.did('Ada', 'POST', '/api/people', { name: 'Nell & Sons', kind: 'company' });
  const url = `/api/projects/${world.thing('projects', 'Brand').id}`;
  await world.did('Ada', 'POST', `${url}/members`, { personId: id, role: 'participant' });
  const before = (await world.did('Ada', 'GET', url)).clients.map((one: { id: string }) => one.id);
  const put = (clientIds: string[]) => world.did('Ada', 'PUT', `${url}/clients`, { clientIds, confirmOtherRoot: true });
  await put([...before, client.id]);
  expect(await world.did('Bela', 'GET', url)).toMatchObject({ inBin: [] });
  await world.did('Ada', 'PUT', `/api/people/${id}/deletion`);
  await world.did('Ada', 'PUT', `/api/people/${client.id}/deletion`);
  for (const reader of ['Bela', 'Dora']) expect((await world.did(reader, 'GET', url)).inBin.toSorted()).toEqual([id, client.id].toSorted());
  expect(await world.did('Ravi', 'GET', url)).toMatchObject({ inBin: [] });
  const { items } = await world.did('Bela', 'GET', `${url}/members`);
  for (const { id: member, person } of items) if (person.id === id) await world.did('Ada', 'DELETE', `${url}/members/${member}`);
  await put(before);
  for (const { id: deletion, contact } of (await world.did('Ada', 'GET', '/api/deletions')).items)
    if (contact.name.startsWith('Nell')) await world.did('Ada', 'DELETE', `/api/deletions/${deletion}`);
  expect(await world.did('Bela', 'GET', url)).toMatchObject({ inBin: [] });
});

test('C17: a restore brings back what that deletion took and no more, and says what has to come first', async () => {
  const chloe = await world.did('Ada', 'PUT', `${about('Chloe')}/deletion`);
  const all = await world.did('Ada', 'PUT', `${about('Acme')}/deletion`);
  expect(all).toMatchObject({ people: 6 });
  const [, first] = (await world.did('Ada', 'GET', '/api/deletions')).items;
  expect(first).toMatchObject({ contact: { name: 'Chloe' }, below: { name: 'Acme' } });
  const { body } = await restore('Ada', chloe.id);
  expect(body).toMatchObject({ code: 'parent-deleted' });
  expect(body.detail).toContain('Restore Acme first');
  expect((await restore('Ada', all.id)).status).toBe(204);
  expect((await world.call('Ada', 'GET', about('Pierre'))).status).toBe(200);
  expect((await world.call('Ada', 'GET', about('Chloe'))).status).toBe(404);
  expect((await restore('Ada', chloe.id)).status).toBe(204);
  expect((await restore('Ada', chloe.id)).body).toMatchObject({ code: 'not-found' });
  expect(await world.did('Ada', 'GET', about('Chloe'))).toMatchObject({ parent: { name: 'Acme (France)' }, accessLevel: 'advanced' });
});

test('C17: a grant comes back as it was, one that has ended meanwhile stays ended, and none is given in the bin', async () => {
  const url = `/api/projects/${world.thing('projects', 'Brand').id}`;
  await world.did('Ada', 'DELETE', `${about('Fred')}/access`);
  await world.did('Bela', 'POST', `${url}/members`, { personId: world.ids.Fred, role: 'participant' });
  const rights = { history: 'all', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
  const first = await world.did('Ada', 'PUT', `${about('Fred')}/deletion`);
  for (const asked of ['grants', 'grants/preview'])
    expect((await world.call('Bela', 'POST', `${url}/${asked}`, { personId: world.ids.Fred, ...rights })).body).toMatchObject({
      code: 'person-deleted',
      detail: 'Restore them from the people bin first.',
    });
  expect((await restore('Ada', first.id)).status).toBe(204);
  const grant = await world.did('Bela', 'POST', `${url}/grants`, { personId: world.ids.Fred, ...rights, endsOn: '2040-01-31' });
  const stateOf = async () => (await world.did('Bela', 'GET', `${url}/grants`)).items[0].state;

  const gone = await world.did('Ada', 'PUT', `${about('Fred')}/deletion`);
  expect((await world.did('Ada', 'GET', '/api/accesses?text=fred')).items).toEqual([]);
  const later = await world.call('Bela', 'PATCH', `${url}/grants/${grant.id}`, { endsOn: '2041-01-31' });
  expect(later.body).toMatchObject({ code: 'person-deleted' });
  expect((await restore('Vera', gone.id)).body).toMatchObject({ code: 'forbidden' });
  expect((await restore('Ada', gone.id)).status).toBe(204);
  expect(await stateOf()).toBe('live');
  const again = await world.did('Ada', 'PUT', `${about('Fred')}/deletion`);
  await world.sql('update grants set ends_on = $1 where grant_id = $2', ['2020-01-31', grant.id]);
  // Nobody comes in by it any more: now it gives no access, and Vera may.
  expect((await restore('Vera', again.id)).status).toBe(204);
  expect(await stateOf()).toBe('ended');
});

test('the address of a deleted contact is free; a restore that would need it back is refused in words', async () => {
  const john = await world.did('Ada', 'PUT', `${about('John')}/deletion`);
  expect(john).toMatchObject({ canSignIn: 1, toInvite: 0 });
  const inBin = async (by: string) => (await world.did(by, 'GET', '/api/deletions')).items.find(({ id }: { id: string }) => id === john.id);
  const other = await world.did('Ada', 'POST', '/api/people', { name: 'John the second', kind: 'individual', email: emailOf('John') });
  await world.did('Ada', 'PUT', `/api/people/${other.id}/access`, { level: 'advanced' });
  expect(await inBin('Ada')).toMatchObject({ canSignIn: 0, toInvite: 1, may: { restore: true } });
  expect(await inBin('Vera')).toMatchObject({ canSignIn: 0, toInvite: 1, may: { restore: false } });
  const { body } = await restore('Ada', john.id);
  expect(body).toMatchObject({ code: 'email-taken', detail: expect.stringContaining('Change that one’s address, then restore') });
  await world.did('Ada', 'DELETE', `/api/people/${other.id}/access`);
  expect((await restore('Ada', john.id)).status).toBe(204);
  expect(await world.did('Ada', 'GET', about('John'))).toMatchObject({ accessLevel: 'advanced', accessState: 'invited' });
  await world.did('Ada', 'PUT', `/api/people/${other.id}/deletion`);
});

test('the bin counts as signing in again only those who have a password and are not paused', async () => {
  const added = await world.did('Ada', 'POST', '/api/people', { name: 'Never came', kind: 'individual', email: 'never@came.example' });
  await world.did('Ada', 'PUT', `/api/people/${added.id}/access`, { level: 'advanced' });
  expect(await world.did('Ada', 'PUT', `/api/people/${added.id}/deletion`)).toMatchObject({ people: 1, canSignIn: 0, toInvite: 1 });
  await pause('Ada', 'Ravi');
  const ravi = await world.did('Ada', 'PUT', `${about('Ravi')}/deletion`);
  expect(ravi).toMatchObject({ people: 1, canSignIn: 0, toInvite: 0 });
  await restore('Ada', ravi.id);
  await resume('Ada', 'Ravi');
});

test('a transaction that was open before sees nothing more when it enters again', async () => {
  for (const [stop, goOn] of [
    [() => pause('Ada', 'Ravi'), () => resume('Ada', 'Ravi')],
    [() => remove('Ada', 'Ravi'), async () => restore('Ada', (await world.did('Ada', 'GET', '/api/deletions')).items[0].id)],
  ] as const) {
    await world.did('Ravi', 'POST', '/api/session', { login: emailOf('Ravi'), password });
    const secret = world.cookies.get('Ravi')!.split('=')[1]!;
    const seen: unknown[] = [];
    await expect(
      world.access.as(readerOf(secret)!, async (work) => {
        seen.push((await work.db.selectFrom('projects').select('name').execute()).length);
        expect((await stop()).status).toBe(200);
        await work.refresh();
        seen.push((await work.db.selectFrom('projects').select('name').execute()).length);
      }),
    ).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(seen).toEqual([1]);
    await goOn();
  }
});

test('two at once: what one deletes, the other finds gone or takes along', async () => {
  const both = await Promise.all([remove('Ada', 'Acme (India)'), remove('Ada', 'Suresh')]);
  expect(both.map(({ status }) => status)).toContain(200);
  for (const { body, status } of both.toReversed()) if (status === 200) await restore('Ada', body.id);
  for (const { body, status } of both) if (status === 200) await restore('Ada', body.id);
  for (const name of ['Acme (India)', 'Suresh']) expect((await world.call('Ada', 'GET', about(name))).status).toBe(200);
});
