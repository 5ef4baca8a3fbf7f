import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { cast, type Name, passwordOf } from '@portico/database/sample';
import axe from 'axe-core';

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export type Look = { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' };

/** A tale after which all windows are shut: those left open would go on asking the server beside the next. */
export const test = base.extend<{ shut: undefined }>({
  shut: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** Each person has a browser of their own. An error on any of their pages ends the tale. */
export async function somebody(browser: Browser, baseURL: string, { viewport = desk, colorScheme = 'light' }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, colorScheme, hasTouch: viewport.width < 768, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** Somebody of the sample company, signed in. */
export async function signedIn(browser: Browser, baseURL: string, name: Name, look?: Look): Promise<Page> {
  const page = await somebody(browser, baseURL, look);
  const email = cast.find((person) => person.name === name)?.email;
  const answer = await page.request.post('/api/session', { data: { login: email, password: passwordOf(name) } });
  expect(answer.ok()).toBe(true);
  return page;
}

/** No fault for those who use a keyboard, a reader of screens, or see little. */
export const fine = (page: Page) => judge(page, {});

/** What a page that is `fine` in light may still get wrong in the dark. */
export const legible = (page: Page) => judge(page, { runOnly: ['color-contrast'] });

async function judge(page: Page, options: axe.RunOptions): Promise<void> {
  // It is large, and many pages are judged in several lights.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const faults = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // No script runs in a mail, not even one that looks.
    const { violations } = await axe.run({ exclude: ['iframe[sandbox]'] }, { ...options, resultTypes: ['violations'], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
  expect(faults).toEqual([]);
}

export const entry = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name, exact: true }).click();

/** Opens a page, and waits until it is drawn. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
