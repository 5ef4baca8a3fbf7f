import { operations } from '@portico/contract/openapi';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { doors } from '../doors.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
let world: World;

/** Words that stand nowhere else, by what they were planted in. */
const canaries = {
  'a private comment': 'heliotrope',
  'a comment for one of the team': 'palimpsest',
  'how a comment read before': 'quicksilver',
  'the title of a hidden task': 'marmalade',
  'a hidden task': 'periwinkle',
  'a hidden project': 'obsidian',
  'the note of a budget': 'chanterelle',
  'a cost': 'saltpetre',
  'the note of hours': 'vermilion',
  'the title of an order': 'tamarisk',
  'a line of an order': 'zeppelin',
  'the sender of an order': 'bergamot',
  'the terms of an order': 'cinnabar',
  'whom an order is for': 'mistletoe',
  'a field of a task that stays inside': 'gossamer',
  'the name of a field that stays inside': 'ocelot',
  'a choice that stays inside': 'halcyon',
  'a field of a project that stays inside': 'larkspur',
  'a field of a contact': 'persimmon',
  'a financial field of a task': 'verbena',
  'the name of a document of a hidden project': 'gamboge',
  'its bytes': 'alabaster',
};
const amounts = ['77123456', '77654321', '77111222', '77333444', '77555666'];
const planted = [...Object.values(canaries), ...amounts];

/** Pierre may read the whole history of Lyon, Chloe takes part in a task of it, Fred was granted all of it. */
const cast = ['Pierre', 'Chloe', 'Ravi', 'Fred', 'Zed', 'nobody'];

beforeAll(async () => {
  world = await openWorld();
  const { did, ids } = world;
  const { items } = await did('Bela', 'GET', '/api/profiles');
  await did('Ada', 'PATCH', `/api/people/${ids.Pierre}`, { profileId: items.find((it: { key: string }) => it.key === 'stakeholder').id });
  const lyon = await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy: [] });
  const plan = await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Chloe'], seenBy: [] });
  const safe = await world.project('Safe', { description: canaries['a hidden project'], seenBy: [] });
  await world.task(canaries['the title of a hidden task'], { project: 'Safe', description: canaries['a hidden task'], seenBy: [] });
  const name = `${canaries['the name of a document of a hidden project']}.txt`;
  await world.document(name, { project: 'Safe', bytes: canaries['its bytes'], seenBy: [] });
  await did('Bela', 'POST', `/api/projects/${lyon}/members`, { personId: ids.Fred, role: 'participant' });
  const all = { history: 'all', documents: 'all', mayWrite: true, isMentioned: true, mayUpload: true };
  await did('Bela', 'POST', `/api/projects/${lyon}/grants`, { personId: ids.Fred, ...all });

  await world.comment(canaries['a private comment'], { task: 'Floor plan', class: 'internal', seenBy: [] });
  await world.comment(canaries['a comment for one of the team'], { task: 'Floor plan', class: 'internal', readers: ['Chidi'], seenBy: [] });
  await world.comment(canaries['how a comment read before'], { task: 'Floor plan', seenBy: [] });
  await did('Bela', 'PATCH', `/api/comments/${world.things.at(-1)!.id}`, { text: 'Now in other words' });
  await world.comment('In the open', { task: 'Floor plan', by: 'Pierre', seenBy: [] });

  const day = '2027-01-04';
  const budget = { amount: Number(amounts[0]), currency: 'EUR', note: canaries['the note of a budget'] };
  await did('Bela', 'PUT', `/api/projects/${lyon}/budget`, budget);
  await did('Bela', 'PUT', `/api/tasks/${plan}/budget`, budget);
  const tell = async (kind: 'costs' | 'hours' | 'rates' | 'orders', body: object) => {
    const { id } = await did('Bela', 'POST', `/api/${kind}`, body);
    world.tell(kind, kind, id, []);
    return id;
  };
  for (const place of [{ taskId: plan }, { projectId: lyon }, { projectId: safe }]) {
    await tell('costs', { ...place, day, words: canaries['a cost'], amount: Number(amounts[1]), currency: 'EUR' });
    await tell('hours', { ...place, day, minutes: 61, note: canaries['the note of hours'] });
  }
  await tell('rates', { personId: ids.Bela, since: day, amount: Number(amounts[2]), currency: 'EUR' });
  for (const kind of ['offer', 'invoice']) {
    const order = await tell('orders', {
      kind,
      clientId: ids.Pierre,
      projectId: lyon,
      title: canaries['the title of an order'],
      sender: canaries['the sender of an order'],
      terms: canaries['the terms of an order'],
      billedTo: canaries['whom an order is for'],
    });
    const line = { text: canaries['a line of an order'], quantity: '1', unitPrice: Number(amounts[3]), taxRate: '20' };
    await did('Bela', 'PUT', `/api/orders/${order}/lines`, { lines: [line] });
    await did('Bela', 'PUT', `/api/orders/${order}/status`, { status: 'sent' });
  }

  const field = async (of: string, name: string, kind: string, more: object = {}) => {
    const { id, choices } = await did('Ada', 'POST', '/api/fields', { of, name, kind, inLists: true, ...more });
    world.tell('fields', name, id, []);
    return { fieldId: id, choices };
  };
  const inside = await field('tasks', canaries['the name of a field that stays inside'], 'text');
  const chosen = await field('tasks', 'Grade', 'choice', { choices: [canaries['a choice that stays inside']] });
  const once = await field('tasks', 'Once shown', 'text', { visibleOutside: true });
  const worth = await field('tasks', 'Bonus', 'text', { financial: true });
  const contract = await field('projects', 'Contract value', 'money');
  const risk = await field('projects', 'Risk', 'text');
  const vat = await field('contacts', 'VAT number', 'text');
  const text = (words: string) => ({ kind: 'text', text: words });
  await did('Bela', 'PATCH', `/api/tasks/${plan}`, {
    fields: [
      { fieldId: inside.fieldId, value: text(canaries['a field of a task that stays inside']) },
      { fieldId: chosen.fieldId, value: { kind: 'choice', choiceId: chosen.choices[0].id } },
      { fieldId: once.fieldId, value: text(canaries['a field of a task that stays inside']) },
      { fieldId: worth.fieldId, value: text(canaries['a financial field of a task']) },
    ],
  });
  await did('Ada', 'PATCH', `/api/fields/${once.fieldId}`, { visibleOutside: false });
  await did('Bela', 'PATCH', `/api/projects/${lyon}`, {
    fields: [
      { fieldId: contract.fieldId, value: { kind: 'money', amount: Number(amounts[4]), currency: 'EUR' } },
      { fieldId: risk.fieldId, value: text(canaries['a field of a project that stays inside']) },
    ],
  });
  await did('Ada', 'PATCH', `/api/people/${ids.Pierre}`, {
    fields: [{ fieldId: vat.fieldId, value: text(canaries['a field of a contact']) }],
  });
});
afterAll(() => world.stop());

/** Every page that can be asked for with what they know, have heard or guess. */
function addresses(): string[] {
  // What hides one of a kind hides another.
  const kinds = Map.groupBy(world.things, ({ kind }) => kind);
  const ids = [...kinds]
    .flatMap(([kind, things]) => things.slice(['projects', 'tasks', 'comments', 'documents'].includes(kind) ? -2 : -1))
    .map(({ id }) => id);
  const gets = operations.filter(({ method, caller }) => method === 'GET' && caller === 'person');
  return gets.flatMap(({ url, params, query }) => {
    const names = Object.keys(params?.properties ?? {});
    const paths = names.length === 0 ? [url] : ids.map((id) => names.reduce((path, name) => path.replace(`:${name}`, id), url));
    const filters = Object.entries(query?.properties ?? {});
    const byId = filters
      .filter(([, shape]) => JSON.stringify(shape).includes('"uuid"'))
      .flatMap(([name]) => ids.map((id) => `${name}=${id}`));
    const byText = filters.some(([name]) => name === 'text') ? planted.slice(3, 6).map((word) => `text=${word}`) : [];
    const bySort = filters.some(([name]) => name === 'sort') ? ['budget', '-amount', 'cost', '-worth'].map((sort) => `sort=${sort}`) : [];
    const inField = filters.some(([name]) => name === 'field')
      ? world.things.filter(({ kind }) => kind === 'fields').flatMap(({ id }) => [`field=${id}:goss`, `field=${id}:1..99999999`])
      : [];
    const asked = ['', ...byId, ...byText, ...bySort, ...inField];
    const needed = /^\/api\/(mails|sessions|logos)/.test(url) ? [''] : asked;
    return paths.flatMap((path) => (names.length > 0 ? [path] : needed.map((one) => (one ? `${path}?${one}` : path))));
  });
}

/** Everything somebody is answered: the body byte by byte, and the headers. */
async function heardBy(person: string): Promise<string> {
  const heard: string[] = [];
  for (const url of addresses()) {
    const { text, headers, status } = await world.call(person, 'GET', url);
    heard.push(`${status} ${JSON.stringify(headers)} ${text}`);
  }
  return heard.join('\n');
}

test('the word of a secret is heard by the employee it is meant for, and by nobody outside: at no address, in no answer, in no header', async () => {
  const [bela, ...others] = await Promise.all(['Bela', ...cast].map(heardBy));
  expect(planted.filter((word) => !bela!.includes(word))).toEqual([]);
  for (const [n, heard] of others.entries()) expect([cast[n], planted.filter((word) => heard.includes(word))]).toEqual([cast[n], []]);
});

test('nor at any door, nor in a mail', async () => {
  world.heard.clear();
  for (const door of Object.values(doors)) {
    const things = world.things.filter(({ kind }) => door.kinds.includes(kind));
    for (const person of cast) await door.shown(world, person, things).catch(() => undefined);
  }
  for (const person of cast) {
    const heard = (world.heard.get(person) ?? []).join('\n');
    expect([person, planted.filter((word) => heard.includes(word))]).toEqual([person, []]);
  }
  const { items } = await world.did('Ada', 'GET', '/api/mails?limit=200');
  for (const { id } of items) {
    const mail = JSON.stringify(await world.did('Ada', 'GET', `/api/mails/${id}`));
    expect(planted.filter((word) => mail.includes(word))).toEqual([]);
  }
});
