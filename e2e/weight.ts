import { type Browser, expect } from '@playwright/test';
import type { Name } from '@portico/database/sample';
import { signedIn } from './people.ts';

/** Where each side arrives, what tells them that it is there, and how much script may come with it: bytes, as they travel. */
export const firstLoads: { side: string; who: Name; shows: string; limit: number }[] = [
  { side: 'client', who: 'Pierre', shows: 'Lyon showroom', limit: 200_000 },
  { side: 'team', who: 'Ada', shows: 'Chennai service desk', limit: 350_000 },
];

/** All the script that a first visit to the start page fetches, with nothing kept from an earlier one. */
export async function scriptOf(browser: Browser, url: string, { who, shows }: (typeof firstLoads)[number]): Promise<number> {
  const page = await signedIn(browser, url, who);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) sizes.push(request.sizes().then((it) => it.responseBodySize));
  });
  await page.goto('/');
  await expect(page.getByText(shows).locator('visible=true').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return bytes;
}
