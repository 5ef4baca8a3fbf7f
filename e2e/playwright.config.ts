import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  globalSetup: './sample.setup.ts',
  outputDir: '../test-results',
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // A tale waits most of its time: a machine of two cores has time for two.
  workers: 2,
  // On a busy machine a click may come between two pictures. What is told only the second time is named as flaky, and is to be mended.
  retries: 1,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
