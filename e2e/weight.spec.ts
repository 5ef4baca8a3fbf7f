import { expect, test } from '@playwright/test';
import { type Portico, startSample } from './portico.ts';
import { firstLoads, scriptOf } from './weight.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

for (const it of firstLoads) {
  test(`the first load of the ${it.side} side brings less than ${it.limit / 1000} KB of script`, async ({ browser }) => {
    const bytes = await scriptOf(browser, portico.url, it);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(it.limit);
  });
}

test('texts travel compressed, and what has its hash in its name is kept for good', async ({ request }) => {
  const page = await request.get(`${portico.url}/`);
  expect(page.headers()['cache-control']).toBe('no-cache');
  const [script] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [];
  for (const encoding of ['br', 'gzip']) {
    const { headers } = await fetch(portico.url + script, { headers: { 'accept-encoding': encoding } });
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toContain('accept-encoding');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
});
