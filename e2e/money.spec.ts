import { expect, type Page } from '@playwright/test';
import { arrive, entry, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const first = async (page: Page, address: string): Promise<string> => (await (await page.request.get(address)).json()).items[0].id;

test('hours are noted on a task by whoever did the work, who sees no amount; whoever sees money finds them, and what is left of the budget', async ({
  browser,
}) => {
  const dora = await signedIn(browser, portico.url, 'Dora');
  const project = await first(dora, '/api/projects?text=Lyon');
  const task = await first(dora, '/api/tasks?text=Signs%20in%20French');
  await arrive(dora, `/tasks/${task}`);
  await dora.getByRole('button', { name: 'Add hours' }).click();
  await dora.getByRole('textbox', { name: 'What was done' }).fill('Proofs read');
  await dora.getByRole('textbox', { name: 'Time' }).fill('a while');
  await dora.keyboard.press('Enter');
  await expect(dora.getByText(/Write it like 1:30/)).toBeVisible();
  await dora.getByRole('textbox', { name: 'Time' }).fill('90m');
  await dora.keyboard.press('Enter');
  await expect(dora.getByText('Proofs read')).toBeVisible();
  await expect(dora.getByText('4:00 in all')).toBeVisible();
  await expect(dora.getByText('€')).toHaveCount(0);
  await fine(dora);
  await arrive(dora, `/projects/${project}`);
  await expect(dora.getByRole('link', { name: 'Participants' })).toBeVisible();
  await expect(dora.getByRole('link', { name: 'Money' })).toHaveCount(0);

  const bela = await signedIn(browser, portico.url, 'Bela');
  await arrive(bela, `/tasks/${task}`);
  await bela.getByRole('button', { name: 'Set a budget' }).click();
  await bela.getByRole('textbox', { name: 'Amount' }).fill('100');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText(/ of €100\.00$/)).toBeVisible();
  await fine(bela);
  await arrive(dora, `/tasks/${task}`);
  await expect(dora.getByText('Proofs read')).toBeVisible();
  await expect(dora.getByText('Budget')).toHaveCount(0);

  await arrive(bela, `/projects/${project}`);
  await bela.getByRole('link', { name: 'Money' }).click();
  await expect(bela.getByText('Proofs read')).toBeVisible();
  await expect(bela.getByText('€120.00', { exact: true })).toBeVisible();
  const left = bela.getByText(/left$/);
  const before = await left.textContent();
  await bela.getByRole('button', { name: 'Add a cost' }).click();
  await bela.getByRole('textbox', { name: 'What for' }).fill('Lamps');
  await bela.getByRole('textbox', { name: 'Amount' }).fill('1,000.505');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText('This is finer than EUR allows.')).toBeVisible();
  await bela.getByRole('textbox', { name: 'Amount' }).fill('99999999999999');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText('This is too large: at most €100,000,000,000.00.')).toBeVisible();
  await bela.getByRole('textbox', { name: 'Amount' }).fill('a lot');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText(/no amount in EUR/)).toBeVisible();
  await bela.getByRole('textbox', { name: 'Amount' }).fill('1,000.50');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText('€1,000.50')).toBeVisible();
  await expect(left).not.toHaveText(before!);
  await fine(bela);
});

test('an offer is typed by keyboard, sent with its number, accepted, and becomes an invoice', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await arrive(bela, '/');
  await entry(bela, 'Orders');
  await bela.getByRole('button', { name: 'New order' }).click();
  await bela.getByRole('combobox', { name: 'Project' }).fill('IBM');
  await bela.getByRole('option', { name: 'IBM client centre' }).click();
  const dialog = bela.getByRole('dialog', { name: 'New order' });
  await expect(dialog.getByRole('combobox', { name: 'Client' })).toHaveValue('IBM');
  await dialog.getByRole('button', { name: 'Begin a draft' }).click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Draft of an offer' })).toBeVisible();

  await bela.getByRole('textbox', { name: 'Item of line 1' }).fill('Tables');
  await bela.getByRole('textbox', { name: 'Quantity of line 1' }).fill('2.5');
  await bela.getByRole('textbox', { name: 'Unit price of line 1' }).fill('1,200');
  await bela.keyboard.press('Enter');
  await expect(bela.getByRole('textbox', { name: 'Item of line 2' })).toBeFocused();
  await bela.keyboard.type('Signs');
  await bela.getByRole('textbox', { name: 'Unit price of line 2' }).fill('many');
  await bela.getByRole('button', { name: 'Save', exact: true }).click();
  const price = bela.getByRole('textbox', { name: 'Unit price of line 2' });
  await expect(price).toBeFocused();
  await expect(price).toHaveAccessibleDescription(/no amount in EUR/);
  await expect(bela.locator('[aria-invalid="true"]')).toHaveCount(1);
  // Nothing typed is lost, not even by leaving.
  await bela.reload();
  await expect(bela.getByText('What you typed before is here again.')).toBeVisible();
  await price.fill('99.95');
  const tax = bela.getByRole('textbox', { name: 'Tax of line 1' });
  await tax.fill('120');
  await bela.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(tax).toHaveAccessibleDescription('From 0 to 99.99.');
  await expect(bela.locator('[aria-invalid="true"]')).toHaveCount(1);
  await fine(bela);
  await tax.fill('20');
  await expect(bela.locator('[aria-invalid="true"]')).toHaveCount(0);
  await bela.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bela.getByText('€3,719.94')).toBeVisible();
  await fine(bela);

  await bela.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Offer 2' })).toBeVisible();
  await expect(bela.getByRole('textbox')).toHaveCount(0);
  const paper = await bela.request.get((await bela.getByRole('link', { name: 'PDF' }).getAttribute('href'))!);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  await bela.getByRole('button', { name: 'Accepted' }).click();
  await bela.getByRole('button', { name: 'Make the invoice' }).click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Draft of an invoice' })).toBeVisible();
  await bela.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Invoice 2' })).toBeVisible();
  await bela.getByRole('button', { name: 'Paid' }).click();
  await expect(bela.getByRole('button', { name: 'Cancel it' })).toHaveCount(0);

  await bela.getByRole('link', { name: 'Orders' }).first().click();
  await bela.getByRole('combobox', { name: 'Status' }).click();
  await bela.getByRole('option', { name: 'Paid' }).click();
  await expect(bela.getByRole('listitem').filter({ hasText: 'Invoice' })).toHaveCount(1);
});

/** A draft that was begun by way of the interface. */
async function beginDraft(page: Page, title: string): Promise<string> {
  const client = await first(page, '/api/people?side=outside');
  const answer = await page.request.post('/api/orders', { data: { kind: 'offer', clientId: client, title } });
  return (await answer.json()).id;
}

test('a draft is thrown away after a question, and never asked for again', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const id = await beginDraft(ada, 'Not to be');
  await arrive(ada, `/orders/${id}`);
  await ada.getByRole('button', { name: 'Throw away' }).click();
  const dialog = ada.getByRole('dialog', { name: 'Throw this draft away?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await fine(ada);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);

  const refused: string[] = [];
  ada.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
  await ada.getByRole('button', { name: 'Throw away' }).click();
  await dialog.getByRole('button', { name: 'Throw away' }).click();
  await expect(ada).toHaveURL(/\/orders$/);
  await ada.waitForLoadState('networkidle');
  expect(refused).toEqual([]);
  expect((await ada.request.get(`/api/orders/${id}`)).status()).toBe(404);
});

test('two who type at one draft: the slower sees both versions, and chooses', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const id = await beginDraft(ada, 'Begun');
  const line = (text: string) => ({ text, quantity: '1', unitPrice: 5000, taxRate: '20' });
  const meanwhile = async (title: string) => {
    await ada.request.patch(`/api/orders/${id}`, { data: { title } });
    await ada.request.put(`/api/orders/${id}/lines`, { data: { lines: [line(`Line of ${title}`)] } });
  };
  await arrive(ada, `/orders/${id}`);
  const subject = ada.getByRole('textbox', { name: 'Subject' });
  const save = ada.getByRole('button', { name: 'Save', exact: true });
  const both = ada.getByRole('alert').filter({ hasText: 'Somebody saved this draft in the meantime.' });
  await subject.fill('Mine');
  await meanwhile('Theirs');
  await save.click();
  await expect(both.getByRole('row', { name: 'Subject' }).getByRole('cell')).toHaveText(['Theirs', 'Mine']);
  await expect(both.getByRole('row', { name: 'Lines' }).getByRole('cell')).toHaveText(['1 × Line of Theirs, 50.00, tax 20 %', 'Nothing']);
  await fine(ada);
  await both.getByRole('button', { name: 'Take what is saved' }).click();
  await expect(both).toHaveCount(0);
  await expect(subject).toHaveValue('Theirs');
  await expect(ada.getByRole('textbox', { name: 'Item of line 1' })).toHaveValue('Line of Theirs');

  await subject.fill('Mine again');
  await meanwhile('Theirs again');
  await save.click();
  // What is typed meanwhile stands there, too, even where it is no day.
  const until = ada.getByRole('textbox', { name: 'Valid until' });
  await until.fill('31.02.2031');
  await expect(both.getByRole('row', { name: 'Valid until' }).getByRole('cell')).toHaveText([/./, '31.02.2031']);
  await until.fill('');
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(subject).toHaveValue('Mine again');
  expect((await (await ada.request.get(`/api/orders/${id}`)).json()).title).toBe('Theirs again');
  await save.click();
  await expect.poll(async () => (await (await ada.request.get(`/api/orders/${id}`)).json()).title).toBe('Mine again');
  await expect(both).toHaveCount(0);
});

test('a client meets no entry, tab or word of it, and their browser never fetches its script', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const [project, order] = [await first(ada, '/api/projects?text=Lyon'), await first(ada, '/api/orders')];
  for (const look of [{}, { viewport: phone }]) {
    const pierre = await signedIn(browser, portico.url, 'Pierre', look);
    const scripts = new Set<string>();
    const asked: string[] = [];
    pierre.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    const task = await first(pierre, `/api/tasks?project=${project}`);
    for (const address of ['/', `/projects/${project}`, `/projects/${project}/tasks/${task}`, '/settings', '/my-tasks']) {
      await arrive(pierre, address);
      await pierre.waitForLoadState('networkidle');
      await expect(pierre.getByText(/\b(Money|Orders?|Budget|Hours|Costs?|Rates|Invoice)\b/)).toHaveCount(0);
    }
    const ofMoney = /\/api\/[\w{}/-]*(orders|costs|hours|rates|money|budget)\b/;
    expect(asked.filter((path) => ofMoney.test(path))).toEqual([]);
    expect(scripts.size).toBeGreaterThan(3);
    for (const script of scripts) {
      const text = await (await pierre.request.get(script)).text();
      expect([script, ofMoney.exec(text)?.[0]]).toEqual([script, undefined]);
    }
    for (const address of [`/api/orders/${order}`, '/api/orders', `/api/projects/${project}/money`])
      expect((await pierre.request.get(address)).status()).toBe(404);
  }
});
