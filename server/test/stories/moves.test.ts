import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { outside } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

/** Bela may grant and, from here on, move; of the two private projects she is in one. Chidi may move, and not grant. */
beforeAll(async () => {
  world = await openWorld();
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Bela}`, { addClient: true });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { addClient: true });
  for (const name of outside) world.thing('people', name).seenBy.add('Chidi');

  await world.project('Brand', {
    clients: ['Acme'],
    seenBy: ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'],
  });
  await world.project('Servers', { clients: ['IBM'], seenBy: ['team', 'IBM', 'John', 'Alisha'] });
  await world.project('Mainframe', { clients: ['IBM'], private: true, seenBy: ['Bela', 'IBM', 'John', 'Alisha'] });
  await world.project('Merger', { clients: ['IBM'], private: true, by: 'Ada', seenBy: ['Ada', 'IBM', 'John', 'Alisha'] });
  await world.task('Rack', { project: 'Servers', seenBy: ['team'] });
  await world.task('Cables', { project: 'Servers', participants: ['Pierre'], seenBy: ['team', 'Pierre'] });
  world.thing('projects', 'Servers').seenBy.add('Pierre');
  await world.task('Thrown away', { project: 'Servers', seenBy: ['Ada', 'Bela'] });
  await world.did('Bela', 'DELETE', `/api/tasks/${world.thing('tasks', 'Thrown away').id}`);
  await world.task('Logo', { project: 'Brand', participants: ['Chloe'], seenBy: ['team', 'Chloe'] });
});

afterAll(() => world.stop());

const asked = (person: string, contact: string, parent: string | null) =>
  world.call(person, 'POST', `/api/people/${world.ids[contact]}/move-preview`, { parentId: parent && world.ids[parent] });
const moved = (person: string, contact: string, parent: string | null) =>
  world.call(person, 'PATCH', `/api/people/${world.ids[contact]}`, { parentId: parent && world.ids[parent] });

type Told = { projects: { name: string }[]; projectCount: number; taskCount: number };
type Change = { people: { name: string }[]; peopleCount: number; canSignIn: boolean; opened: Told; closed: Told };

const told = async (person: string, contact: string, parent: string | null) =>
  (await asked(person, contact, parent)).body.changes.map(({ people, canSignIn, opened, closed }: Change) => [
    people.map(({ name }) => name).join(', '),
    canSignIn,
    opened.projects.map(({ name }) => name).join(', '),
    opened.taskCount,
    closed.projects.map(({ name }) => name).join(', '),
    closed.taskCount,
  ]);

const profile = async (name: string, key: string) => {
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  const profileId = items.find((it: { key: string }) => it.key === key).id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids[name]}`, { profileId });
};

test('C5: before a move one hears for whom it opens and closes what, and nothing is saved', async () => {
  expect(await told('Bela', 'Acme (France)', 'IBM')).toEqual([
    ['Acme (France)', true, 'Mainframe, Servers', 0, 'Brand', 0],
    // He has a task in Servers, and so its frame was open to him; she has one in Brand, and so it stays.
    ['Pierre', true, 'Mainframe', 0, 'Brand', 0],
    ['Chloe', true, 'Mainframe, Servers', 0, '', 0],
  ]);
  expect((await asked('Bela', 'Acme (France)', 'IBM')).body).toMatchObject({ movedCount: 3, affectedCount: 3 });
  expect(await world.did('Bela', 'GET', `/api/people/${world.ids['Acme (France)']}`)).toMatchObject({ parent: { name: 'Acme' } });
  await world.askEveryDoor('Brand', 'Servers', 'Mainframe');
});

test('tasks are counted for those whose profile opens them, without what they had, and what is in the bin', async () => {
  await profile('Pierre', 'observer');
  expect(await told('Bela', 'Pierre', 'IBM')).toEqual([['Pierre', true, 'Mainframe', 1, 'Brand', 1]]);
  await profile('Pierre', 'collaborator');
});

test('P12: what whoever asks cannot see themselves is not named and not counted', async () => {
  const names = async (person: string) => (await told(person, 'Mila', 'IBM')).map(([, , opened]: string[]) => opened);
  expect(await names('Ada')).toEqual(['Merger, Servers']);
  expect(await names('Bela')).toEqual(['Mainframe, Servers']);
  expect(await names('Chidi')).toEqual(['Servers']);
  const chidi = (await asked('Chidi', 'Mila', 'IBM')).body;
  expect(chidi).toMatchObject({ movedCount: 1, affectedCount: 1, changes: [{ canSignIn: false, opened: { projectCount: 1 } }] });
});

test('what was told is what happens', async () => {
  const before = (await asked('Ada', 'Chloe', 'Acme (India)')).body;
  expect(before).toMatchObject({ movedCount: 1, affectedCount: 0, changes: [] });
  const [[, , opened, , closed]] = await told('Ada', 'John', 'Acme');
  expect([opened, closed]).toEqual(['Brand', 'Merger, Servers']);
  const projects = async () => (await world.did('John', 'GET', '/api/projects')).items.map(({ name }: { name: string }) => name).sort();
  expect(await projects()).toEqual(['Mainframe', 'Merger', 'Servers']);
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.John}`, { parentId: world.ids.Acme });
  expect(await projects()).toEqual(['Brand']);
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.John}`, { parentId: world.ids.IBM });
});

test('C5, P18: what would be refused as a move is refused as a question, in the same words', async () => {
  for (const [person, contact, parent] of [
    ['Ada', 'Acme', 'Acme'],
    ['Ada', 'Acme', 'Pierre'],
    ['Chidi', 'Pierre', 'IBM'],
    ['Chidi', 'Acme (France)', null],
    ['Ada', 'Pierre', 'Zed'],
    ['Ada', 'Zed', null],
    ['Pierre', 'Pierre', null],
    ['Pierre', 'Chloe', null],
    ['Dora', 'Pierre', 'IBM'],
    ['Zed', 'Pierre', null],
    ['nobody', 'Pierre', null],
  ] as const) {
    const [question, move] = [await asked(person, contact, parent), await moved(person, contact, parent)];
    const { status, code } = question.body;
    expect([person, contact, status >= 400, status, code]).toEqual([person, contact, true, move.body.status, move.body.code]);
  }
  expect((await asked('Chidi', 'Acme', 'Pierre')).body).toMatchObject({ code: 'forbidden' });
  expect((await asked('Ada', 'Acme', 'Pierre')).body).toMatchObject({ code: 'tree-cycle' });
  expect((await asked('Ada', 'Bela', null)).body).toMatchObject({ code: 'invalid' });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { mayGrantAccess: true });
  expect((await asked('Dora', 'Pierre', 'IBM')).body).toMatchObject({ code: 'forbidden' });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Dora}`, { mayGrantAccess: false });
});

test('the card tells what is open to a contact, and why, to those who see it themselves', async () => {
  const of = async (person: string, contact: string, kind: 'projects' | 'tasks') =>
    (await world.call(person, 'GET', `/api/access/reach/${kind}?person=${world.ids[contact]}`)).body;
  const because = ({ name, title, reasons }: { name?: string; title?: string; reasons: { words: string; opens: { url: string } }[] }) => [
    name ?? title,
    ...reasons.flatMap(({ words, opens }) => [words, opens.url]),
  ];
  expect((await of('Bela', 'Pierre', 'projects')).items.map(because)).toEqual([
    ['Brand', 'Pierre belongs to Acme, a client of this project.', `/contacts/${world.ids.Acme}`],
    ['Servers', 'Pierre takes part in the task “Cables”.', `/tasks/${world.thing('tasks', 'Cables').id}`],
  ]);
  expect((await of('Bela', 'Pierre', 'tasks')).items.map(because)).toEqual([
    ['Cables', 'Pierre takes part in the task “Cables”.', `/tasks/${world.thing('tasks', 'Cables').id}`],
  ]);
  await world.task('Plugs', { project: 'Servers', assignees: ['Pierre'], seenBy: ['team', 'Pierre'] });
  expect((await of('Bela', 'Pierre', 'projects')).items.map(because)[1]).toEqual([
    'Servers',
    'Pierre has a part in 2 tasks of this project.',
    `/projects/${world.thing('projects', 'Servers').id}`,
  ]);

  expect(await of('Chidi', 'John', 'projects')).toMatchObject({ count: 1, items: [{ name: 'Servers', allTasks: false, taskCount: 3 }] });
  await profile('John', 'observer');
  expect(await of('Chidi', 'John', 'projects')).toMatchObject({ items: [{ name: 'Servers', allTasks: true, taskCount: 3 }] });
  await profile('John', 'collaborator');
  expect((await of('Ada', 'John', 'projects')).items.map(because).map(([name]: string[]) => name)).toEqual(['Merger', 'Servers']);

  // Page by page, and the count is of all.
  const first = await world.did('Bela', 'GET', `/api/access/reach/projects?person=${world.ids.John}&limit=1`);
  const next = await world.did('Bela', 'GET', `/api/access/reach/projects?person=${world.ids.John}&limit=1&cursor=${first.nextCursor}`);
  expect([first.count, first.items[0].name, next.items[0].name, next.nextCursor]).toEqual([2, 'Mainframe', 'Servers', null]);

  expect(await of('Ada', 'Bela', 'projects')).toMatchObject({ items: [], count: 0 });
  expect(await of('Pierre', 'Pierre', 'projects')).toMatchObject({ code: 'forbidden' });
  for (const person of ['Dora', 'Chloe', 'Zed']) expect(await of(person, 'Pierre', 'tasks')).toMatchObject({ code: 'not-found' });
});

test('a hidden task that opens a visible project goes unnamed', async () => {
  await world.project('Board', { private: true, seenBy: ['Bela', 'Chidi', 'Fred'] });
  await world.did('Bela', 'POST', `/api/projects/${world.thing('projects', 'Board').id}/members`, {
    personId: world.ids.Chidi,
    role: 'participant',
  });
  await world.task('Dismissals', { project: 'Board', participants: ['Fred'], seenBy: ['Bela', 'Fred'] });
  const reasons = async (person: string) =>
    (await world.did(person, 'GET', `/api/access/reach/projects?person=${world.ids.Fred}`)).items[0].reasons.map(
      ({ words }: { words: string }) => words,
    );
  expect(await reasons('Bela')).toEqual(['Fred takes part in the task “Dismissals”.']);
  expect(await reasons('Chidi')).toEqual(['Fred has a part in a task of this project.']);
  expect((await world.did('Chidi', 'GET', `/api/access/reach/tasks?person=${world.ids.Fred}`)).items).toEqual([]);
  const { items } = await world.did('Chidi', 'GET', `/api/access/who?project=${world.thing('projects', 'Board').id}`);
  expect(items[0]).toMatchObject({ person: { name: 'Fred' }, reasons: [{ words: 'Fred has a part in a task of this project.' }] });
});

test('nobody hears at any door of what is not theirs', async () => {
  await world.askEveryDoor();
});

test('B4: how many comments are read more, and no longer, is told of a move and a deletion, and is so', async () => {
  const task = (name: string) => world.thing('tasks', name).id;
  const say = (name: string, more: object) => world.did('Bela', 'POST', '/api/comments', { taskId: task(name), ...more });
  await say('Rack', { text: 'It hums' });
  await say('Rack', { text: 'It is loud', class: 'history_released' });
  await say('Rack', { text: 'Among us', class: 'internal' });
  await say('Cables', { text: 'Grey ones' });
  await say('Cables', { text: 'For Pierre', class: 'internal', readers: [world.ids.Pierre] });
  await say('Logo', { text: 'Round', class: 'history_released' });
  await say('Logo', { text: 'Square' });
  await say('Logo', { text: 'Or a triangle' });
  const told = async (body: { changes: { opened: { commentCount: number }; closed: { commentCount: number } }[] }) =>
    body.changes.map(({ opened, closed }) => [opened.commentCount, closed.commentCount]);
  const read = async (name: string) => (await world.did(name, 'GET', '/api/comments/count')).count;

  for (const [key, expected] of [
    ['observer', [0, 0]],
    ['released_only', [1, 1]],
    ['open_book', [3, 3]],
  ] as const) {
    await profile('Alisha', key);
    const before = await read('Alisha');
    expect([key, await told((await asked('Bela', 'Alisha', 'Acme')).body)]).toEqual([key, [expected]]);
    await moved('Bela', 'Alisha', 'Acme');
    expect((await read('Alisha')) - before).toBe(expected[0] - expected[1]);
    await moved('Bela', 'Alisha', 'IBM');
  }
  // She takes part in one of the tasks: what is said there she reads before and after; and what is said to her by name.
  await world.did('Bela', 'POST', `/api/tasks/${task('Cables')}/members`, { personId: world.ids.Alisha, role: 'participant' });
  await profile('Alisha', 'open_book');
  expect(await told((await asked('Bela', 'Alisha', 'Acme')).body)).toEqual([[3, 2]]);
  const all = await read('Alisha');
  const gone = await world.did('Ada', 'POST', `/api/people/${world.ids.Alisha}/deletion-preview`);
  expect(await told(gone)).toEqual([[0, all]]);
});

test('B4: how many documents, too, whatever is read of the history', async () => {
  await world.document('rack.txt', { task: 'Rack', seenBy: ['team'] });
  await world.document('cables.txt', { task: 'Cables', released: true, seenBy: ['team'] });
  await world.document('logo.txt', { task: 'Logo', seenBy: ['team'] });
  const ticks = {
    project: true,
    allTasks: true,
    companyTasks: false,
    mayAsk: false,
    mayWrite: false,
    isMentioned: false,
    mayUpload: false,
  };
  const counts = async (documents: string) => {
    await world.did('Ada', 'PATCH', `/api/people/${world.ids.Alisha}`, { rights: { ...ticks, history: 'none', documents } });
    const { changes } = (await asked('Bela', 'Alisha', 'Acme')).body;
    return changes.map(({ opened, closed }: { opened: { documentCount: number }; closed: { documentCount: number } }) => [
      opened.documentCount,
      closed.documentCount,
    ]);
  };
  // In the task that she takes part in, she sees them before and after.
  expect(await counts('none')).toEqual([[0, 0]]);
  expect(await counts('released')).toEqual([[0, 0]]);
  expect(await counts('all')).toEqual([[1, 1]]);
});
