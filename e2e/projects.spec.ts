import { expect, type Locator, type Page } from '@playwright/test';
import { fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

async function addressOf(page: Page, name: string): Promise<string> {
  const { items } = await (await page.request.get(`/api/projects?text=${encodeURIComponent(name)}`)).json();
  return `/projects/${items[0].id}`;
}

async function openProject(page: Page, name: string, search = ''): Promise<void> {
  await page.goto((await addressOf(page, name)) + search);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const row = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const column = (page: Page, stage: string) => page.getByRole('region', { name: stage, exact: true });
const card = (within: Page | Locator, title: string) => within.getByRole('link', { name: title, exact: true });
const group = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });

async function choose(page: Page, menu: RegExp, item: string) {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: item, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test('how a project is shown stands in its address, survives a reload, and is remembered where the address says nothing', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Lyon showroom');
  await expect(group(bela, 'Preparation')).toBeVisible();

  await choose(bela, /^Group:/, 'Due');
  await expect(group(bela, 'Late')).toBeVisible();
  await choose(bela, /^Sort:/, 'Title');
  await bela.getByRole('button', { name: 'Columns' }).click();
  await bela.getByRole('menuitemcheckbox', { name: 'Number' }).click();
  await bela.keyboard.press('Escape');
  await expect(row(bela, 'Approve the colour scheme').getByText('#13')).toBeVisible();
  await expect(bela).toHaveURL(/group=deadline/);
  await expect(bela).toHaveURL(/sort=title/);
  await expect(bela).toHaveURL(/columns=number/);

  await bela.reload();
  await expect(group(bela, 'Late')).toBeVisible();
  await expect(row(bela, 'Approve the colour scheme').getByText('#13')).toBeVisible();
  const rows = group(bela, 'Later').locator('xpath=ancestor::section').getByRole('link');
  await expect(rows.nth(3)).toBeVisible();
  const later = await rows.allTextContents();
  expect(later).toEqual(later.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));

  // A task beside the list keeps it as it is; so does coming back by an address that says nothing.
  await card(bela, 'Approve the colour scheme').click();
  await expect(bela.getByRole('complementary', { name: 'Approve the colour scheme' })).toBeVisible();
  await expect(bela).toHaveURL(/group=deadline/);
  await bela.goto('/projects');
  await bela
    .getByRole('link', { name: /Lyon showroom/ })
    .last()
    .click();
  await expect(group(bela, 'Late')).toBeVisible();
  await expect(bela).toHaveURL(/group=deadline/);
  await bela.goBack();
  await expect(bela.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();

  // Somebody else is sent the address and sees the same.
  await bela.goForward();
  await expect(bela).toHaveURL(/group=deadline/);
  const chidi = await signedIn(browser, portico.url, 'Chidi');
  await chidi.goto(new URL(bela.url()).pathname + new URL(bela.url()).search);
  await expect(group(chidi, 'Late')).toBeVisible();
  await expect(row(chidi, 'Approve the colour scheme').getByText('#13')).toBeVisible();
});

test('a project is narrowed by text and assignee, and says so when nothing is left', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await openProject(ada, 'Lyon showroom');
  await ada.getByRole('button', { name: 'Filter' }).click();
  await ada.getByPlaceholder('Find in this project').fill('floor plan');
  await expect(ada).toHaveURL(/text=floor/);
  await expect(group(ada, 'Closed')).toContainText('1');
  await expect(card(ada, 'Neighbours informed of night work')).toHaveCount(0);
  await expect(card(ada, 'Floor plan, second version')).toBeVisible();
  await ada.getByPlaceholder('Find in this project').fill('no such thing');
  await expect(ada.getByText('No task found')).toBeVisible();
  await ada.getByRole('dialog').getByRole('button', { name: 'Show all' }).click();
  await expect(card(ada, 'Neighbours informed of night work')).toBeVisible();
  await openProject(ada, 'Lyon showroom', '?assignee=none');
  await expect(card(ada, 'A place for prams')).toBeVisible();
  await expect(card(ada, 'Floor plan, second version')).toHaveCount(0);
});

test('several are selected by keyboard and changed at once; one that is refused is told by name, and the rest can be taken back', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Lyon showroom', '?sort=number');
  await expect(card(bela, 'Fire-safety certificates from the landlord')).toBeVisible();
  await bela.keyboard.press('j');
  await bela.keyboard.press('x');
  await bela.keyboard.press('j');
  await bela.keyboard.press('x');
  const bar = bela.getByRole('region', { name: '2 selected' });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Stage' }).focus();
  await bela.keyboard.press('Enter');
  await bela.getByRole('menuitem', { name: 'Handover' }).press('Enter');
  await expect(bela.getByText('2 tasks changed.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(group(bela, 'Handover')).toContainText('2');
  await bela.getByRole('button', { name: 'Undo' }).click();
  await expect(group(bela, 'Handover')).toHaveCount(0);
  await expect(group(bela, 'Preparation')).toContainText('4');

  // One begins later: a deadline before its start is refused, by the server.
  const { items } = await (await bela.request.get('/api/tasks?text=Freight%20route')).json();
  const start = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await bela.request.patch(`/api/tasks/${items[0].id}`, { data: { plannedStart: start, plannedEnd: null, deadline: null } });
  await bela.reload();
  await expect(card(bela, 'Freight route for the stone counter')).toBeVisible();
  await row(bela, 'Fire-safety certificates from the landlord').hover();
  await bela.getByLabel('Select “Fire-safety certificates from the landlord”').click();
  await card(bela, 'Neighbours informed of night work').click({ modifiers: ['Shift'] });
  const three = bela.getByRole('region', { name: '3 selected' });
  await expect(three).toBeVisible();
  await fine(bela);
  await three.getByRole('button', { name: 'Due' }).click();
  await bela
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${new Date().getDate()} `) })
    .first()
    .click();
  await expect(bela.getByText('1 of 3 could not be changed')).toBeVisible();
  await expect(bela.getByText(/“Freight route for the stone counter”: The end lies before the start/)).toBeVisible();
  await expect(bela.getByText('2 tasks changed.')).toBeVisible();
  await expect(row(bela, 'Neighbours informed of night work')).toContainText('Today');
  // What was refused stays selected, to be tried otherwise.
  await expect(bela.getByRole('region', { name: '1 selected' })).toBeVisible();
  await bela.keyboard.press('Escape');
  await expect(bela.getByRole('region', { name: /selected/ })).toHaveCount(0);
});

test('a change that never arrives leaves everything selected', async ({ browser }) => {
  const dora = await signedIn(browser, portico.url, 'Dora', { viewport: phone });
  await openProject(dora, 'IBM client centre');
  await dora.getByRole('button', { name: 'Columns' }).click();
  await dora.getByRole('menuitem', { name: 'Select several tasks' }).click();
  await dora.getByLabel('Select “Quiet room beside the stage”').click();
  await dora.route('**/api/tasks', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await dora.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dora.getByText('Portico cannot be reached')).toBeVisible();
  await expect(dora.getByRole('region', { name: '1 selected' })).toBeVisible();
  // A member may close, and not remove.
  await expect(dora.getByRole('button', { name: 'Remove' })).toHaveCount(0);
});

async function pull(page: Page, from: Locator, to: Locator) {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move(a!.x + 40, a!.y + 10);
  await page.mouse.down();
  await page.mouse.move(a!.x + 60, a!.y + 20, { steps: 3 });
  await page.mouse.move(b!.x + 80, b!.y + 90, { steps: 8 });
  await page.mouse.up();
}

test('a card is carried by mouse, stands there at once while the answer takes its time, and goes back with a word when it is refused', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Loft conversion', '?view=board');
  const [from, to] = [column(bela, 'Preparation'), column(bela, 'Design')];
  const title = (await from.getByRole('link').first().textContent()) ?? '';
  await expect(card(from, title)).toBeVisible();

  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await bela.route('**/api/tasks/*', async (route) => {
    if (route.request().method() === 'PATCH') await held;
    await route.continue();
  });
  await pull(bela, card(from, title), to);
  await expect(card(to, title)).toBeVisible();
  await expect(card(from, title)).toHaveCount(0);
  const answered = bela.waitForResponse((answer) => answer.request().method() === 'PATCH');
  release();
  await answered;
  await bela.unrouteAll({ behavior: 'wait' });
  await bela.reload();
  await expect(card(to, title)).toBeVisible();

  await bela.route('**/api/tasks/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await pull(bela, card(to, title), from);
  await expect(bela.getByText(`“${title}” stays in Design`)).toBeVisible();
  await expect(card(to, title)).toBeVisible();
  await expect(card(from, title)).toHaveCount(0);
  await bela.unroute('**/api/tasks/*');
});

test('by keyboard alone a card is picked up, carried over and put down, and is told aloud', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Acme website', '?view=board');
  const title = (await column(bela, 'Preparation').getByRole('link').first().textContent()) ?? '';
  const handle = bela.getByRole('button', { name: `Move “${title}”` });
  const said = bela.getByRole('status').filter({ hasText: title });
  await handle.focus();
  await bela.keyboard.press('Space');
  await expect(said).toContainText('picked up');
  await bela.keyboard.press('ArrowRight');
  await expect(said).toContainText('over Design');
  await bela.keyboard.press('Escape');
  await expect(said).toContainText('stays in Preparation');
  await expect(card(column(bela, 'Preparation'), title)).toBeVisible();

  await handle.focus();
  await bela.keyboard.press('Space');
  await expect(said).toContainText('picked up');
  await bela.keyboard.press('ArrowRight');
  await expect(said).toContainText('over Design');
  await bela.keyboard.press('Space');
  await expect(card(column(bela, 'Design'), title)).toBeVisible();
  await expect(said).toContainText('now in Design');
});

test('on a phone a card is moved by a resting finger, or from its menu with one thumb', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: phone });
  await openProject(bela, 'Acme website', '?view=board');
  const [preparation, design] = [column(bela, 'Preparation'), column(bela, 'Design')];
  const title = (await preparation.getByRole('link').first().textContent()) ?? '';
  await bela.getByRole('button', { name: `“${title}”: more` }).click();
  await bela.getByRole('menuitem', { name: 'Move to Design' }).click();
  await expect(card(design, title)).toBeVisible();

  await design.scrollIntoViewIfNeeded();
  const at = await card(design, title).boundingBox();
  const finger = await bela.context().newCDPSession(bela);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] });
  const [x, y] = [at!.x + 30, at!.y + 10];
  await touch('touchStart', x, y);
  await expect(bela.getByRole('status').filter({ hasText: title })).toContainText('picked up');
  const said = bela.getByRole('status').filter({ hasText: title });
  // The board scrolls below the finger, which follows its goal as an eye does, and lets go once the board rests.
  await expect(async () => {
    const goal = Math.max((await preparation.boundingBox())!.x, 0) + 12;
    for (let step = 1; step <= 8; step += 1) await touch('touchMove', x + ((goal - x) * step) / 8, y);
    await expect(said).toContainText('over Preparation', { timeout: 1000 });
    await bela.waitForTimeout(500);
    expect(await said.textContent()).toContain('over Preparation');
  }).toPass();
  await touch('touchEnd');
  await expect(card(preparation, title)).toBeVisible();
});

test('clients see the board without handles, and nothing that they may not do', async ({ browser }) => {
  const john = await signedIn(browser, portico.url, 'John');
  await openProject(john, 'IBM client centre', '?view=board');
  await expect(john.getByRole('link', { name: 'Quiet room beside the stage' })).toBeVisible();
  await expect(john.getByRole('button', { name: /^Move “|: more$/ })).toHaveCount(0);
  await openProject(john, 'IBM client centre', '?group=none');
  await expect(card(john, 'Quiet room beside the stage')).toBeVisible();
  await expect(john.getByLabel(/^Select “/)).toHaveCount(0);
  await john.keyboard.press('j');
  await john.keyboard.press('x');
  await expect(john.getByRole('region', { name: /selected/ })).toHaveCount(0);
  await john.getByRole('button', { name: 'Columns' }).click();
  await expect(john.getByRole('menuitemcheckbox', { name: 'From outside' })).toHaveCount(0);
  await expect(john.getByRole('menuitem', { name: 'Select several tasks' })).toHaveCount(0);

  const pierre = await signedIn(browser, portico.url, 'Pierre', { viewport: phone });
  await openProject(pierre, 'Lyon showroom', '?view=board');
  await expect(card(pierre, 'Floor plan, second version')).toBeVisible();
  await expect(card(pierre, 'Neighbours informed of night work')).toHaveCount(0);
  await expect(pierre.getByRole('button', { name: /^Move “|: more$/ })).toHaveCount(0);
  await fine(pierre);
});

test('the people of a project are added, put in order and taken out where they stand', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Alisha’s talk', '?view=board');
  const chidi = await signedIn(browser, portico.url, 'Chidi');
  const address = await addressOf(chidi, 'Alisha’s talk');
  await chidi.goto(`${address}/participants`);
  const panel = chidi.getByRole('complementary', { name: 'Participants' });
  await panel.getByRole('button', { name: 'Add participant' }).click();
  await panel.getByRole('combobox', { name: 'Role' }).click();
  await chidi.getByRole('option', { name: 'Client', exact: true }).click();
  await panel.getByRole('combobox', { name: 'Person' }).fill('Fred');
  await chidi.getByRole('option', { name: /Fred/ }).click();
  await expect(panel.getByText('Opens this project to Fred.')).toBeVisible();
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  // Of another family: asked once more, and what was chosen is still there.
  await expect(panel.getByText('This client belongs to another family of contacts')).toBeVisible();
  await expect(panel.getByRole('combobox', { name: 'Person' })).toHaveValue('Fred');
  await panel.getByLabel(/^Yes, a client from another family/).check();
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Fred' })).toContainText('Client of this project');
  await panel.getByRole('button', { name: 'Cancel' }).click();

  await panel.getByRole('button', { name: 'Fred: change' }).focus();
  await chidi.keyboard.press('Enter');
  await chidi.getByRole('menuitem', { name: 'Make the primary client' }).press('Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Fred' })).toContainText('Primary client of this project');
  await panel.getByRole('button', { name: 'Fred: change' }).click();
  await chidi.getByRole('menuitem', { name: 'No longer a client' }).click();
  const asked = chidi.getByRole('dialog', { name: 'Fred: no longer a client?' });
  await expect(asked.getByText('Closes this project to Fred.')).toBeVisible();
  await fine(chidi);
  await asked.getByRole('button', { name: 'Yes, end it' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Fred' })).toHaveCount(0);
});

test('what is typed into the form of a project survives a refused request', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: phone });
  await openProject(bela, 'Loft conversion');
  await bela.getByRole('button', { name: 'Edit' }).click();
  const form = bela.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('Loft and stairs');
  await bela.route('**/api/projects/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Portico cannot be reached')).toBeVisible();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Loft and stairs');
  await fine(bela);
  await bela.unroute('**/api/projects/*');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Loft and stairs' })).toBeVisible();
});

test('a project with five hundred tasks is drawn by the screenful, and j reaches far', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const project = await (await ada.request.post('/api/projects', { data: { name: 'A long one' } })).json();
  for (let n = 0; n < 25; n += 1) {
    await Promise.all(
      Array.from({ length: 20 }, (_, one) =>
        ada.request.post('/api/tasks', { data: { title: `Step ${n * 20 + one}`, projectId: project.id } }),
      ),
    );
  }
  await ada.goto(`/projects/${project.id}?sort=number`);
  await expect(ada.getByRole('button', { name: /500$/ })).toBeVisible();
  await expect(ada.locator('[data-row]').first()).toBeVisible();
  expect(await ada.locator('[data-row]').count()).toBeLessThan(80);
  const focused = ada.locator('[data-row]:focus').locator('xpath=ancestor::li');
  for (let n = 1; n <= 60; n += 1) {
    await ada.keyboard.press('j');
    await expect(focused).toHaveAttribute('aria-posinset', String(n));
  }
  await ada.locator('main').hover();
  await expect(async () => {
    await ada.mouse.wheel(0, 20_000);
    await expect(ada.locator('li[aria-posinset="500"] [data-row]')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await ada.locator('[data-row]').count()).toBeLessThan(80);
});

test('on a phone several projects are selected beside their names, and the bar says in words what can be done', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada', { viewport: phone });
  await ada.goto('/projects');
  await ada.getByRole('button', { name: 'Select several' }).tap();
  const one = ada.getByRole('main').getByRole('listitem').filter({ hasText: 'Lyon showroom' });
  const box = one.getByRole('checkbox', { name: 'Select “Lyon showroom”' });
  await box.tap();
  await expect(box).toBeChecked();
  const edges = async (it: Locator) => (await it.boundingBox())!;
  const { x, y, width, height } = await edges(box);
  for (const beside of [one.getByRole('link'), one.getByText('Acme (France)'), one.getByText('AF', { exact: true })])
    expect((await edges(beside)).x).toBeGreaterThan(x + width);
  // A thumb that misses the box by a little still selects, and does not open the project.
  await ada.touchscreen.tap(x - 8, y + height + 8);
  await expect(box).not.toBeChecked();
  await box.tap();
  for (const words of ['Set client', 'Add client'])
    expect((await edges(ada.getByRole('button', { name: words }).getByText(words))).width).toBeGreaterThan(50);
  await fine(ada);
});

test('a custom field stands in the list with its name, and only whole', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const add = async (name: string) =>
    (await ada.request.post('/api/fields', { data: { of: 'projects', name, kind: 'text', inLists: true } })).json();
  const fields = [await add('Floor'), await add('Remark')];
  const address = `/api${await addressOf(ada, 'Lyon showroom')}`;
  const open = await (await ada.request.get(address)).json();
  const texts = ['3', 'Longer than there is room for'];
  const filled = fields.map(({ id }, n) => {
    const { version } = open.fields.find((it: { id: string }) => it.id === id);
    return { fieldId: id, version, value: { kind: 'text', text: texts[n] } };
  });
  expect((await ada.request.patch(address, { data: { fields: filled } })).ok()).toBe(true);
  const one = ada.getByRole('main').getByRole('listitem').filter({ hasText: 'Lyon showroom' });
  const floor = one.getByText('Floor', { exact: true }).locator('..');
  const remark = one.getByText('Remark', { exact: true }).locator('..');
  const inRow = async (it: Locator) => (await it.boundingBox())!.y < (await one.boundingBox())!.y + 30;
  await ada.goto('/projects');
  await expect(floor).toHaveText('Floor 3');
  expect([await inRow(floor), await inRow(remark)]).toEqual([true, true]);
  await ada.setViewportSize({ width: 1200, height: 900 });
  expect([await inRow(floor), await inRow(remark)]).toEqual([true, false]);
});
