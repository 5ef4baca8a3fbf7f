import { expect, type Page } from '@playwright/test';

/** Words that stand nowhere else, by what they are planted in: nobody from outside may ever be sent one of them. */
const planted = {
  'private comments': 'heliotrope',
  'hidden tasks': 'marmalade',
  'the note of a budget': 'chanterelle',
  costs: 'saltpetre',
  'the notes of hours': 'vermilion',
  'the title of an order': 'tamarisk',
  'the lines of an order': 'zeppelin',
  'a financial field': 'verbena',
  'a field that stays inside': 'gossamer',
  documents: 'gamboge',
  amounts: '77654321',
};
export const everyWord = Object.values(planted);

type Made = { id: string };

/** Plants them wherever somebody from outside looks: in every project of the sample company, and on every open task. */
export async function plant(administrator: Page): Promise<void> {
  const { request } = administrator;
  const all = async (url: string): Promise<Made[]> => (await (await request.get(url)).json()).items;
  const tell = async (method: 'post' | 'put' | 'patch', url: string, data: object): Promise<Made> => {
    const answer = await request[method](url, { data });
    expect([url, answer.ok(), answer.ok() ? '' : await answer.text()]).toEqual([url, true, '']);
    return answer.json();
  };
  const amount = Number(planted.amounts);
  const currency = 'EUR';
  const day = '2027-01-04';
  const field = (name: string, more: object) => tell('post', '/api/fields', { of: 'tasks', name, kind: 'text', inLists: true, ...more });
  const inside = await field('Inside', {});
  const worth = await field('Worth', { financial: true });
  const fields = [
    { fieldId: inside.id, value: { kind: 'text', text: planted['a field that stays inside'] } },
    { fieldId: worth.id, value: { kind: 'text', text: planted['a financial field'] } },
  ];
  const safe = await tell('post', '/api/projects', { name: 'Safe', private: true });
  await tell('post', '/api/tasks', { title: planted['hidden tasks'], projectId: safe.id });
  const name = encodeURIComponent(`${planted.documents}.txt`);
  const headers = { 'content-type': 'application/octet-stream' };
  const stored = await request.post(`/api/documents?project=${safe.id}&name=${name}`, { data: Buffer.from(planted.documents), headers });
  expect(stored.status()).toBe(201);
  const [client] = await all('/api/people?text=Acme%20(France)');
  const administratorId = (await (await request.get('/api/me')).json()).person.id;
  await tell('post', '/api/rates', { personId: administratorId, since: day, amount, currency });

  for (const { id: projectId } of await all('/api/projects?limit=200')) {
    await tell('put', `/api/projects/${projectId}/budget`, { amount, currency, note: planted['the note of a budget'] });
    await tell('post', '/api/costs', { projectId, day, words: planted.costs, amount, currency });
    const order = await tell('post', '/api/orders', {
      kind: 'invoice',
      clientId: client!.id,
      projectId,
      title: planted['the title of an order'],
    });
    const line = { text: planted['the lines of an order'], quantity: '1', unitPrice: amount, taxRate: '20' };
    await tell('put', `/api/orders/${order.id}/lines`, { lines: [line] });
    for (const { id: taskId } of await all(`/api/tasks?limit=200&project=${projectId}`)) {
      await tell('post', '/api/comments', { taskId, text: planted['private comments'], class: 'internal' });
      await tell('post', '/api/hours', { taskId, day, minutes: 61, note: planted['the notes of hours'] });
      await tell('patch', `/api/tasks/${taskId}`, { fields });
      await tell('put', `/api/tasks/${taskId}/budget`, { amount, currency, note: planted['the note of a budget'] });
    }
  }
}

/** Everything that somebody’s browser is sent from now on, headers included, byte by byte. */
export function listen(page: Page): { heard(): Promise<string[]> } {
  const answers: Promise<string>[] = [];
  page.context().on('response', (answer) => {
    const body = answer.body().catch(() => Buffer.alloc(0)); // of a redirect, or of a page that was left
    answers.push(
      Promise.all([answer.allHeaders(), body]).then(([headers, bytes]) => `${answer.url()} ${JSON.stringify(headers)} ${bytes}`),
    );
  });
  return {
    /** Which of the planted words were among it. */
    async heard() {
      const all = (await Promise.all(answers)).join('\n');
      return everyWord.filter((word) => all.includes(word));
    },
  };
}
