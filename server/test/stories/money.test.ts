import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const money = (project: string) => `/api/projects/${id(project)}/money`;
const day = '2027-01-04';

/** Dora leads the Paris office, and is a member elsewhere. Pierre may read everything that was said in Lyon. */
beforeAll(async () => {
  world = await openWorld();
  const seenBy = ['team', 'Acme (France)', 'Pierre', 'Chloe'];
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const stakeholder = items.find((it: { key: string }) => it.key === 'stakeholder').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Pierre}`, { profileId: stakeholder });
  await world.project('Lyon showroom', { clients: ['Acme (France)'], seenBy });
  await world.project('Paris office', { clients: ['Acme (France)'], managerId: world.ids.Dora, seenBy });
  await world.project('Safe', { private: true, seenBy: ['Bela'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Chloe'], seenBy: ['team', 'Pierre', 'Chloe'] });
  await world.task('Desks', { project: 'Paris office', seenBy: ['team', 'Pierre'] });
  await world.task('Code', { project: 'Safe', seenBy: ['Bela'] });
});
afterAll(() => world.stop());

async function tell(kind: 'costs' | 'hours' | 'rates' | 'orders', by: string, name: string, body: object, seenBy: string[]) {
  const made = await world.did(by, 'POST', `/api/${kind}`, body);
  world.tell(kind, name, made.id, seenBy);
  return made;
}
const cost = (by: string, words: string, place: object, amount: number, seenBy: string[], currency = 'EUR') =>
  tell('costs', by, words, { ...place, day, words, amount, currency }, seenBy);
const hours = (by: string, note: string, place: object, minutes: number, seenBy: string[], on = day) =>
  tell('hours', by, note, { ...place, day: on, minutes, note }, seenBy);

test('a project shows its hours, what they are worth, its costs, and what is left, in the currency of each', async () => {
  await world.did('Ada', 'PUT', `/api/projects/${id('Lyon showroom')}/budget`, { amount: 1_000_000, currency: 'EUR', note: 'Agreed' });
  await tell('rates', 'Ada', 'Chidi from January', { personId: world.ids.Chidi, since: '2027-01-01', amount: 9000, currency: 'EUR' }, [
    'Ada',
    'Bela',
  ]);
  await tell('rates', 'Ada', 'Chidi from February', { personId: world.ids.Chidi, since: '2027-02-01', amount: 10_000, currency: 'EUR' }, [
    'Ada',
    'Bela',
  ]);
  await tell(
    'rates',
    'Bela',
    'Chidi in Lyon',
    { personId: world.ids.Chidi, projectId: id('Lyon showroom'), since: '2027-03-01', amount: 12_000, currency: 'EUR' },
    ['Ada', 'Bela'],
  );

  const lyon = { projectId: id('Lyon showroom') };
  await cost('Bela', 'Samples of stone', { taskId: id('Floor plan') }, 24_990, ['Ada', 'Bela']);
  await cost('Ada', 'A train', lyon, 8_000, ['Ada', 'Bela']);
  await cost('Ada', 'Paper from Kyoto', lyon, 1_200, ['Ada', 'Bela'], 'JPY');
  await hours('Chidi', 'Measured', { taskId: id('Floor plan') }, 100, ['Ada', 'Bela', 'Chidi']);
  await hours('Chidi', 'Drew', { taskId: id('Floor plan') }, 60, ['Ada', 'Bela', 'Chidi'], '2027-02-01');
  await hours('Chidi', 'Showed', lyon, 60, ['Ada', 'Bela', 'Chidi'], '2027-03-02');
  await hours('Chidi', 'Long ago', lyon, 10, ['Ada', 'Bela', 'Chidi'], '2026-12-31');
  await hours('Dora', 'Carried', lyon, 30, ['Ada', 'Bela', 'Dora']);

  for (const person of ['Ada', 'Bela'])
    expect(await world.did(person, 'GET', money('Lyon showroom'))).toMatchObject({
      budget: { amount: 1_000_000, currency: 'EUR', note: 'Agreed' },
      minutes: 260,
      unratedMinutes: 40,
      sums: [
        { currency: 'EUR', costs: 32_990, worth: 15_000 + 10_000 + 12_000 },
        { currency: 'JPY', costs: 1_200, worth: 0 },
      ],
      may: { add: true, change: true, remove: true },
    });
  const plan = `/api/tasks/${id('Floor plan')}`;
  const agreed = { amount: 60_000, currency: 'EUR', note: 'For the plan' };
  const { budget } = await world.did('Bela', 'PUT', `${plan}/budget`, agreed);
  for (const person of ['Ada', 'Bela'])
    expect(await world.did(person, 'GET', `${plan}/money`)).toMatchObject({
      budget: agreed,
      sums: [{ currency: 'EUR', costs: 24_990, worth: 15_000 + 10_000 }],
      may: { add: true, change: true, remove: true },
    });
  const late = { 'if-match': `"${budget.version + 1}"` };
  expect((await world.call('Ada', 'PUT', `${plan}/budget`, agreed, late)).body.code).toBe('edited-meanwhile');
  for (const person of ['Chidi', 'Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'])
    for (const [method, url, body] of [
      ['GET', `${plan}/money`, undefined],
      ['PUT', `${plan}/budget`, agreed],
      ['DELETE', `${plan}/budget`, undefined],
    ] as const)
      expect([person, method, (await world.call(person, method, url, body)).body.code]).toEqual([
        person,
        method,
        person === 'nobody' ? 'sign-in-needed' : 'not-found',
      ]);
  expect((await world.call('Bela', 'PUT', `${plan}/budget`, { ...agreed, amount: -1 })).body.code).toBe('invalid');
  const { items, minutes } = await world.did('Bela', 'GET', `/api/hours?task=${id('Floor plan')}`);
  expect(minutes).toBe(160);
  expect(items).toMatchObject([
    { note: 'Drew', worth: { amount: 10_000, currency: 'EUR' }, may: { change: false, remove: true } },
    { note: 'Measured', worth: { amount: 15_000, currency: 'EUR' } },
  ]);
});

test('a member notes and sees their own hours, and no rate, cost or sum; who manages a project sees all of that project', async () => {
  const own = await world.did('Dora', 'GET', `/api/hours?project=${id('Lyon showroom')}`);
  expect(own).toMatchObject({
    items: [{ note: 'Carried', worth: null, may: { change: true, remove: true } }],
    minutes: 30,
    may: { add: true },
  });
  expect((await world.call('Dora', 'GET', money('Lyon showroom'))).body.code).toBe('not-found');
  for (const [method, url, body] of [
    ['POST', '/api/costs', { projectId: id('Lyon showroom'), day, words: 'x', amount: 1, currency: 'EUR' }],
    ['POST', '/api/rates', { personId: world.ids.Dora, since: day, amount: 1, currency: 'EUR' }],
    ['POST', '/api/orders', { kind: 'offer', clientId: world.ids['Acme (France)'], projectId: id('Lyon showroom') }],
  ] as const)
    expect((await world.call('Dora', method, url, body)).body).toMatchObject({ code: 'forbidden' });
  expect((await world.call('Dora', 'PATCH', `/api/hours/${id('Measured')}`, { minutes: 1 })).body.code).toBe('not-found');
  expect((await world.call('Bela', 'PATCH', `/api/hours/${id('Measured')}`, { minutes: 1 })).body.code).toBe('forbidden');
  expect((await world.did('Dora', 'GET', '/api/me')).may.seeMoney).toBe(true);
  expect('seeMoney' in (await world.did('Chidi', 'GET', '/api/me')).may).toBe(false);

  // By the rate held everywhere, which she does not see herself.
  await hours('Chidi', 'Measured desks', { taskId: id('Desks') }, 60, ['Ada', 'Bela', 'Chidi', 'Dora']);
  await cost('Dora', 'Two desks', { projectId: id('Paris office') }, 40_000, ['Ada', 'Bela', 'Dora']);
  expect(await world.did('Dora', 'GET', money('Paris office'))).toMatchObject({ minutes: 60, sums: [{ costs: 40_000, worth: 9_000 }] });
  expect((await world.did('Dora', 'GET', '/api/rates')).items).toEqual([]);

  await cost('Bela', 'A lock', { taskId: id('Code') }, 5_000, ['Bela']);
  expect((await world.call('Ada', 'GET', money('Safe'))).status).toBe(404);
});

test('an entry can be mended and taken back by whoever made it, and nobody notes hours where they do not work', async () => {
  const entry = await world.did('Dora', 'POST', '/api/hours', { taskId: id('Desks'), day, minutes: 15 });
  expect(await world.did('Dora', 'PATCH', `/api/hours/${entry.id}`, { minutes: 20, note: 'Twenty' })).toMatchObject({
    minutes: 20,
    note: 'Twenty',
  });
  await world.did('Dora', 'DELETE', `/api/hours/${entry.id}`);
  expect((await world.call('Dora', 'DELETE', `/api/hours/${entry.id}`)).status).toBe(404);
  for (const body of [{ taskId: id('Code') }, { projectId: id('Safe') }])
    expect((await world.call('Dora', 'POST', '/api/hours', { ...body, day, minutes: 5 })).body.code).toBe('not-found');
  for (const body of [{}, { taskId: id('Desks'), projectId: id('Paris office') }])
    expect((await world.call('Dora', 'POST', '/api/hours', { ...body, day, minutes: 5 })).body.code).toBe('invalid');
  for (const minutes of [0, 1441, 1.5])
    expect((await world.call('Dora', 'POST', '/api/hours', { taskId: id('Desks'), day, minutes })).status).toBe(400);
});

let offer: string;
const line = (text: string, quantity: string, unitPrice: number, taxRate: string) => ({ text, quantity, unitPrice, taxRate });
const order = (by: string, name: string, body: object, seenBy = ['Ada', 'Bela']) => tell('orders', by, name, body, seenBy);
const set = (orderId: string, lines: object[], by = 'Bela') => world.call(by, 'PUT', `/api/orders/${orderId}/lines`, { lines });
const become = (orderId: string, status: string, by = 'Bela') => world.call(by, 'PUT', `/api/orders/${orderId}/status`, { status });

test('sums are the database’s: each line to the nearest unit, each tax of the sum of its lines', async () => {
  const draft = await order('Bela', 'Offer to Acme', {
    kind: 'offer',
    clientId: world.ids['Acme (France)'],
    projectId: id('Lyon showroom'),
    title: 'Showroom',
  });
  offer = draft.id;
  expect(draft).toMatchObject({
    status: 'draft',
    number: null,
    currency: 'EUR',
    billedTo: 'Acme (France)',
    gross: 0,
    may: { change: true, become: ['sent'] },
  });
  const { body } = await set(offer, [
    line('Half a cent up', '0.5', 1, '20'),
    line('Hours', '7.25', 9_999, '20'),
    line('Less', '1', -1, '5.5'),
    line('Book', '3', 995, '5.5'),
  ]);
  // 0.5 → 1; 72492.75 → 72493; tax 20 % of 72494 = 14498.8 → 14499; 5.5 % of 2984 = 164.12 → 164
  expect(body.lines.map(({ net }: { net: number }) => net)).toEqual([1, 72_493, -1, 2_985]);
  expect(body).toMatchObject({
    net: 75_478,
    tax: 14_663,
    gross: 90_141,
    taxes: [
      { rate: '20', net: 72_494, tax: 14_499 },
      { rate: '5.5', net: 2_984, tax: 164 },
    ],
  });
  const yen = await order('Ada', 'Offer in yen', { kind: 'offer', clientId: world.ids.IBM, currency: 'JPY' });
  expect((await set(yen.id, [line('Paper', '1.5', 333, '10')])).body).toMatchObject({ net: 500, tax: 50, gross: 550, currency: 'JPY' });
  expect((await set(yen.id, [line('Too much', '99999', 1_000_000_000_000, '0')])).body).toMatchObject({
    code: 'amount-too-large',
    fields: [{ field: '#/lines' }],
  });
  const wrong = [
    ['quantity', line('Hours', '100000', 1, '20'), 'This is no quantity up to 99999.999; write it as 7.5'],
    ['quantity', line('Hours', '1.2345', 1, '20'), 'This is no quantity up to 99999.999; write it as 7.5'],
    ['unitPrice', line('Gold', '1', 1_000_000_000_001, '20'), 'At most 1000000000000'],
    ['unitPrice', line('Gold', '1', -1_000_000_000_001, '20'), 'At least -1000000000000'],
    ['taxRate', line('Luxury', '1', 1, '120'), 'This is no rate from 0 to 99.99 percent; write it as 5.5'],
  ] as const;
  for (const [cell, it, message] of wrong)
    expect((await set(yen.id, [line('Paper', '1', 333, '10'), it])).body).toMatchObject({
      code: 'invalid',
      fields: [{ field: `#/lines/1/${cell}`, message }],
    });
  expect((await world.call('Bela', 'POST', '/api/orders', { kind: 'offer', clientId: world.ids.IBM, currency: 'XXY' })).body).toMatchObject(
    { code: 'invalid', fields: [{ field: '#/currency' }] },
  );
});

test('a number is given when it is sent, without gaps, and what was sent stays as it is', async () => {
  const empty = await order('Bela', 'Empty', { kind: 'invoice', clientId: world.ids.IBM });
  expect((await become(empty.id, 'sent')).body).toMatchObject({ code: 'order-empty' });
  expect((await become(empty.id, 'paid')).body).toMatchObject({ code: 'order-elsewhere' });
  expect((await become(offer, 'sent')).body).toMatchObject({
    status: 'sent',
    number: 1,
    may: { change: false, remove: false, become: ['accepted', 'declined'] },
  });

  for (const [method, url, body] of [
    ['PATCH', '', { title: 'Cheaper' }],
    ['PUT', '/lines', { lines: [] }],
    ['DELETE', '', undefined],
  ] as const)
    expect((await world.call('Ada', method, `/api/orders/${offer}${url}`, body)).body).toMatchObject({ code: 'order-sent' });
  expect((await become(offer, 'draft')).body).toMatchObject({ code: 'order-elsewhere' });
  // Nor past the API: the database itself refuses whoever owns its tables.
  for (const sql of [
    `update orders set title = 'x' where order_id = $1`,
    `update orders set day = day + 1 where order_id = $1`,
    `update orders set number = 7 where order_id = $1`,
    `update order_lines set unit_price = 1 where order_id = $1`,
    `delete from order_lines where order_id = $1`,
    `delete from orders where order_id = $1`,
  ])
    await expect(world.sql(sql, [offer]), sql).rejects.toThrow('order-sent');

  // Sent at once, each has its own; a refusal leaves no gap.
  const drafts = await Promise.all([1, 2, 3, 4].map((n) => order('Bela', `Invoice ${n}`, { kind: 'invoice', clientId: world.ids.IBM })));
  for (const { id } of drafts) await set(id, [line('x', '1', 100, '0')]);
  expect((await become(drafts[0]!.id, 'accepted')).body.code).toBe('order-elsewhere');
  const sent = await Promise.all(drafts.map(({ id }, n) => become(id, 'sent', n % 2 ? 'Ada' : 'Bela')));
  expect(sent.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4]);
  await world.did('Bela', 'DELETE', `/api/orders/${empty.id}`);
  world.things.splice(
    world.things.findIndex(({ id }) => id === empty.id),
    1,
  );
});

test('an offer becomes an invoice in one step, and an invoice is paid or cancelled', async () => {
  const url = `/api/orders/${offer}/invoices`;
  expect((await become(offer, 'accepted')).body).toMatchObject({ status: 'accepted', may: { invoice: true, become: [] } });
  const invoice = await world.did('Bela', 'POST', url);
  world.tell('orders', 'Invoice to Acme', invoice.id, ['Ada', 'Bela']);
  expect(invoice).toMatchObject({
    kind: 'invoice',
    status: 'draft',
    net: 75_478,
    gross: 90_141,
    offer: { id: offer, number: 1 },
    project: { name: 'Lyon showroom' },
  });
  expect((await world.did('Ada', 'GET', `/api/orders/${offer}`)).invoices).toEqual([{ id: invoice.id, number: null }]);
  expect((await world.did('Ada', 'GET', `/api/orders/${offer}`)).may.invoice).toBe(false);
  expect((await world.call('Bela', 'POST', url)).body).toMatchObject({ code: 'already-there' });
  const stale = await world.call('Ada', 'PATCH', `/api/orders/${invoice.id}`, { title: 'Late' }, { 'if-match': '"1"' });
  expect(stale.body.code).toBe('edited-meanwhile');
  expect((await become(invoice.id, 'sent')).body).toMatchObject({ number: 5 });
  expect((await world.did('Bela', 'GET', money('Lyon showroom'))).sums[0]).toMatchObject({ invoiced: 90_141, paid: 0 });
  expect((await become(invoice.id, 'paid')).body).toMatchObject({ status: 'paid' });
  expect((await world.did('Bela', 'GET', money('Lyon showroom'))).sums[0]).toMatchObject({ invoiced: 90_141, paid: 90_141 });
  expect((await world.call('Bela', 'POST', `/api/orders/${invoice.id}/invoices`)).body.code).toBe('order-elsewhere');

  const found = async (query: string) => (await world.did('Bela', 'GET', `/api/orders?${query}`)).items.map(({ id }: { id: string }) => id);
  expect(await found('kind=invoice&status=paid')).toEqual([invoice.id]);
  expect(await found(`project=${id('Lyon showroom')}`)).toEqual([invoice.id, offer]);
  expect(await found(`client=${world.ids['Acme (France)']}&kind=offer`)).toEqual([offer]);
});

type Entry = { kind: string; order?: { what: string; kind: string; number: number | null }; private?: object };
const historyOf = async (person: string, query = '') =>
  (await world.did(person, 'GET', `/api/history?project=${id('Lyon showroom')}&limit=200${query}`)).items as Entry[];

test('D7: in the whole history of a project orders are private, and tell no title, author, amount or time', async () => {
  await world.comment('Before', { task: 'Floor plan', seenBy: ['team', 'Pierre', 'Chloe'] });
  const later = await order('Bela', 'Second offer', {
    kind: 'offer',
    clientId: world.ids['Acme (France)'],
    projectId: id('Lyon showroom'),
  });
  await world.comment('After', { task: 'Floor plan', seenBy: ['team', 'Pierre', 'Chloe'] });

  const words = (await historyOf('Bela')).filter(({ kind }) => kind === 'order').map(({ order }) => `${order!.kind} ${order!.what}`);
  expect(words).toEqual(['offer added', 'invoice paid', 'invoice sent', 'invoice added', 'offer accepted', 'offer sent', 'offer added']);
  for (const person of ['Pierre', 'Dora']) {
    const entries = await historyOf(person);
    const hidden = entries.filter(({ kind }) => kind === 'private');
    expect(hidden).toHaveLength(7);
    // Drawn by lot: not an id that would tell its time.
    for (const entry of hidden) expect(entry).toEqual({ kind: 'private', private: { id: expect.stringMatching(/^.{14}4/) } });
    expect(entries.map(({ kind }) => kind).slice(0, 3)).toEqual(['comment', 'private', 'comment']);
    expect(entries.some(({ kind }) => kind === 'order')).toBe(false);
  }
  // Chloe takes part in a task, and does not read the history of the project.
  for (const person of ['Chloe', 'Ravi', 'Fred', 'Zed'])
    expect((await historyOf(person)).filter(({ kind }) => kind !== 'comment' && kind !== 'event')).toEqual([]);

  // Page by page the same, and no cursor tells more than the page.
  const paged: Entry[] = [];
  for (let cursor = ''; ; ) {
    const page = await world.did('Pierre', 'GET', `/api/history?project=${id('Lyon showroom')}&limit=1${cursor}`);
    paged.push(...page.items);
    if (!page.nextCursor) break;
    const last = page.items.at(-1) as Entry & { private?: { id: string } };
    if (last.private) expect(JSON.parse(Buffer.from(page.nextCursor, 'base64url').toString())).toEqual([last.private.id]);
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(paged).toEqual(await historyOf('Pierre'));
  await world.did('Bela', 'DELETE', `/api/orders/${later.id}`);
  world.things.splice(
    world.things.findIndex(({ id }) => id === later.id),
    1,
  );
});

test('a task moves, goes and comes back with what hangs on it, and nobody outside can tell', async () => {
  const plain = await world.task('Plain', { project: 'Lyon showroom', assignees: ['Chidi'], seenBy: ['team', 'Pierre'] });
  const dear = await world.task('Dear', { project: 'Lyon showroom', assignees: ['Chidi'], seenBy: ['team', 'Pierre'] });
  await cost('Bela', 'Gold', { taskId: dear }, 7_000, ['Ada', 'Bela']);
  await hours('Chidi', 'Polished', { taskId: dear }, 60, ['Ada', 'Bela', 'Chidi']);
  const before = (await world.did('Bela', 'GET', money('Lyon showroom'))).sums[0].costs;

  const alike = async (method: 'DELETE' | 'PATCH', body?: object, path = '') => {
    const [a, b] = [
      await world.call('Bela', method, `/api/tasks/${plain}${path}`, body),
      await world.call('Bela', method, `/api/tasks/${dear}${path}`, body),
    ];
    expect([a!.status, a!.body?.code]).toEqual([b!.status, b!.body?.code]);
    const shapes = await Promise.all(
      [plain, dear].map(async (task) => {
        const { status, text } = await world.call('Pierre', 'GET', `/api/tasks/${task}`);
        return [
          status,
          text
            .replaceAll(task, 'id')
            .replaceAll(/"(number|createdAt|updatedAt|title|version)":[^,}]+/g, '')
            .replaceAll(/[\w-]{36}/g, 'id').length,
        ];
      }),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  };
  await alike('DELETE');
  expect((await world.did('Bela', 'GET', money('Lyon showroom'))).sums[0].costs).toBe(before - 7_000);
  await alike('DELETE', undefined, '/removal');
  await alike('PATCH', { projectId: id('Paris office') });
  expect(
    (await world.did('Dora', 'GET', `/api/costs?project=${id('Paris office')}`)).items.map(({ words }: { words: string }) => words),
  ).toContain('Gold');
  for (const name of ['Gold', 'Polished']) world.thing(name === 'Gold' ? 'costs' : 'hours', name).seenBy.add('Dora');
});

test('outside nobody is told of any of it, whatever they ask and however: word for word as if it were nothing', async () => {
  const asked = [
    ['GET', '/api/orders'],
    ['GET', `/api/orders/${offer}`],
    ['GET', `/api/hours?project=${id('Lyon showroom')}`],
    ['GET', `/api/costs?task=${id('Floor plan')}`],
    ['GET', '/api/rates'],
    ['GET', money('Lyon showroom')],
    ['POST', '/api/hours', { taskId: id('Floor plan'), day, minutes: 5 }],
    ['POST', '/api/costs', { taskId: id('Floor plan'), day, words: 'x', amount: 1, currency: 'EUR' }],
    ['PATCH', `/api/hours/${id('Measured')}`, { minutes: 5 }],
    ['DELETE', `/api/costs/${id('A train')}`],
    ['PUT', `/api/projects/${id('Lyon showroom')}/budget`, { amount: 1, currency: 'EUR' }],
    ['POST', '/api/orders', { kind: 'offer', clientId: world.ids.Pierre }],
    ['PUT', `/api/orders/${offer}/status`, { status: 'accepted' }],
  ] as const;
  const nothing = (await world.call('Pierre', 'GET', '/api/nothing')).text;
  for (const person of ['Pierre', 'Chloe', 'Ravi', 'Fred'])
    for (const [method, url, body] of asked) {
      const answer = await world.call(person, method, url, body);
      expect([person, url, answer.status, answer.text]).toEqual([person, url, 404, nothing]);
    }
  for (const [method, url, body] of asked) expect((await world.call('nobody', method, url, body)).status).toBe(401);
  expect((await world.did('Zed', 'GET', '/api/orders')).items).toEqual([]);
  expect((await world.call('Zed', 'GET', `/api/orders/${offer}`)).status).toBe(404);
  await world.askEveryDoor();
});

test('in which currency amounts begin is said by administrators, and known to the team alone', async () => {
  const set = (person: string) => world.call(person, 'PATCH', '/api/workspace', { currency: 'CHF' });
  for (const person of ['Bela', 'Dora', 'Pierre', 'Ravi', 'nobody']) expect([401, 403]).toContain((await set(person)).status);
  expect((await world.call('Ada', 'PATCH', '/api/workspace', { currency: 'XYZ' })).body).toMatchObject({ code: 'invalid' });
  expect((await set('Ada')).body).toMatchObject({ currency: 'CHF' });
  for (const person of ['Ada', 'Dora']) expect((await world.did(person, 'GET', '/api/me')).workspace.currency).toBe('CHF');
  expect((await world.did('Zed', 'GET', '/api/workspace')).currency).not.toBe('CHF');
  for (const person of ['Pierre', 'Ravi'])
    for (const url of ['/api/me', '/api/workspace'])
      expect([person, url, JSON.stringify(await world.did(person, 'GET', url)).includes('CHF')]).toEqual([person, url, false]);
});
