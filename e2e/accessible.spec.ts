import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import ofTeam from '../web/src/language/en.team.json' with { type: 'json' };
import { type AppPage, findLandmarks, type Landmarks, open, pages, windowOf } from './pages.ts';
import { desk, fine, legible, phone, somebody } from './people.ts';
import { type Portico, startPortico, startSample } from './portico.ts';

let sample: Portico;
let empty: Portico;
let at: Landmarks;
/** Each keeps theirs from page to page, as people do. */
const windows = new Map<AppPage['who'], Page>();
test.beforeAll(async ({ browser }) => {
  [sample, empty] = await Promise.all([startSample(), startPortico()]);
  at = await findLandmarks(browser, sample.url);
});
test.afterAll(() => Promise.all([sample.stop(), empty.stop()]));

for (const it of pages.filter((it) => !it.in)) {
  test(`${it.name} of ${it.who} is fine for everybody, on any screen and in any light`, async ({ browser }) => {
    const page = windows.get(it.who) ?? (await windowOf(browser, sample.url, it.who));
    windows.set(it.who, page);
    await fineInEveryLook(page, it);
  });
}

test('and so are the first pages of an empty Portico, and of a new workspace', async ({ browser }) => {
  const page = await somebody(browser, empty.url);
  for (const it of pages.filter((it) => it.in === 'empty')) await fineInEveryLook(page, it);
  const founder = { workspaceName: 'Harbour', name: 'Ada', email: 'ada@harbour.example', password: 'correct horse battery' };
  expect((await page.request.post('/api/workspaces', { data: founder })).ok()).toBe(true);
  for (const it of pages.filter((it) => it.in === 'new')) await fineInEveryLook(page, it);
});

test('no page of the app is left out', () => {
  const rows = new Set(pages.map(({ route }) => route));
  const there = routes();
  expect(there.length).toBeGreaterThan(20);
  expect(there.filter((route) => !rows.has(route))).toEqual([]);
  expect([...rows].filter((route) => !there.includes(route))).toEqual([]);
});

const wordKey = new RegExp(`\\b(${Object.keys(ofTeam).join('|')})(\\.[a-z]\\w+)+\\b`);

/** What is opened once is looked at in all four: windows are made narrow, and lights go out, while a page is open. */
async function fineInEveryLook(page: Page, it: AppPage) {
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, it, at);
  // A word that this browser has not got shows as its key.
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(wordKey);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.getByText(new RegExp(it.shows)).locator('visible=true').first()).toBeVisible();
    // A panel beside the page becomes the page, in the breath after the window is narrow.
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
    await test.step(`${size.width} px, light`, () => fine(page));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await test.step(`${size.width} px, dark`, () => legible(page));
  }
}

/** The addresses of `web/src/routes.tsx`: each route with the path of its parents before its own. */
function routes(): string[] {
  const source = readFileSync(new URL('../web/src/routes.tsx', import.meta.url), 'utf8');
  const made = [
    ...source.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*(?:path: '([^']+)'|id: '[^']+')/g),
  ].map(([, name, parent, path]) => ({ name, parent, path: path ?? '' }));
  const whole = ({ parent, path }: (typeof made)[number]): string => {
    const above = made.find(({ name }) => name === parent);
    return `${above ? whole(above) : ''}${path}`;
  };
  expect(made.length).toBe(source.match(/createRoute\(/g)?.length);
  return [...new Set(made.filter(({ path }) => path).map(whole))];
}
