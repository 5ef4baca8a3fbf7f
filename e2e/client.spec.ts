import { expect, type Page } from '@playwright/test';
import { everyWord, listen, plant } from './canary.ts';
import { arrive, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

test('Pierre finds first what waits for him, then what goes on, his projects, and whom he may ask', async ({ browser }) => {
  for (const look of [{}, { colorScheme: 'dark' as const }, { viewport: phone }, { viewport: phone, colorScheme: 'dark' as const }]) {
    const pierre = await signedIn(browser, portico.url, 'Pierre', look);
    await pierre.goto('/');
    const waiting = pierre.getByRole('region').or(pierre.locator('section')).filter({ hasText: 'Waits for you' }).first();
    await expect(waiting.getByRole('link').first()).toHaveText('Fire-safety certificates from the landlord');
    await expect(waiting.getByText('4 days late')).toBeVisible();
    await expect(pierre.getByText('For you: 4 days late')).toBeVisible();
    await expect(pierre.getByRole('heading', { name: 'Your people at Meridian' })).toBeVisible();
    await fine(pierre);
    await neverSideways(pierre);
    await pierre.context().close();
  }
});

test('he asks one of them for something, by thumb', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre', { viewport: phone });
  await pierre.goto('/');
  await pierre.getByRole('button', { name: 'Ask Bela' }).tap();
  const form = pierre.getByRole('dialog');
  await expect(form.getByRole('combobox', { name: 'Your contact at Meridian' })).toHaveValue('Bela');
  await form.getByLabel('What is it about?').fill('A second key for the back door');
  await form.getByRole('combobox', { name: 'Your contact at Meridian' }).tap();
  await expect(pierre.getByRole('option')).toHaveText(['BeBela', 'CiChidi'].map((name) => new RegExp(name.slice(2))));
  await pierre.keyboard.press('Escape');
  await fine(pierre);
  await form.getByRole('button', { name: 'Send' }).tap();
  await expect(pierre.getByRole('heading', { name: 'A second key for the back door' })).toBeVisible();
  await expect(pierre.getByText('Asked by')).toBeVisible();
  await neverSideways(pierre);
  await thumbs(pierre);

  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto('/my-tasks');
  await expect(bela.getByRole('link', { name: 'A second key for the back door' })).toBeVisible();
});

test('the project says who leads it, for whom it is, who takes part, how it goes, and the way it takes', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  await pierre.goto('/projects');
  await pierre.getByRole('main').getByRole('link', { name: 'Lyon showroom', exact: true }).click();
  const main = pierre.getByRole('main');
  await expect(main.getByText('Bela manages it')).toBeVisible();
  await expect(main.getByText('For Acme (France)')).toBeVisible();
  await expect(main.getByText('On track')).toBeVisible();
  await expect(main.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(5);
  await main.getByRole('link', { name: /Ada, Bela/ }).click();
  await expect(pierre.getByRole('complementary', { name: 'People' })).toBeVisible();
  await fine(pierre);
});

test('an address of the team tells him nothing, not even what would be there', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  const asked: string[] = [];
  pierre.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const address of ['people', 'users', 'profiles', 'people-bin', 'contacts', 'contacts/import', 'fields', 'orders', 'outbox']) {
    asked.length = 0;
    await pierre.goto(`/${address}`);
    await expect(pierre.getByText('There is nothing here that you can see')).toBeVisible();
    await expect(pierre.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await expect(pierre.getByRole('main')).toHaveCount(1);
    expect(await pierre.getByRole('main').textContent()).not.toMatch(/people|contacts|profiles|import|you may not/i);
    expect([
      address,
      asked.filter((path) => /^\/api\/(people|accesses|profiles|deletions|fields|imports|orders|mails)/.test(path)),
    ]).toEqual([address, []]);
  }
  await fine(pierre);
});

const jargon = /counterparty|assignee|requester|pipeline|hidden from contacts|API key|workspace\b|\bgrant\b|profile/i;

test.describe('with a secret in every place', () => {
  test.beforeAll(async ({ browser }) => {
    const ada = await signedIn(browser, portico.url, 'Ada');
    await plant(ada);
    await ada.context().close();
  });

  // What is listened for can be heard.
  test('Ada, who may see all of it, hears every word that was planted', async ({ browser }) => {
    const ada = await signedIn(browser, portico.url, 'Ada');
    const ear = listen(ada);
    const { items } = await (await ada.request.get('/api/tasks?text=Floor%20plan')).json();
    const [order] = (await (await ada.request.get('/api/orders')).json()).items;
    const project = `/projects/${items[0].project.id}`;
    await arrive(ada, `/tasks/${items[0].id}`);
    await expect(ada.getByText('heliotrope')).toBeVisible();
    for (const [address, word] of [
      [`${project}/money`, 'saltpetre'],
      [`${project}/money`, 'vermilion'],
      [`/orders/${order.id}`, 'zeppelin'],
      ['/projects?text=Safe', 'Safe'],
    ] as const) {
      await arrive(ada, address);
      await expect(ada.getByRole('main').getByText(word).locator('visible=true').first()).toBeVisible();
    }
    await ada.getByRole('main').getByRole('link', { name: 'Safe' }).click();
    await ada.getByRole('link', { name: 'Documents' }).click();
    await expect.poll(ear.heard).toEqual(everyWord);
  });

  for (const name of ['Pierre', 'Suresh', 'Fred'] as const) {
    test(`nothing leads ${name} to an empty or forbidden place, and every word is one that clients use`, async ({ browser }) => {
      const page = await signedIn(browser, portico.url, name);
      const ear = listen(page);
      const refused: string[] = [];
      page.on('response', (answer) => {
        if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${answer.url()} on ${page.url()}`);
      });
      const addresses = ['/'];
      for (const address of addresses) {
        await arrive(page, address);
        await expect(page.getByText(/nothing here that you can see|nothing at this address/i)).toHaveCount(0);
        for (const link of await page
          .locator('a[href^="/"]:not([download])')
          .evaluateAll((links) => links.map((it) => it.getAttribute('href') ?? '/'))) {
          if (!addresses.includes(link)) addresses.push(link);
        }
        await page.evaluate(() =>
          Promise.all(
            [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => fetch(href).then((it) => it.blob())),
          ),
        );
        const words = await page.evaluate(() => {
          // What people wrote is theirs.
          for (const written of document.querySelectorAll('article, [data-row]')) written.remove();
          const labels = [...document.querySelectorAll('#root [aria-label]')].map((it) => it.getAttribute('aria-label'));
          return `${labels.join('\n')} ${document.body.textContent}`;
        });
        expect(jargon.exec(words)?.[0]).toBeUndefined();
      }
      expect(addresses.length).toBeGreaterThan(3);

      // And every button opens something, or does nothing worse: of each kind of page once.
      const kinds = new Map(addresses.map((address) => [address.replace(/[0-9a-f-]{36}/g, 'id'), address]));
      for (const address of [...kinds.values()].filter((it) => !/\/tasks\//.test(it))) {
        await arrive(page, address);
        const buttons = page.locator('main button:visible:not([type=submit])');
        for (let at = 0; at < (await buttons.count()); at += 1) {
          const words = (await buttons.nth(at).textContent()) ?? '';
          if (/^(End|Withdraw)$/.test(words)) continue; // sessions that others of these tales use
          await buttons.nth(at).click();
          await expect(page.getByText(/nothing here that you can see|you may not/i)).toHaveCount(0);
          await arrive(page, address);
        }
      }
      expect(refused).toEqual([]);
      expect(await ear.heard()).toEqual([]);
      await page.context().close();
    });
  }
});

test('on a phone every page of a client fits, is reached from the bar, and has targets for a thumb', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre', { viewport: phone });
  await pierre.goto('/');
  for (const name of ['Projects', 'My tasks', 'Start']) {
    await pierre.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name }).tap();
    await expect(pierre.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(pierre.locator('[aria-busy=true]')).toHaveCount(0);
    await neverSideways(pierre);
    await thumbs(pierre);
  }
  await pierre.getByRole('button', { name: 'More' }).tap();
  await expect(pierre.getByRole('menuitem')).toHaveText(['Search', 'Settings', 'Dark colours', 'Sign out']);
  await thumbs(pierre);
  await pierre.getByRole('menuitem', { name: 'Settings' }).tap();
  await expect(pierre.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(pierre.getByText('Chrome on Linux').first()).toBeVisible();
  await fine(pierre);
  await neverSideways(pierre);
  await thumbs(pierre);
});

async function neverSideways(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** Everything that is pressed is at least 40 px high. */
async function thumbs(page: Page) {
  const small = await page.locator('button:visible, nav a:visible, input:visible:not([type=checkbox], [type=radio])').evaluateAll((all) =>
    all.flatMap((it) => {
      // A password's field is drawn around it.
      const drawn = it.closest('.mantine-PasswordInput-input') ?? it;
      const { height } = drawn.getBoundingClientRect();
      return height > 0 && height < 39.5 ? [`${it.outerHTML.slice(0, 200)}: ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
}
