import type { Browser } from '@playwright/test';
import type { Name } from '@portico/database/sample';
import { signedIn } from './people.ts';

/** Two tasks of one project that both sides see. */
const titles = ['Floor plan, second version', 'Approve the colour scheme'];

/**
 * How long it takes from a click on a task that was read a moment ago until its panel is painted, in ms: the median and the
 * longest of twelve.
 */
export async function panelOf(
  browser: Browser,
  url: string,
  project: string,
  who: Name,
): Promise<{ who: Name; median: number; most: number }> {
  const page = await signedIn(browser, url, who);
  await page.goto(`/projects/${project}`);
  const times: number[] = [];
  for (let n = 0; n < 14; n += 1) {
    const title = titles[n % 2]!;
    await page.getByRole('main').getByRole('link', { name: title, exact: true }).hover();
    await page.waitForTimeout(300);
    times.push(await page.evaluate(untilPainted, title));
  }
  await page.context().close();
  // The first two fetch.
  const sorted = times.slice(2).sort((a, b) => a - b);
  return { who, median: Math.round(sorted[6]!), most: Math.round(sorted.at(-1)!) };
}

/** In the page: clicks the row, and waits for the frame that shows the title in a panel. */
const untilPainted = (title: string) =>
  new Promise<number>((done) => {
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      if (![...document.querySelectorAll('aside h2')].some(({ textContent }) => textContent === title)) return;
      watch.disconnect();
      // A message that is sent in the frame comes after it was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begun);
        port2.postMessage(null);
      });
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    [...document.querySelectorAll<HTMLAnchorElement>('main a')].find(({ textContent }) => textContent === title)?.click();
  });
