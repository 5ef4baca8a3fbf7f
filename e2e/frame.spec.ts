import { type Browser, expect, type Page } from '@playwright/test';
import { entry, fine, phone, signedIn, somebody, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const looks = [{}, { colorScheme: 'dark' as const }, { viewport: phone }, { viewport: phone, colorScheme: 'dark' as const }];

/** The smallest picture there is. */
const logo = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

const variable = (page: Page, name: string) =>
  page.evaluate((it) => getComputedStyle(document.documentElement).getPropertyValue(it).trim().toUpperCase(), name);

test('an administrator brings the brand; a client meets it, at the door too', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/settings');

  const saves = ada.locator('form').filter({ hasText: 'Brand colour' }).getByRole('button', { name: 'Save' });
  await test.step('a colour that means something else here becomes ink, and is said to', async () => {
    await ada.getByLabel('Brand colour').fill('#D07207');
    await expect(ada.getByText(/becomes ink/)).toBeVisible();
  });
  await test.step('a colour is seen before it is saved, and by nobody else', async () => {
    await ada.getByLabel('Brand colour').fill('#B3124A');
    await expect(ada.getByText('A button', { exact: true }).first()).toHaveCSS('background-color', 'rgb(179, 18, 74)');
    expect(await variable(ada, '--accent-fill')).toBe('#0B686F');
    await fine(ada);
    await saves.click();
    await expect(ada.getByText('Saved')).toBeVisible();
    expect(await variable(ada, '--accent-fill')).toBe('#B3124A');
  });
  await test.step('what is no colour is told beside the field', async () => {
    await ada.getByLabel('Brand colour').fill('crimson');
    await saves.click();
    await expect(ada.getByText(/Write it as six digits/)).toBeVisible();
    await ada.getByLabel('Brand colour').fill('#B3124A');
  });
  await test.step('the logo stands in the navigation; what is no picture is refused in words', async () => {
    await ada.locator('input[type=file]').setInputFiles({ ...logo, name: 'logo.png', buffer: Buffer.from('<svg/>') });
    await expect(ada.getByText('This is no picture that can be used')).toBeVisible();
    await ada.locator('input[type=file]').setInputFiles(logo);
    await expect(ada.getByRole('navigation', { name: 'Main navigation' }).locator('img')).toBeVisible();
    await fine(ada);
  });
  for (const look of looks) {
    const pierre = await signedIn(browser, portico.url, 'Pierre', look);
    await pierre.goto('/');
    await expect(pierre.getByRole('heading', { name: 'Welcome, Pierre' })).toBeVisible();
    expect(await variable(pierre, '--accent-fill')).toBe('#B3124A');
    await expect(pierre.locator('img[src^="/api/logos/"]:visible')).toHaveCount(1);
    await fine(pierre);
    await pierre.context().close();
  }
});

test('what is typed into a form survives a closed dialog and a reload, until it is sent or discarded', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/projects');
  const open = () => bela.getByRole('button', { name: 'Add project' }).first().click();
  const form = bela.getByRole('dialog');

  await open();
  await form.getByLabel('Name', { exact: true }).fill('Bakery in Nantes');
  await form.getByLabel('Description').fill('An oven and a counter.');
  await bela.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await bela.reload();
  await open();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Bakery in Nantes');
  await expect(form.getByText('What you typed before is here again.')).toBeVisible();
  await fine(bela);

  await test.step('discarded, it is gone', async () => {
    await form.getByRole('button', { name: 'Discard it' }).click();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('');
    await bela.reload();
    await open();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('');
  });
  await test.step('sent, it does not come back', async () => {
    await form.getByLabel('Name', { exact: true }).fill('Bakery in Nantes');
    await form.getByRole('button', { name: 'Add project' }).click();
    await expect(bela.getByRole('heading', { level: 1, name: 'Bakery in Nantes' })).toBeVisible();
    await entry(bela, 'Projects');
    await open();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('');
  });
});

test('a comment survives the end of the session, which leads back to where one was', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  const address = await openTask(pierre, 'Floor plan, second version');
  const box = pierre.getByPlaceholder(/^Write/);
  await box.fill('The lift is in use until six.');
  await pierre.context().clearCookies();
  await pierre.getByRole('button', { name: 'Send' }).click();

  await expect(pierre.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await fine(pierre);
  await pierre.getByLabel('E-mail address or login name').fill('pierre@acme.example');
  await pierre.getByLabel('Password', { exact: true }).fill('pierre-portico-demo');
  await pierre.getByRole('button', { name: 'Sign in' }).click();
  await expect(box).toHaveValue('The lift is in use until six.');
  expect(new URL(pierre.url()).pathname).toBe(address);

  await test.step('and signing out leaves nothing behind', async () => {
    await pierre.getByRole('button', { name: 'Pierre', exact: true }).click();
    await pierre.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(pierre.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(await pierre.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('portico:')))).toEqual([]);
  });
});

test('a task closes at once, and opens again with a word when that was refused or nobody answered', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await openProject(bela, 'Lyon showroom');
  const closing = /\/api\/tasks\/[^/]+\/closure$/;
  const tick = bela.getByRole('checkbox', { name: /^(Close|Open) “Floor plan, second version”/ });
  await expect(tick).not.toBeChecked();

  await test.step('nobody answers', async () => {
    await bela.route(closing, async (route) => {
      await expect(tick).toBeChecked(); // shown before there is an answer
      await route.abort();
    });
    await tick.click();
    await expect(bela.getByText('“Floor plan, second version” was not closed')).toBeVisible();
    await expect(bela.getByText(/Portico cannot be reached/)).toBeVisible();
    await expect(tick).not.toBeChecked();
    await fine(bela);
  });
  await test.step('refused, it says why', async () => {
    await bela.unroute(closing);
    await bela.route(closing, (route) => route.fulfill(refusal(403, 'forbidden', 'You can see this, but you may not change it')));
    await tick.click();
    await expect(bela.getByText(/You can see this, but you may not change it/)).toBeVisible();
    await expect(tick).not.toBeChecked();
  });
  await test.step('tried again, it is closed', async () => {
    await bela.unroute(closing);
    await bela.getByRole('button', { name: 'Try again' }).first().click();
    await expect(bela.getByText('was not closed')).toHaveCount(1); // the refused one alone
    await expect(tick).not.toBeVisible();
  });
});

test('sent twice because the answer got lost, a comment stands there once', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  await openTask(pierre, 'Approve the colour scheme');
  const box = pierre.getByPlaceholder(/^Write/);
  await box.fill('Agreed, with the darker green.');
  const send = pierre.getByRole('button', { name: 'Send' });
  await pierre.route('**/api/comments', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch(); // it arrives, and the answer does not
    await route.abort();
  });
  await send.click();
  await expect(pierre.getByRole('alert').getByText('Portico cannot be reached')).toBeVisible();
  await expect(box).toHaveValue('Agreed, with the darker green.');
  await pierre.unroute('**/api/comments');
  await send.click();
  await expect(box).toHaveValue('');
  await expect(pierre.getByRole('article').getByText('Agreed, with the darker green.')).toHaveCount(1);
  await pierre.reload();
  await expect(pierre.getByRole('article').getByText('Agreed, with the darker green.')).toHaveCount(1);
});

test('slow, a page shows its rows in grey; broken, it says so and offers to try again', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  for (const path of ['/projects', '/my-tasks', '/contacts', '/people', '/outbox', '/settings']) {
    await test.step(path, async () => {
      let go = () => {};
      const gate = new Promise<void>((done) => {
        go = done;
      });
      // Everything but who one is: the frame is there, and what is in it waits.
      const what = (url: URL) => url.pathname.startsWith('/api/') && url.pathname !== '/api/me';
      await ada.route(what, async (route) => {
        await gate;
        await route.continue().catch(() => {});
      });
      // Not until everything has come: the logo is held as well.
      await ada.goto(path, { waitUntil: 'domcontentloaded' });
      await expect(ada.locator('[aria-busy=true]').first()).toBeVisible();
      await fine(ada);
      go();
      await expect(ada.locator('[aria-busy=true]')).toHaveCount(0);
      await ada.unroute(what);
    });
  }
  await test.step('broken', async () => {
    const list = (url: URL) => url.pathname === '/api/projects';
    await ada.route(list, (route) => route.abort());
    await ada.goto('/projects');
    await expect(ada.getByRole('main').getByText('Portico cannot be reached')).toBeVisible();
    await fine(ada);
    await ada.unroute(list);
    await ada.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await expect(ada.getByRole('main').getByText('Lyon showroom')).toBeVisible();
  });
  await test.step('not even who one is', async () => {
    await ada.route('**/api/me', (route) => route.abort());
    await ada.goto('/projects');
    await expect(ada.getByText('Portico cannot be reached')).toBeVisible();
    await ada.unroute('**/api/me');
    await ada.getByRole('button', { name: 'Try again' }).click();
    await expect(ada.getByRole('main').getByText('Lyon showroom')).toBeVisible();
  });
});

test('without a connection a quiet line says so, and goes when it is back', async ({ browser }) => {
  for (const look of looks) {
    const pierre = await signedIn(browser, portico.url, 'Pierre', look);
    await pierre.goto('/');
    await expect(pierre.getByRole('heading', { name: 'Welcome, Pierre' })).toBeVisible();
    await pierre.context().setOffline(true);
    await expect(pierre.getByRole('status').getByText(/No connection/)).toBeVisible();
    await expect(pierre.getByRole('heading', { name: 'Welcome, Pierre' })).toBeVisible();
    await fine(pierre);
    await pierre.context().setOffline(false);
    await expect(pierre.getByText(/No connection/)).toHaveCount(0);
    await pierre.context().close();
  }
});

test('back and forward lead where one was, and a closed panel leaves the list as far down as it was', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: { width: 1440, height: 420 } });
  await openProject(bela, 'Lyon showroom');
  const project = bela.url();
  const main = bela.locator('#content > main').first();
  const last = main.locator('[data-row]').last();
  const depthNow = () => main.evaluate((it) => it.scrollTop);
  // Rows come as one goes down, and then another is the last.
  const toTheEnd = () =>
    expect(async () => {
      const before = await depthNow();
      await last.scrollIntoViewIfNeeded();
      expect(await depthNow()).toBe(before);
    }).toPass();
  await toTheEnd();
  const depth = await depthNow();
  await last.click();
  await expect(bela.getByRole('complementary')).toBeVisible();
  const task = bela.url();
  expect(task).not.toBe(project);
  await bela.goBack();
  await expect(bela.getByRole('complementary')).toHaveCount(0);
  expect(bela.url()).toBe(project);
  await bela.goForward();
  await expect(bela.getByRole('complementary')).toBeVisible();
  expect(bela.url()).toBe(task);
  await bela.keyboard.press('Escape');
  await expect(bela.getByRole('complementary')).toHaveCount(0);
  expect(Math.abs((await depthNow()) - depth)).toBeLessThan(60);

  await test.step('on a narrow screen too, where the panel covers the list', async () => {
    await bela.setViewportSize({ width: 900, height: 420 });
    await toTheEnd();
    const before = await depthNow();
    await last.click();
    await expect(bela.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
    await bela.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(last).toBeVisible();
    expect(Math.abs((await depthNow()) - before)).toBeLessThan(60);
  });
});

test('the door shows the brand where a link names the workspace', async ({ browser }) => {
  const page = await somebody(browser, portico.url);
  await page.goto('/sign-in');
  // The sample has two workspaces, so that the ordinary sign-in page belongs to neither.
  await expect(page.getByText('Portico', { exact: true })).toBeVisible();
  await fine(page);
  const ada = await signedIn(browser, portico.url, 'Ada');
  expect((await ada.request.patch('/api/workspace', { data: { brandColour: '#b3124a' } })).ok()).toBe(true);
  const reset = await resetLink(browser);
  await page.goto(reset);
  await expect(page.getByText('Meridian', { exact: true })).toBeVisible();
  expect(await variable(page, '--accent-fill')).toBe('#B3124A');
  await fine(page);
});

async function openProject(page: Page, name: string) {
  await page.goto('/projects');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('[data-row]').first()).toBeVisible();
}

/** @returns the address of the task's page */
async function openTask(page: Page, title: string): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByPlaceholder(/^Write/)).toBeVisible();
  return new URL(page.url()).pathname;
}

const refusal = (status: number, code: string, title: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: `urn:portico:problem:${code}`, code, title, status, detail: 'Ask an administrator.' }),
});

/** Asked for by Pierre, and read by Ada in the outbox. */
async function resetLink(browser: Browser): Promise<string> {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.request.post('/api/password-resets', { data: { email: 'pierre@acme.example' } });
  let link = '';
  await expect(async () => {
    const { items } = await (await ada.request.get('/api/mails?limit=50')).json();
    const mail = items.find((it: { kind: string; to: string }) => it.kind === 'password-reset' && it.to === 'pierre@acme.example');
    const opened = await (await ada.request.get(`/api/mails/${mail.id}`)).json();
    link = /\/reset-password\/l_[\w-]+/.exec(opened.text)?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass();
  await ada.context().close();
  return link;
}
