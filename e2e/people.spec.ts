import { expect, type Locator, type Page } from '@playwright/test';
import { entry, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const row = (page: Page, name: string) =>
  page.getByRole('treeitem', { name: new RegExp(`^${escaped(name)} (Signs in|Invited|No sign-in)$`) });
const escaped = (name: string) => name.replaceAll(/[()]/g, '\\$&');
const question = (page: Page) => page.getByRole('dialog', { name: /^Move .+\?$/ });
const focused = (page: Page) => page.locator('[role="treeitem"]:focus');

async function center(place: Locator) {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 3, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Locator, to: () => Locator) {
  // Branches that open meanwhile would push the row away from under the hand.
  await page.waitForLoadState('networkidle');
  const start = await center(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 3 });
  await expect(page.getByRole('button', { name: 'Top level' })).toBeVisible();
  const end = await center(to());
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await expect(page.locator('[data-over]')).toBeVisible();
  await page.mouse.up();
}

/** What somebody finds among their own projects. */
async function projectsOf(page: Page): Promise<string[]> {
  const { items } = await (await page.request.get('/api/projects')).json();
  return items.map(({ name }: { name: string }) => name).sort();
}

test('the tree is walked with the arrows, and a card opened with Enter', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await expect(row(bela, 'Pierre')).toBeVisible();
  await fine(bela);

  await row(bela, 'Acme').focus();
  await expect(row(bela, 'Acme')).toHaveAttribute('aria-expanded', 'true');
  await bela.keyboard.press('ArrowLeft');
  await expect(row(bela, 'Acme')).toHaveAttribute('aria-expanded', 'false');
  await expect(row(bela, 'Pierre')).toHaveCount(0);
  await bela.keyboard.press('ArrowRight');
  await bela.keyboard.press('ArrowRight');
  await expect(focused(bela)).toHaveAccessibleName(/^Acme \(France\)/);
  await bela.keyboard.press('ArrowRight');
  await expect(focused(bela)).toHaveAccessibleName(/^Chloe/);
  await bela.keyboard.press('ArrowDown');
  await expect(focused(bela)).toHaveAccessibleName(/^Pierre/);
  await bela.keyboard.press('ArrowLeft');
  await expect(focused(bela)).toHaveAccessibleName(/^Acme \(France\)/);
  await bela.keyboard.press('End');
  await expect(focused(bela)).toHaveAccessibleName(/^Rex/);
  await bela.keyboard.press('Home');
  await expect(focused(bela)).toHaveAccessibleName(/^Acme Signs in$/);
  await bela.keyboard.press('ArrowDown');
  await bela.keyboard.press('ArrowLeft');
  await expect(row(bela, 'Acme (France)')).toHaveAttribute('aria-expanded', 'false');
  await bela.keyboard.press('Enter');
  await expect(bela.getByRole('complementary', { name: 'Acme (France)' })).toBeVisible();

  // What was folded is still folded; whose card is opened by its address is shown.
  await bela.reload();
  await expect(row(bela, 'Acme (France)')).toHaveAttribute('aria-expanded', 'false');
  await row(bela, 'Acme').focus();
  await bela.keyboard.press('ArrowLeft');
  await bela
    .getByRole('link', { name: 'Search' })
    .or(bela.getByRole('button', { name: 'Search' }))
    .first()
    .waitFor();
  const { items } = await (await bela.request.get('/api/people?text=Pierre')).json();
  await bela.goto(`/contacts/${items[0].id}`);
  await expect(row(bela, 'Pierre')).toHaveAttribute('aria-selected', 'true');
});

test('contacts are found at any depth with the way to them, in a view that has an address', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await bela.getByLabel('Find by name or e-mail').fill('pier');
  const found = bela.getByRole('row', { name: /Pierre/ });
  await expect(found).toContainText('Acme › Acme (France)');
  await expect(found).toContainText('pierre@acme.example');
  await expect(bela).toHaveURL(/text=pier/);
  await bela.reload();
  await expect(found).toBeVisible();
  await found.getByRole('link').click();
  await expect(bela.getByRole('complementary', { name: 'Pierre' })).toBeVisible();
  await expect(bela).toHaveURL(/text=pier/);
  await bela.goBack();
  await expect(bela.getByRole('complementary')).toHaveCount(0);
  await bela.getByLabel('Find by name or e-mail').fill('nobody of that name');
  await expect(bela.getByText('Nobody found')).toBeVisible();
  await bela.getByTitle('Tree', { exact: true }).click();
  await expect(row(bela, 'Rex')).toBeVisible();
  await bela.getByTitle('List', { exact: true }).click();
  await expect(bela).toHaveURL(/as=list/);
  await expect(bela.getByRole('row')).toHaveCount(15);
  await fine(bela);
});

test('20,000 contacts scroll, and no more rows are drawn than can be seen', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const { items } = await (await bela.request.get('/api/people?text=IBM')).json();
  const one = (nth: number, name: string, parent: { id: string; name: string } | null, childCount = 0) => ({
    ...items[0],
    id: `01900000-0000-7000-8000-${String(nth).padStart(12, '0')}`,
    name,
    parent,
    ancestors: parent ? [parent] : [],
    childCount,
  });
  const company = one(0, 'The company', null, 16_000);
  const above = [...Array.from({ length: 3_999 }, (_, nth) => one(nth + 20_000, `Contact ${nth}`, null)), company];
  const below = Array.from({ length: 16_000 }, (_, nth) => one(nth + 100_000, `Person ${nth}`, company));
  // Answered are larger pages than asked for: else the tale were long.
  const page = 2_000;
  const asked: number[] = [];
  await bela.route(/\/api\/people\?/, (route) => {
    const query = new URL(route.request().url()).searchParams;
    asked.push(Number(query.get('limit')));
    const all = query.get('parent') === company.id ? below : above;
    const from = Number(query.get('cursor') ?? 0);
    return route.fulfill({
      json: { items: all.slice(from, from + page), nextCursor: from + page < all.length ? String(from + page) : null },
    });
  });
  await bela.goto('/contacts');
  const rows = bela.getByRole('treeitem');
  let most = 0;
  const toTheEnd = (last: string) =>
    expect(async () => {
      await bela.keyboard.press('End');
      most = Math.max(most, await rows.count());
      await expect(row(bela, last)).toBeFocused({ timeout: 100 });
    }).toPass({ timeout: 120_000 });

  await row(bela, 'Contact 0').focus();
  await toTheEnd('The company');
  await bela.keyboard.press('ArrowRight');
  await expect(row(bela, 'Person 0')).toBeVisible();
  await toTheEnd('Person 15999');
  await expect(row(bela, 'Person 15999')).toHaveAttribute('aria-posinset', '16000');
  expect(most).toBeLessThan(80);
  expect(Math.max(...asked)).toBeLessThanOrEqual(100);
  await bela.keyboard.press('ArrowLeft');
  await expect(row(bela, 'The company')).toBeFocused();
  await bela.keyboard.press('Home');
  await expect(row(bela, 'Contact 0')).toBeFocused();

  await bela.goto('/contacts?as=list');
  await expect(bela.getByRole('row', { name: /Contact 0/ })).toBeVisible();
  expect(await bela.getByRole('row').count()).toBeLessThan(80);
});

test('dragged onto a company, a contact moves only after one has read what that opens, and then it is so', async ({ browser }) => {
  const [bela, fred] = [await signedIn(browser, portico.url, 'Bela'), await signedIn(browser, portico.url, 'Fred')];
  const before = await projectsOf(fred);
  expect(before).not.toContain('IBM client centre');
  await bela.goto('/contacts');
  await expect(row(bela, 'Suresh')).toBeVisible();
  await drag(bela, row(bela, 'Fred'), () => row(bela, 'IBM'));
  await expect(question(bela)).toContainText('Move Fred to IBM?');
  await expect(question(bela)).toContainText('will see 1 more project: IBM client centre.');
  await fine(bela);
  await question(bela).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(bela)).toHaveCount(0);
  expect(await projectsOf(fred)).toEqual(before);

  await drag(bela, row(bela, 'Fred'), () => row(bela, 'IBM'));
  await question(bela).getByRole('button', { name: 'Move' }).click();
  await expect(bela.getByText('Fred belongs to IBM now.')).toBeVisible();
  await expect(row(bela, 'Fred')).toHaveAttribute('aria-level', '2');
  await fred.goto('/');
  await expect(fred.getByRole('link', { name: /IBM client centre/ }).first()).toBeVisible();

  await drag(bela, row(bela, 'Fred'), () => bela.getByRole('button', { name: 'Top level' }));
  await expect(question(bela)).toContainText('Move Fred to the top level?');
  await expect(question(bela)).toContainText('will no longer see 1 project: IBM client centre.');
  await question(bela).getByRole('button', { name: 'Move' }).click();
  await expect(row(bela, 'Fred')).toHaveAttribute('aria-level', '1');
  expect(await projectsOf(fred)).toEqual(before);
});

test('a move that cannot be is refused in a sentence, before anything is asked', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await drag(bela, row(bela, 'Acme'), () => row(bela, 'Acme (India)'));
  await expect(bela.getByText('A contact cannot stand below itself')).toBeVisible();
  await expect(question(bela)).toHaveCount(0);

  const ada = await signedIn(browser, portico.url, 'Ada');
  const { items } = await (await ada.request.get('/api/people?text=Dora')).json();
  expect((await ada.request.patch(`/api/people/${items[0].id}`, { data: { addClient: true } })).ok()).toBe(true);
  const dora = await signedIn(browser, portico.url, 'Dora');
  await dora.goto('/contacts');
  await drag(dora, row(dora, 'Pierre'), () => row(dora, 'IBM'));
  await expect(dora.getByText('Ask an administrator, or an employee who may grant access to clients.')).toBeVisible();
  await expect(question(dora)).toHaveCount(0);
});

test('without a mouse: Space takes a contact along, the arrows choose, Enter asks, and Enter again moves', async ({ browser }) => {
  const [bela, ravi] = [await signedIn(browser, portico.url, 'Bela'), await signedIn(browser, portico.url, 'Ravi')];
  expect(await projectsOf(ravi)).toContain('Chennai service desk');
  await bela.goto('/contacts');
  await row(bela, 'Suresh').focus();
  await bela.keyboard.press('Space');
  await expect(bela.getByRole('status').filter({ hasText: 'Suresh moves.' })).toBeVisible();
  await bela.keyboard.press('Escape');
  await expect(bela.getByText('Suresh moves.')).toHaveCount(0);

  await bela.keyboard.press('Space');
  await fine(bela);
  await bela.keyboard.press('Home');
  await expect(row(bela, 'Acme')).toBeFocused();
  await bela.keyboard.press('ArrowUp');
  await expect(bela.getByRole('button', { name: 'Top level' })).toBeFocused();
  await bela.keyboard.press('Enter');
  await expect(question(bela)).toContainText('Move Suresh to the top level?');
  await bela.keyboard.press('Escape');
  await expect(question(bela)).toHaveCount(0);

  await row(bela, 'Ravi').focus();
  await bela.keyboard.press('Space');
  for (const name of ['Acme (India)', 'Pierre', 'Chloe', 'Acme (France)']) {
    await bela.keyboard.press('ArrowUp');
    await expect(row(bela, name)).toBeFocused();
  }
  await bela.keyboard.press('Enter');
  await expect(question(bela)).toContainText('will see 1 more project: Lyon showroom.');
  await bela.keyboard.press('Enter');
  await expect(bela.getByText('Ravi belongs to Acme (France) now.')).toBeVisible();
  expect(await projectsOf(ravi)).toContain('Lyon showroom');
});

test('by form, from the menu of the card and from its fields, with all that was typed', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await row(bela, 'Alisha').getByRole('link').click();
  const card = bela.getByRole('complementary', { name: 'Alisha' });
  await card.getByRole('button', { name: 'More about Alisha' }).click();
  await bela.getByRole('menuitem', { name: 'Move' }).click();
  const form = bela.getByRole('dialog', { name: 'Move Alisha' });
  await choose(bela, form.getByRole('combobox'), 'Acme (India)');
  await form.getByRole('button', { name: 'See what changes' }).click();
  await expect(question(bela)).toContainText('will see 2 more projects: Acme website, Chennai service desk.');
  await question(bela).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(card.getByRole('button', { name: 'More about Alisha' })).toBeFocused();

  await card.getByRole('button', { name: 'Edit' }).click();
  await card.getByLabel('Phone').fill('+1 914 555 0177');
  await choose(bela, card.getByRole('combobox', { name: 'Belongs to' }), 'Acme (India)');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(question(bela)).toContainText('Move Alisha to Acme (India)?');
  await question(bela).getByRole('button', { name: 'Cancel' }).click();
  await expect(card.getByLabel('Phone')).toHaveValue('+1 914 555 0177');
  await card.getByRole('button', { name: 'Save' }).click();
  await question(bela).getByRole('button', { name: 'Move' }).click();
  await expect(card.getByText('+1 914 555 0177')).toBeVisible();
  await expect(row(bela, 'Alisha')).toHaveAttribute('aria-level', '3');
});

test('the card tells what a contact can see, and why, and leads to where that is changed', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await row(bela, 'Pierre').getByRole('link').click();
  const card = bela.getByRole('complementary', { name: 'Pierre' });
  await expect(card.getByRole('heading', { name: 'Opens 2 projects' })).toBeVisible();
  await expect(card.getByText('Pierre belongs to Acme (France), a client of this project.')).toBeVisible();
  await expect(card.getByRole('heading', { name: /Opens \d+ tasks one by one/ })).toBeVisible();
  await fine(bela);
  await card.getByRole('link', { name: 'Open card: Acme (France)' }).click();
  await expect(bela.getByRole('complementary', { name: 'Acme (France)' })).toBeVisible();
  await bela.goBack();
  await card.getByRole('link', { name: 'Open project: Lyon showroom' }).first().click();
  await expect(bela.getByRole('heading', { level: 1, name: 'Lyon showroom' })).toBeVisible();
});

test('on a phone: found, opened, and moved with a finger that rests', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: phone });
  await bela.goto('/contacts');
  await expect(row(bela, 'Rex')).toBeVisible();
  await fine(bela);
  await finger(bela, row(bela, 'Rex'), row(bela, 'IBM'));
  await expect(question(bela)).toContainText('Move Rex to IBM?');
  await expect(question(bela)).toContainText('cannot sign in at present');
  await expect(question(bela)).toContainText('will see 1 more project: IBM client centre.');
  await fine(bela);
  await question(bela).getByRole('button', { name: 'Move' }).tap();
  await expect(row(bela, 'Rex')).toHaveAttribute('aria-level', '2');

  await bela.getByLabel('Find by name or e-mail').fill('rex');
  await bela.getByRole('table').getByRole('link', { name: /Rex/ }).tap();
  await expect(bela.getByRole('main', { name: 'Rex' })).toBeVisible();
  await fine(bela);
  await bela.getByRole('main').getByRole('button', { name: 'Close', exact: true }).tap();
  await expect(bela.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
});

test('employees are found, and have a card; on a phone too, and in the dark', async ({ browser }) => {
  for (const look of [{}, { viewport: phone }, { colorScheme: 'dark' as const }, { viewport: phone, colorScheme: 'dark' as const }]) {
    const bela = await signedIn(browser, portico.url, 'Bela', look);
    await bela.goto('/people');
    await expect(bela.getByRole('link', { name: /Chidi/ })).toBeVisible();
    await fine(bela);
    await bela.getByLabel('Find by name or e-mail').fill('chi');
    await expect(bela.getByRole('link', { name: /Ada/ })).toHaveCount(0);
    await bela.getByRole('link', { name: /Chidi/ }).click();
    await expect(bela.getByText('chidi@meridian.example').last()).toBeVisible();
    await fine(bela);
  }
});

test('tree, list, card and question are fine in the dark', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { colorScheme: 'dark' });
  await bela.goto('/contacts');
  await expect(row(bela, 'Pierre')).toBeVisible();
  await fine(bela);
  await drag(bela, row(bela, 'Chloe'), () => row(bela, 'Acme (India)'));
  await expect(question(bela)).toBeVisible();
  await fine(bela);
  await question(bela).getByRole('button', { name: 'Cancel' }).click();
  await row(bela, 'Pierre').getByRole('link').click();
  await expect(bela.getByRole('heading', { name: /Opens 2 projects/ })).toBeVisible();
  await fine(bela);
  await bela.goto('/contacts?as=list');
  await expect(bela.getByRole('row', { name: /Pierre/ })).toBeVisible();
  await fine(bela);
});

test('a slow or broken network keeps what is there, and says what to do', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/contacts');
  await expect(row(bela, 'Rex')).toBeVisible();
  await bela.route('**/move-preview', (route) => route.abort());
  await drag(bela, row(bela, 'Mila'), () => row(bela, 'IBM'));
  await expect(bela.getByText('Portico cannot be reached')).toBeVisible();
  await bela.unroute('**/move-preview');
  await drag(bela, row(bela, 'Mila'), () => row(bela, 'IBM'));
  await bela.route('**/api/people/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await question(bela).getByRole('button', { name: 'Move' }).click();
  await expect(question(bela).getByRole('alert')).toBeVisible();
  await bela.unroute('**/api/people/*');
  await question(bela).getByRole('button', { name: 'Move' }).click();
  await expect(row(bela, 'Mila')).toHaveAttribute('aria-level', '2');
});

test('somebody who sees contacts without changing them is not offered to move any', async ({ browser }) => {
  const chidi = await signedIn(browser, portico.url, 'Chidi');
  await chidi.goto('/');
  await entry(chidi, 'Contacts');
  await row(chidi, 'Pierre').focus();
  await chidi.keyboard.press('Space');
  await expect(chidi.getByText('Pierre moves.')).toHaveCount(0);
  await chidi.keyboard.press('Enter');
  await expect(chidi.getByRole('complementary', { name: 'Pierre' })).toBeVisible();
  await chidi.getByRole('button', { name: 'More about Pierre' }).click();
  await expect(chidi.getByRole('menuitem')).toHaveText(['History']);
});

/** A finger that rests until the contact comes along. */
async function finger(page: Page, from: Locator, to: Locator) {
  const touch = await page.context().newCDPSession(page);
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await center(from), await center(to)];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await send('touchStart', start);
  await expect(page.getByRole('button', { name: 'Top level' })).toBeVisible();
  for (const part of [0.3, 0.6, 0.9, 1])
    await send('touchMove', { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part });
  await expect(page.locator('[data-over]')).toBeVisible();
  await send('touchEnd');
}

async function choose(page: Page, field: Locator, name: string) {
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
}
