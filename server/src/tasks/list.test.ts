import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
let projectId: string;
let stages: { id: string; name: string }[];

type Shown = { id: string; number: number; title: string; deadline: string | null; outsiders: { name: string }[] };

const longest = '\u{1F3DB}'.repeat(250);
const titles = ['walls', 'Walls', 'äther', 'Zinc', 'a "quoted" one', '100 %', longest];
const deadlines = ['2027-03-01', null, '2027-02-01', '2027-03-01', null];

/** Thirty tasks in two projects: several share a title, a day, or have none. Fred takes part in all of them. */
beforeAll(async () => {
  world = await openWorld();
  for (const name of ['Works', 'Further works']) {
    await world.project(name, { clients: ['Acme (France)'], seenBy: ['team'] });
    for (let n = 0; n < 15; n += 1) {
      await world.did('Bela', 'POST', '/api/tasks', {
        title: titles[n % titles.length],
        projectId: world.thing('projects', name).id,
        deadline: deadlines[n % deadlines.length],
        participantIds: [world.ids.Fred],
        ...(n % 3 === 0 && { assigneeIds: [world.ids.Chidi] }),
      });
    }
  }
  projectId = world.thing('projects', 'Works').id;
  stages = (await world.did('Bela', 'GET', `/api/projects/${projectId}`)).stages;
});

afterAll(() => world.stop());

async function paged(person: string, query: string, limit: number): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let cursor = ''; ; ) {
    const page = await world.did(person, 'GET', `/api/tasks?${query}&limit=${limit}${cursor}`);
    shown.push(...page.items);
    if (!page.nextCursor) return shown;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

/** The key each order goes by; no deadline lies after every day. */
const keys: Record<string, (task: Shown) => string | number> = {
  deadline: ({ deadline }) => deadline ?? '9999',
  title: ({ title }) => title.toLowerCase(),
  number: ({ number }) => number,
};

test('in every order, page by page and in one, the same tasks come once each, for the team and for somebody from outside', async () => {
  for (const person of ['Bela', 'Fred', 'Pierre']) {
    for (const where of ['', `project=${projectId}`]) {
      const all = new Set((await paged(person, where, 200)).map(({ id }) => id));
      expect([person, where, all.size]).toEqual([person, where, person === 'Pierre' ? 0 : where ? 15 : 30]);
      for (const sort of ['-updatedAt', '-createdAt', 'deadline', 'title', 'number']) {
        const whole = await paged(person, `${where}&sort=${sort}`, 200);
        for (const limit of [1, 4]) {
          const pages = await paged(person, `${where}&sort=${sort}`, limit);
          expect([person, sort, limit, pages.map(({ id }) => id)]).toEqual([person, sort, limit, whole.map(({ id }) => id)]);
        }
        expect([person, sort, new Set(whole.map(({ id }) => id))]).toEqual([person, sort, all]);
        const key = keys[sort];
        if (key)
          expect([person, sort, whole.map(key)]).toEqual([person, sort, whole.map(key).sort((a, b) => (a < b ? -1 : Number(a > b)))]);
      }
    }
  }
});

test('a place in one order is not taken for a place in another', async () => {
  const { nextCursor } = await world.did('Bela', 'GET', '/api/tasks?sort=title&limit=1');
  for (const sort of ['-updatedAt', 'deadline', 'number']) {
    const { status, body } = await world.call('Bela', 'GET', `/api/tasks?sort=${sort}&cursor=${nextCursor}`);
    expect([sort, status, body.code]).toEqual([sort, 400, 'cursor-unknown']);
  }
});

test('the groups hold every task, and the key of a group lists what it counts', async () => {
  const today = '2027-02-01';
  for (const person of ['Bela', 'Fred', 'Pierre']) {
    for (const by of ['stage', 'assignee', 'deadline', 'status']) {
      const { items } = await world.did(person, 'GET', `/api/tasks/groups?by=${by}&project=${projectId}&today=${today}`);
      const sum = items.reduce((total: number, { count }: { count: number }) => total + count, 0);
      expect([person, by, sum]).toEqual([person, by, person === 'Pierre' ? 0 : 15]);
      for (const { key, count } of items) {
        const listed = await paged(person, `project=${projectId}&${by}=${key}&today=${today}`, 200);
        expect([person, by, key, listed.length]).toEqual([person, by, key, count]);
      }
    }
  }
  const spans = await world.did('Bela', 'GET', `/api/tasks/groups?by=deadline&project=${projectId}&today=${today}`);
  expect(spans.items.map(({ key, count }: { key: string; count: number }) => [key, count])).toEqual([
    ['today', 3],
    ['later', 6],
    ['none', 6],
  ]);
  const people = await world.did('Bela', 'GET', `/api/tasks/groups?by=assignee&project=${projectId}`);
  expect(people.items.map(({ name, count }: { name: string | null; count: number }) => [name, count])).toEqual([
    ['Chidi', 5],
    [null, 10],
  ]);
  const staged = await world.did('Bela', 'GET', `/api/tasks/groups?by=stage&project=${projectId}&assignee=none`);
  expect(staged.items).toEqual([{ key: stages[0]!.id, name: stages[0]!.name, count: 10 }]);
});

test('a task names those from outside who take part: who asked, and who has a role', async () => {
  await world.did('Pierre', 'POST', '/api/tasks', { title: 'A bench', projectId });
  const [bench] = await paged('Bela', `project=${projectId}&text=bench`, 10);
  expect(bench!.outsiders.map(({ name }) => name)).toEqual(['Pierre']);
  const [walls] = await paged('Bela', `project=${projectId}&text=zinc`, 10);
  expect(walls!.outsiders.map(({ name }) => name)).toEqual(['Fred']);
});
