import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findLandmarks, open, pages, windowOf } from './pages.ts';
import { desk, phone, somebody } from './people.ts';
import settings from './playwright.config.ts';
import { loadSample, startPortico, startSample } from './portico.ts';

/**
 * `npm run screenshots`: every page of the table in `pages.ts` at 1440 and 390 px, light and dark, into `screenshots/`,
 * which git ignores; and the best of them into `docs/pictures/`, for the README and docs/using.
 * `-- project` draws those with that word in their name.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const all = join(root, 'screenshots');
const kept = join(root, 'docs/pictures');

/** In `docs/pictures/`, by page and look. */
const best: Record<string, string> = {
  'project-task 1440 light': 'project.png',
  'project-task 1440 dark': 'project-dark.png',
  'client-start 1440 light': 'client.png',
  'client-project 390 light': 'client-phone.png',
  'contact 1440 light': 'contact.png',
  'mail 1440 light': 'outbox.png',
  'project-documents 1440 light': 'documents.png',
  'first-steps 1440 light': 'first-steps.png',
  'sample 1440 light': 'sample.png',
};

const [wanted = ''] = process.argv.slice(2);
const chosen = pages.filter(({ name }) => name.includes(wanted));
const samplePages = chosen.filter((it) => !it.in);
rmSync(all, { recursive: true, force: true });
for (const folder of [all, kept]) mkdirSync(folder, { recursive: true });

const data = await loadSample();
process.env.PORTICO_SAMPLE = data;
const [sample, empty] = await Promise.all([startSample(), startPortico()]);
const browser = await chromium.launch(settings.use!.launchOptions);
try {
  const at = await findLandmarks(browser, sample.url);
  for (const who of new Set(samplePages.map((it) => it.who))) {
    const page = await windowOf(browser, sample.url, who);
    for (const it of samplePages.filter((it) => it.who === who)) await draw(page, it);
    await page.context().close();
  }
  const page = await somebody(browser, empty.url);
  for (const it of chosen.filter((it) => it.in === 'empty')) await draw(page, it);
  const founder = { workspaceName: 'Meridian', name: 'Ada', email: 'ada@meridian.example', password: 'correct horse battery' };
  await page.request.post('/api/workspaces', { data: founder });
  for (const it of chosen.filter((it) => it.in === 'new')) await draw(page, it);

  async function draw(page: Awaited<ReturnType<typeof windowOf>>, it: (typeof pages)[number]) {
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, it, at);
        const picture = { path: join(all, `${it.name}-${size.width}-${colorScheme}.png`), animations: 'disabled' } as const;
        await page.screenshot(picture);
        const keptAs = best[`${it.name} ${size.width} ${colorScheme}`];
        if (keptAs) await page.screenshot({ ...picture, path: join(kept, keptAs) });
      }
    }
    console.log(`  ${it.name}`);
  }
} finally {
  await browser.close();
  await Promise.all([sample.stop(), empty.stop()]);
  rmSync(data, { recursive: true, force: true });
}
