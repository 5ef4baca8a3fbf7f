import { type Browser, expect, type Page } from '@playwright/test';
import { passwordOf } from '@portico/database/sample';
import { fine, phone, somebody, test } from './people.ts';
import { type Portico, startPortico } from './portico.ts';

let portico: Portico;
test.beforeEach(async () => {
  portico = await startPortico();
});
test.afterEach(() => portico.stop());

const ada = { workspace: 'Harbour', name: 'Ada', email: 'ada@harbour.example', password: 'correct horse battery' };
const pierre = { name: 'Pierre', email: 'pierre@acme.example', company: 'Acme (France)', password: 'lyon window oak 7' };

for (const [size, viewport] of Object.entries({ 'at a desk': undefined, 'on a phone': phone })) {
  test(`${size}, from an empty folder to a client who has signed in, the employee clicks fifteen times at most`, async ({ browser }) => {
    const page = await somebody(browser, portico.url, { viewport });
    const clicks = await countClicks(page);

    await test.step('the workspace', async () => {
      await page.goto('/');
      await type(page, 'Workspace name', ada.workspace);
      await type(page, 'Your name', ada.name);
      await type(page, 'E-mail address', ada.email);
      await type(page, 'Password', ada.password);
      await fine(page);
      await page.getByRole('button', { name: 'Create workspace' }).click();
    });

    await test.step('three steps, of which each is told by what there is', async () => {
      await expect(now(page)).toContainText('Your first project');
      await fine(page);
      await type(page, 'Name of the project', 'Lyon showroom');
      await page.getByRole('button', { name: 'Add the project' }).click();

      await expect(now(page)).toContainText('Your client');
      await page.reload();
      await expect(now(page)).toContainText('Your client');
      await fine(page);
      await type(page, 'Their name', pierre.name);
      await type(page, 'E-mail', pierre.email);
      await type(page, 'Company', pierre.company);
      await page.getByRole('button', { name: 'Add the client' }).click();

      await expect(now(page)).toContainText('Pierre gets a mail with a link');
      await fine(page);
      await page.getByRole('button', { name: 'Invite Pierre' }).click();
      await expect(now(page)).toContainText(`The invitation goes to ${pierre.email}. It stands in the Outbox.`);
      await fine(page);
      await page.getByRole('link', { name: 'Open the invitation' }).click();
    });

    const client = await accept(browser, page, viewport);
    await test.step('Pierre has signed in, and sees the project', async () => {
      await expect(client.getByRole('link', { name: /Lyon showroom/ }).first()).toBeVisible();
      await fine(client);
      await client
        .getByRole('link', { name: /Lyon showroom/ })
        .first()
        .click();
      await expect(client.getByRole('heading', { level: 1, name: 'Lyon showroom' })).toBeVisible();
    });

    expect(clicks.count).toBeGreaterThan(0);
    expect(clicks.count).toBeLessThanOrEqual(15);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  });
}

test('by keyboard alone', async ({ browser }) => {
  const page = await somebody(browser, portico.url);
  const clicks = await countClicks(page);
  const fill = async (...texts: string[]) => {
    for (const [place, text] of texts.entries()) {
      if (place > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
  };
  await page.goto('/');
  await expect(page.getByLabel('Workspace name')).toBeFocused();
  await fill(ada.workspace, ada.name, ada.email, ada.password);
  await expect(page.getByLabel('Name of the project')).toBeFocused();
  await fill('Lyon showroom');
  await expect(page.getByLabel('Their name')).toBeFocused();
  await fill(pierre.name, pierre.email, pierre.company);
  await expect(page.getByRole('button', { name: 'Invite Pierre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Open the invitation' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Mail' })).toBeVisible();
  expect(clicks.count).toBe(0);
});

test('the steps can be put away, and stay away', async ({ browser }) => {
  const page = await somebody(browser, portico.url);
  await create(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
});

test('on a slow and a broken network nothing typed is lost, and one workspace comes of it', async ({ browser }) => {
  const page = await somebody(browser, portico.url);
  let meets: 'nothing' | 'no way there' | 'no way back' | 'a long way' = 'no way there';
  let arrived = 0;
  let letGo: (() => void) | undefined;
  await page.route('**/api/workspaces', async (route) => {
    if (meets === 'no way there') return route.abort('connectionrefused');
    if (meets === 'a long way') await new Promise<void>((go) => (letGo = go));
    const answer = await route.fetch();
    arrived += 1;
    if (meets === 'no way back') return route.abort('connectionreset');
    return route.fulfill({ response: answer });
  });

  const press = page.getByRole('button', { name: 'Create workspace' });
  const kept = async () => {
    await expect(page.getByLabel('Workspace name')).toHaveValue(ada.workspace);
    await expect(page.getByLabel('Your name')).toHaveValue(ada.name);
    await expect(page.getByLabel('E-mail address')).toHaveValue(ada.email);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(/.+/);
  };
  const fill = async (password: string) => {
    await page.getByLabel('Workspace name').fill(ada.workspace);
    await page.getByLabel('Your name').fill(ada.name);
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password', { exact: true }).fill(password);
  };

  await page.goto('/');
  await fill('password');
  await press.click();
  await expect(page.getByRole('alert')).toContainText('Portico cannot be reached');
  await kept();

  await test.step('held, and then refused', async () => {
    meets = 'a long way';
    await press.click();
    await expect(press).toBeDisabled();
    await expect.poll(() => letGo).toBeDefined();
    meets = 'nothing';
    letGo?.();
    await expect(page.getByText('This is among the first that would be guessed.').first()).toBeVisible();
    await kept();
  });

  await test.step('done, with an answer that is lost; pressed again, Ada is in', async () => {
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    meets = 'no way back';
    await press.click();
    await expect(page.getByRole('alert')).toContainText('Portico cannot be reached');
    await kept();
    meets = 'nothing';
    await press.click();
    await expect(now(page)).toContainText('Your first project');
  });
  expect(arrived).toBe(3);
  await expect(page.getByRole('navigation', { name: 'Main navigation' }).getByText(ada.workspace)).toBeVisible();
});

test('a client is added in several requests: one that fails is repeated, and adds nobody twice', async ({ browser }) => {
  const page = await somebody(browser, portico.url);
  await create(page);
  await page.getByLabel('Name of the project').fill('Lyon showroom');
  await page.getByRole('button', { name: 'Add the project' }).click();

  let broken = true;
  await page.route('**/api/projects/*/clients', (route) => (broken ? route.abort() : route.continue()));
  await page.getByLabel('Their name').fill(pierre.name);
  await page.getByLabel('E-mail').fill('pierre at acme');
  await page.getByLabel('Company').fill(pierre.company);
  await page.getByRole('button', { name: 'Add the client' }).click();
  await expect(page.getByText('This is not an e-mail address')).toBeVisible();

  await page.getByLabel('E-mail').fill(pierre.email);
  await page.getByRole('button', { name: 'Add the client' }).click();
  await expect(page.getByRole('alert')).toContainText('Portico cannot be reached');
  await expect(page.getByLabel('Company')).toHaveValue(pierre.company);
  broken = false;
  await page.getByRole('button', { name: 'Add the client' }).click();
  await expect(page.getByRole('button', { name: 'Invite Pierre' })).toBeVisible();
  const { items } = await (await page.request.get('/api/people?side=outside')).json();
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['Acme (France)', 'Pierre']);
});

test('the sample company is loaded from the same page, and one looks around through other people’s eyes', async ({ browser }) => {
  const page = await somebody(browser, portico.url, { viewport: phone, colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.getByText('everybody knows its passwords')).toBeVisible();
  await fine(page);
  await page.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await fine(page);

  await test.step('whoever loads the page again, or comes from elsewhere, sees how far it is', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The sample company moves in|Whose eyes/);
    const other = await somebody(browser, portico.url);
    await other.goto('/sign-in');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(/The sample company moves in|Whose eyes/);
  });

  await test.step('as Pierre', async () => {
    await expect(page.getByRole('button', { name: 'Look as Pierre' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(passwordOf('Pierre'))).toBeVisible();
    await fine(page);
    await page.getByRole('button', { name: 'Look as Pierre' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome, Pierre' })).toBeVisible();
    await expect(page.getByText('Lyon showroom').locator('visible=true').first()).toBeVisible();
  });

  await test.step('and as Ada, who needs no first steps', async () => {
    const desk = await somebody(browser, portico.url);
    await desk.goto('/');
    await desk.getByRole('link', { name: 'The sample company: who is who' }).click();
    await desk.getByRole('button', { name: 'Look as Ada' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  });
});

const now = (page: Page) => page.locator('li[aria-current="step"]');

/** Every press of a mouse or finger on any page of this person. */
async function countClicks(page: Page) {
  const clicks = { count: 0 };
  await page.exposeFunction('clicked', () => {
    clicks.count += 1;
  });
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => (window as unknown as { clicked(): void }).clicked(), true);
  });
  return clicks;
}

/** As a person does it: a field that is not waiting for words is clicked first. */
async function type(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toBeVisible();
  if (!(await field.evaluate((it) => it === document.activeElement))) await field.click();
  await page.keyboard.type(text);
}

async function create(page: Page) {
  const founder = { workspaceName: ada.workspace, name: ada.name, email: ada.email, password: ada.password };
  expect((await page.request.post('/api/workspaces', { data: founder })).ok()).toBe(true);
  await page.goto('/');
  await expect(now(page)).toContainText('Your first project');
}

/** The mail is open; its link is handed on to Pierre, who follows it in a browser of his own. */
async function accept(browser: Browser, page: Page, viewport?: { width: number; height: number }): Promise<Page> {
  const link = await page.frameLocator('iframe').locator('a[href*="/activate/"]').first().getAttribute('href');
  const client = await somebody(browser, portico.url, { viewport });
  await client.goto(new URL(link ?? '').pathname);
  await expect(client.getByText(ada.workspace).first()).toBeVisible();
  await type(client, 'Choose a password', pierre.password);
  await client.getByRole('button', { name: 'Set password and enter' }).click();
  await expect(client.getByRole('heading', { level: 1, name: 'Welcome, Pierre' })).toBeVisible();
  return client;
}
