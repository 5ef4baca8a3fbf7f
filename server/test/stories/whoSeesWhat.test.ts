import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;

/** One project, and everybody in it by another way: what is printed of it stands in the page for those who let people in. */
const columns = [
  ['Dora', 'of the team'],
  ['Bela', 'leads the project'],
  ['Pierre', 'added to _Floor plan_'],
  ['Acme (France)', 'client: observer'],
  ['Chloe', 'below the client: open book'],
  ['Fred', 'granted: only released'],
  ['Peter Parker', 'granted: all'],
  ['Ravi', 'of a sister company'],
] as const;

let orderId: string;

beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const profileOf = (key: string) => items.find((it: { key: string }) => it.key === key).id;
  for (const [name, key] of [
    ['Acme (France)', 'observer'],
    ['Chloe', 'open_book'],
  ] as const)
    await world.did('Ada', 'PATCH', `/api/people/${world.ids[name]}`, { profileId: profileOf(key) });
  for (const name of ['Fred', 'Peter Parker']) await world.did('Ada', 'DELETE', `/api/people/${world.ids[name]}/access`);

  const projectId = await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: [] });
  await world.project('Lyon, upper floor', { parentId: projectId, seenBy: [] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: [] });
  await world.task('Lighting', { project: 'Lyon showroom', seenBy: [] });
  await world.comment('Standard', { task: 'Floor plan', seenBy: [] });
  await world.comment('Standard elsewhere', { task: 'Lighting', seenBy: [] });
  await world.comment('Released', { task: 'Lighting', class: 'history_released', seenBy: [] });
  await world.comment('Private', { task: 'Floor plan', class: 'internal', seenBy: [] });
  await world.comment('Private, to Pierre', { task: 'Floor plan', class: 'internal', readers: ['Pierre'], seenBy: [] });
  await world.document('contract.txt', { project: 'Lyon showroom', seenBy: [] });
  await world.document('opening hours.txt', { project: 'Lyon showroom', released: true, seenBy: [] });
  await world.document('walls.txt', { task: 'Floor plan', seenBy: [] });
  await world.did('Bela', 'PATCH', `/api/tasks/${id('Floor plan')}`, { deadline: '2027-01-15', title: 'Floor plan, second' });
  orderId = (await world.did('Bela', 'POST', '/api/orders', { kind: 'offer', clientId: world.ids['Acme (France)'], projectId })).id;
  for (const [name, history] of [
    ['Fred', 'released'],
    ['Peter Parker', 'all'],
  ] as const) {
    await world.did('Bela', 'POST', `/api/projects/${projectId}/members`, { personId: world.ids[name], role: 'participant' });
    const rights = { history, documents: history, mayWrite: false, isMentioned: false, mayUpload: false };
    await world.did('Bela', 'POST', `/api/projects/${projectId}/grants`, { personId: world.ids[name], ...rights });
    const after = (await world.did('Ada', 'GET', '/api/mails?limit=1')).items[0].id;
    await world.did('Bela', 'POST', `/api/people/${world.ids[name]}/invitations`);
    const { secret } = await world.linkTo(emailOf(name), { after });
    await world.did(name, 'POST', '/api/activations', { secret, password });
  }
});
afterAll(() => world.stop());

type Entry = { event?: { what: string }; kind: string };

/** Each thing as somebody asks for it themselves: whether it is there for them. */
const rows: [words: string, isThere: (person: string) => Promise<boolean | string>][] = [
  ['The project: name, status, dates, who takes part', found(() => `/api/projects/${id('Lyon showroom')}`)],
  ['A project below it', found(() => `/api/projects/${id('Lyon, upper floor')}`)],
  ['The task _Floor plan_, to which Pierre was added', found(() => `/api/tasks/${id('Floor plan')}`)],
  ['The task _Lighting_, to which nobody from outside was added', found(() => `/api/tasks/${id('Lighting')}`)],
  ['A standard comment on _Floor plan_', found(() => `/api/comments/${id('Standard')}`)],
  ['A standard comment on _Lighting_', found(() => `/api/comments/${id('Standard elsewhere')}`)],
  ['A released comment on _Lighting_', found(() => `/api/comments/${id('Released')}`)],
  ['A private comment', found(() => `/api/comments/${id('Private')}`)],
  ['A private comment that names Pierre', found(() => `/api/comments/${id('Private, to Pierre')}`)],
  ['A document of the project', found(() => `/api/documents/${id('contract.txt')}`)],
  ['A released document of the project', found(() => `/api/documents/${id('opening hours.txt')}`)],
  ['A document of _Floor plan_', found(() => `/api/documents/${id('walls.txt')}`)],
  ['That the due date of _Floor plan_ moved', told(({ event }) => event?.what === 'deadline')],
  ['That _Floor plan_ was renamed', told(({ event }) => event?.what === 'title')],
  ['That an offer was begun', async (person) => (await told(isOrder)(person)) || ((await told(isPrivate)(person)) && '_Private_')],
  ['The offer, and every amount', found(() => `/api/orders/${orderId}`)],
];

const isOrder = ({ kind }: Entry) => kind === 'order';
const isPrivate = ({ kind }: Entry) => kind === 'private';

function found(url: () => string) {
  return async (person: string) => {
    const { status } = await world.call(person, 'GET', url());
    expect([200, 401, 403, 404]).toContain(status);
    return status === 200;
  };
}

function told(which: (entry: Entry) => boolean) {
  return async (person: string) => {
    const { items } = await world.did(person, 'GET', `/api/history?limit=100&project=${id('Lyon showroom')}`);
    return (items as Entry[]).some(which);
  };
}

/** What stands between two marks of the page. `vitest -u` writes it anew; look at the difference. */
test('the page for those who let people in says who sees what, as everybody was answered', async () => {
  const cells = (words: string[]) => `| ${words.join(' | ')} |`;
  const lines: string[] = [];
  for (const [words, isThere] of rows) {
    const answers: string[] = [];
    for (const [person] of columns) {
      const answer = await isThere(person);
      answers.push(answer === true ? 'yes' : answer || '–');
    }
    lines.push(cells([words, ...answers]));
  }
  const head = [cells(['', ...columns.map(([name, how]) => `**${name}**<br>${how}`)]), cells(['---', ...columns.map(() => '---')])];
  const path = fileURLToPath(new URL('../../../docs/using/access.md', import.meta.url));
  const page = readFileSync(path, 'utf8');
  const marks = ['<!-- who sees what: printed from a story -->', '<!-- until here -->'] as const;
  const [before, , after] = page.split(new RegExp(marks.join('|')));
  expect(after).toBeDefined();
  await expect(`${before}${marks[0]}\n\n${[...head, ...lines].join('\n')}\n\n${marks[1]}${after}`).toMatchFileSnapshot(path);
});

test('and nobody else sees any of it', async () => {
  for (const person of ['Zed', 'nobody', 'John']) {
    for (const [words, isThere] of rows) {
      const answer = await isThere(person).catch(() => false);
      expect([person, words, answer]).toEqual([person, words, false]);
    }
  }
});
