import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const absent = '01900000-0000-7000-8000-000000000000';
let stages: { id: string; name: string }[];

beforeAll(async () => {
  world = await openWorld();
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: ['team', 'Acme (France)', 'Pierre', 'Chloe'] });
  await world.project('Brand', { clients: ['Acme'], seenBy: ['team'] });
  stages = (await world.did('Bela', 'GET', `/api/projects/${id('Lyon showroom')}`)).stages;
  for (const name of ['Counter', 'Lighting', 'Signs'])
    await world.task(name, { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  await world.task('Late start', { project: 'Lyon showroom', plannedStart: '2027-06-01', seenBy: ['team'] });
  await world.task('Elsewhere', { project: 'Brand', seenBy: ['team'] });
});

afterAll(() => world.stop());

type Told = { taskId: string; problem: { code: string; title: string } | null };

async function change(person: string, names: string[], what: object): Promise<[string, string | null][]> {
  const taskIds = names.map((name) => (name === 'absent' ? absent : id(name)));
  const { items } = await world.did(person, 'PATCH', '/api/tasks', { taskIds, change: what });
  expect(items.map(({ taskId }: Told) => taskId)).toEqual(taskIds);
  return items.map(({ problem }: Told, place: number) => [names[place], problem?.code ?? null]);
}

const open = (name: string, person = 'Bela') => world.did(person, 'GET', `/api/tasks/${id(name)}`);

test('several tasks are changed at once, and answered in the order in which they were named', async () => {
  const what = { stageId: stages[1]!.id, deadline: '2027-05-01', assigneeId: world.ids.Chidi };
  expect(await change('Bela', ['Signs', 'Counter'], what)).toEqual([
    ['Signs', null],
    ['Counter', null],
  ]);
  for (const name of ['Signs', 'Counter'])
    expect(await open(name)).toMatchObject({ stage: stages[1], deadline: '2027-05-01', assignees: [{ name: 'Chidi' }] });
  // Once more changes nothing, and is no refusal.
  expect(await change('Bela', ['Counter'], what)).toEqual([['Counter', null]]);
  expect((await open('Counter')).assignees).toHaveLength(1);
});

test('what is refused to one is not refused to the others, and leaves nothing of it behind', async () => {
  expect(await change('Bela', ['Counter', 'Late start', 'Lighting'], { deadline: '2027-05-02', assigneeId: world.ids.Dora })).toEqual([
    ['Counter', null],
    ['Late start', 'dates-crossed'],
    ['Lighting', null],
  ]);
  expect(await open('Late start')).toMatchObject({ deadline: null, assignees: [] });
  expect(await change('Bela', ['Elsewhere', 'Signs'], { stageId: stages[2]!.id })).toEqual([
    ['Elsewhere', 'stage-elsewhere'],
    ['Signs', null],
  ]);
  expect(await change('Bela', ['Late start'], { deadline: '2027-05-02', closed: true })).toEqual([['Late start', 'dates-crossed']]);
  expect((await open('Late start')).closedAt).toBeNull();
});

test('closing and removing are each taken back the same way', async () => {
  expect(await change('Bela', ['Counter', 'Signs'], { closed: true })).toEqual([
    ['Counter', null],
    ['Signs', null],
  ]);
  expect(await open('Counter')).toMatchObject({ closure: { by: { name: 'Bela' } } });
  await change('Bela', ['Counter', 'Signs'], { closed: false });
  expect((await open('Counter')).closure).toBeNull();
  await change('Bela', ['Counter'], { removed: true });
  expect((await open('Counter')).removed).toBe(true);
  expect(await change('Bela', ['Counter'], { removed: false })).toEqual([['Counter', null]]);
  expect((await open('Counter')).removed).toBe(false);
});

test('the database refuses: who may not change hears so, and what is hidden is not there', async () => {
  expect(await change('Pierre', ['Counter', 'Late start', 'Dig', 'absent'], { stageId: stages[0]!.id })).toEqual([
    ['Counter', 'forbidden'],
    ['Late start', 'not-found'],
    ['Dig', 'not-found'],
    ['absent', 'not-found'],
  ]);
  for (const what of [{ deadline: null }, { closed: true }, { removed: true }]) {
    expect(await change('Pierre', ['Counter'], what)).toEqual([['Counter', 'forbidden']]);
  }
  expect(await change('Chidi', ['Counter'], { removed: true })).toEqual([['Counter', 'forbidden']]);
  const { items } = await world.did('Pierre', 'PATCH', '/api/tasks', { taskIds: [id('Late start'), absent], change: { closed: true } });
  expect(items[0].problem).toEqual(items[1].problem);
  expect((await open('Counter')).closure).toBeNull();
});

test('a client changes what they asked for until it is accepted, and addresses only whom they may', async () => {
  await world.task('A bell', { by: 'Pierre', project: 'Lyon showroom', seenBy: ['team', 'Pierre'] });
  expect(await change('Pierre', ['Counter', 'A bell'], { deadline: '2027-07-01' })).toEqual([
    ['Counter', 'forbidden'],
    ['A bell', null],
  ]);
  for (const name of ['Ada', 'Zed', 'Ravi']) {
    const { body } = await world.call('Pierre', 'PATCH', '/api/tasks', {
      taskIds: [id('A bell')],
      change: { assigneeId: world.ids[name] },
    });
    expect([name, body.code, body.fields[0].field]).toEqual([name, 'not-addressable', '#/change/assigneeId']);
  }
  expect(await change('Pierre', ['A bell'], { assigneeId: world.ids.Chidi })).toEqual([['A bell', null]]);
  await world.did('Bela', 'PUT', `/api/tasks/${id('A bell')}/acceptance`);
  expect(await change('Pierre', ['A bell'], { deadline: null })).toEqual([['A bell', 'forbidden']]);
});

test('an assignee who cannot be seen, no task, too many, or no change is refused as a whole', async () => {
  const refused = async (body: object) => (await world.call('Bela', 'PATCH', '/api/tasks', body)).body;
  const taskIds = [id('Counter')];
  expect(await refused({ taskIds, change: { assigneeId: world.ids.Zed } })).toMatchObject({
    code: 'not-found',
    fields: [{ field: '#/change/assigneeId' }],
  });
  for (const body of [
    { taskIds: [], change: { closed: true } },
    { taskIds: [...taskIds, ...taskIds], change: { closed: true } },
    { taskIds: Array.from({ length: 201 }, (_, n) => absent.slice(0, -3) + String(n).padStart(3, '0')), change: { closed: true } },
    { taskIds, change: {} },
    { taskIds, change: { title: 'All alike' } },
  ]) {
    expect(await refused(body)).toMatchObject({ status: 400, code: 'invalid' });
  }
});

test('those who change the same tasks at the same moment are all answered', async () => {
  const taskIds = ['Counter', 'Lighting', 'Signs'].map(id);
  const answers = await Promise.all(
    [taskIds, taskIds.toReversed(), taskIds, taskIds.toReversed()].map((ids, n) =>
      world.call(n % 2 ? 'Ada' : 'Bela', 'PATCH', '/api/tasks', { taskIds: ids, change: { stageId: stages[n % stages.length]!.id } }),
    ),
  );
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(body.items.every(({ problem }: Told) => problem === null)).toBe(true);
  }
});
