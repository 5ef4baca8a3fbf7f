import { type Browser, expect, type Page } from '@playwright/test';
import { entry, fine, somebody, test } from './people.ts';
import { type Portico, startPortico } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startPortico();
});
test.afterAll(() => portico.stop());

const password = { ada: 'correct horse battery', pierre: 'lyon window oak 7', ravi: 'chennai harbour mango 3' };

test('a company starts from nothing, invites a client, and the client sees what the rules allow', async ({ browser }) => {
  const ada = await somebody(browser, portico.url);

  await test.step('Ada creates the workspace', async () => {
    await ada.goto('/');
    await ada.getByLabel('Workspace name').fill('Meridian');
    await ada.getByLabel('Your name').fill('Ada');
    await ada.getByLabel('E-mail address').fill('ada@meridian.example');
    await ada.getByLabel('Password', { exact: true }).fill(password.ada);
    await fine(ada);
    await ada.getByRole('button', { name: 'Create workspace' }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('adds Acme › Acme (France) › Pierre, and Ravi in India', async () => {
    await addContact(ada, { name: 'Acme', company: true });
    await addContact(ada, { name: 'Acme (France)', company: true, parent: 'Acme' });
    await addContact(ada, { name: 'Acme (India)', company: true, parent: 'Acme' });
    await addContact(ada, { name: 'Pierre', parent: 'Acme (France)', email: 'pierre@acme.example' });
    await addContact(ada, { name: 'Ravi', parent: 'Acme (India)', email: 'ravi@acme.example' });
    await fine(ada);
  });

  await test.step('a project for Acme (France) with tasks, one of them with Pierre', async () => {
    await entry(ada, 'Projects');
    await ada.getByRole('button', { name: 'Add project' }).first().click();
    const form = ada.getByRole('dialog');
    await form.getByLabel('Name', { exact: true }).fill('Lyon showroom');
    await choose(ada, form.getByLabel('Add a client'), 'Acme (France)');
    await form.getByRole('button', { name: 'Add', exact: false }).last().click();
    await expect(ada.getByRole('heading', { level: 1, name: 'Lyon showroom' })).toBeVisible();

    await addTask(ada, 'Floor plan, second version');
    await addTask(ada, 'Landlord: hold the signature');
    await openTask(ada, 'Floor plan, second version');
    await giveRole(ada, 'Taking part', 'Pierre');
    await comment(ada, 'Second version, with the counter turned to the window.');
    await comment(ada, 'Do not draw the second fitting room yet.', 'Private');
    await fine(ada);
  });

  await test.step('invites Pierre and Ravi', async () => {
    await invite(ada, 'Pierre');
    await invite(ada, 'Ravi');
  });

  const pierre = await test.step('Pierre opens the mail, sets a password, and is on his own start page', () =>
    accept(browser, ada, 'pierre@acme.example', password.pierre));
  await fine(pierre);

  await test.step('sees his project and his task, and nothing else', async () => {
    await expect(pierre.getByText('Lyon showroom').first()).toBeVisible();
    await pierre
      .getByRole('link', { name: /Lyon showroom/ })
      .first()
      .click();
    await expect(pierre.getByText('Floor plan, second version')).toBeVisible();
    await expect(pierre.getByText('Landlord: hold the signature')).toHaveCount(0);
    await openTask(pierre, 'Floor plan, second version');
    await expect(pierre.getByText('with the counter turned to the window')).toBeVisible();
    await expect(pierre.getByText('second fitting room')).toHaveCount(0);
    await fine(pierre);
  });

  await test.step('and comments; Ada reads it', async () => {
    const box = pierre.getByPlaceholder(/^Write/);
    await box.fill('The lift stays in use during the works.');
    await pierre.getByRole('button', { name: 'Send' }).click();
    await expect(pierre.getByRole('article').getByText('The lift stays in use during the works.')).toBeVisible();
    await expect(box).toHaveValue('');

    await entry(ada, 'Projects');
    await ada
      .getByRole('link', { name: /Lyon showroom/ })
      .first()
      .click();
    await openTask(ada, 'Floor plan, second version');
    await expect(ada.getByText('The lift stays in use during the works.')).toBeVisible();
  });

  await test.step('Ravi, signed in elsewhere, sees none of it', async () => {
    const ravi = await accept(browser, ada, 'ravi@acme.example', password.ravi);
    await expect(ravi.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(ravi.getByText('Lyon showroom')).toHaveCount(0);
    await ravi.goto(new URL(pierre.url()).pathname);
    await expect(ravi.getByText(/nothing here that you can see/i)).toBeVisible();
    await expect(ravi.getByText('Floor plan')).toHaveCount(0);
    await fine(ravi);

    await find(ravi, 'o');
    await expect(ravi.getByRole('option', { name: 'Sign out' })).toBeVisible();
    await expect(ravi.getByRole('option', { name: /Lyon|Floor/ })).toHaveCount(0);
  });

  await test.step('by keyboard alone, Ada finds the task by its number, answers, and asks who reads it', async () => {
    await ada.goto('/projects');
    await expect(ada.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
    await find(ada, '#1');
    await expect(ada.getByRole('option', { name: /Floor plan/ })).toBeVisible();
    await fine(ada);
    await ada.keyboard.press('Enter');
    await expect(ada.getByRole('complementary', { name: 'Floor plan, second version' })).toBeVisible();

    await expect(ada.getByRole('textbox', { name: 'Write a comment' })).toBeVisible();
    await ada.keyboard.press('m');
    await expect(ada.getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
    await ada.keyboard.type('We work from the stairs, then.');
    await ada.keyboard.press('Control+Enter');
    await expect(ada.getByRole('article').getByText('We work from the stairs, then.')).toBeVisible();
    await ada.keyboard.press('Escape');
    await ada.keyboard.press('w');
    await expect(ada.getByRole('dialog').getByText('Pierre', { exact: true }).first()).toBeVisible();
    await ada.keyboard.press('Escape');
    await expect(ada.getByRole('dialog')).toHaveCount(0);
    expect(await openAndShutAtOnce(ada)).toBe(true);
    await expect(ada.getByRole('dialog')).toHaveCount(0);
    await ada.keyboard.press('?');
    await expect(ada.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await fine(ada);
    await ada.keyboard.press('Escape');
    await expect(ada.getByRole('dialog')).toHaveCount(0);

    await ada.keyboard.press('Escape');
    await expect(ada.getByRole('complementary')).toHaveCount(0);
    await ada.keyboard.press('j');
    await ada.keyboard.press('j');
    await ada.keyboard.press('Enter');
    await expect(ada.getByRole('complementary')).toBeVisible();
  });
});

/** Esc comes the moment the answer to W stands there, before the focus has moved to it. */
const openAndShutAtOnce = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const opened = new MutationObserver(() => {
          const dialog = document.querySelector('[role="dialog"]');
          if (!dialog) return;
          opened.disconnect();
          resolve(!dialog.contains(document.activeElement));
          press('Escape');
        });
        opened.observe(document.body, { childList: true, subtree: true });
        press('w');
      }),
  );

async function find(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Find, or do something' })).toBeFocused();
  await page.keyboard.type(text);
}

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, name: string) {
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function addContact(
  page: Page,
  { name, company, parent, email }: { name: string; company?: boolean; parent?: string; email?: string },
) {
  await entry(page, 'Contacts');
  await page.getByRole('button', { name: 'Add contact' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByText(company ? 'Company' : 'Person', { exact: true }).click();
  await form.getByLabel('Name', { exact: true }).fill(name);
  if (email) await form.getByLabel('E-mail').fill(email);
  if (parent) await choose(page, form.getByLabel('Belongs to'), parent);
  await form.getByRole('button', { name: /Add/ }).click();
  await expect(form).toHaveCount(0);
}

async function addTask(page: Page, title: string) {
  await page.getByRole('button', { name: 'Add task' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill(title);
  await form.getByRole('button', { name: /Add/ }).last().click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText(title).first()).toBeVisible();
}

const openTask = (page: Page, title: string) =>
  page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();

async function giveRole(page: Page, role: string, name: string) {
  await page.getByRole('button', { name: `Add: ${role}` }).click();
  const form = page.getByRole('dialog');
  await choose(page, form.getByRole('combobox', { name: 'Person' }), name);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toHaveCount(0);
}

async function comment(page: Page, text: string, kind?: string) {
  if (kind) await page.getByText(kind, { exact: true }).last().click();
  const box = page.getByPlaceholder(/^Write/);
  await box.fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText(text)).toBeVisible();
  await expect(box).toHaveValue('');
}

async function invite(page: Page, name: string) {
  await entry(page, 'Contacts');
  await page.getByPlaceholder('Find by name or e-mail').fill(name);
  // Those who were found, not the tree that stands there for a moment longer.
  await page
    .getByRole('table')
    .getByRole('link', { name: new RegExp(name) })
    .click();
  await page.getByLabel('Advanced access').click({ force: true });
  await expect(page.getByText(/has not been used yet/)).toBeVisible();
}

/** Reads the mail where Ada finds it, in the outbox, and follows its link. */
async function accept(browser: Browser, ada: Page, address: string, secret: string): Promise<Page> {
  await entry(ada, 'Outbox');
  await expect(async () => {
    await ada.reload();
    await ada.locator('li, tr').filter({ hasText: address }).getByRole('link').first().click({ timeout: 2000 });
  }).toPass();
  const link = await ada.frameLocator('iframe').locator('a[href*="/activate/"]').first().getAttribute('href');
  const page = await somebody(browser, portico.url);
  await page.goto(new URL(link ?? '').pathname);
  await expect(page.getByText(/Meridian/).first()).toBeVisible();
  await page.getByLabel('Choose a password').fill(secret);
  await page.getByRole('button', { name: 'Set password and enter' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByText('Here you follow your projects')).toBeVisible();
  return page;
}
