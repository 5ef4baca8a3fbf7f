import { defineConfig } from 'vitest/config';

const minute = 60_000;
const patience = { testTimeout: minute / 2, hookTimeout: minute };

export default defineConfig({
  test: {
    // Stands here and not in the projects, so that they share one cluster.
    globalSetup: 'database/test/setup.ts',
    // Most of the work is the database's: a machine of two cores has time for two files.
    maxWorkers: 2,
    // A file opens a world of its own; what it imports is the same for all.
    isolate: false,
    projects: [
      { test: { name: 'database', include: ['database/test/**/*.test.ts'], ...patience } },
      { test: { name: 'contract', include: ['contract/**/*.test.ts'], ...patience } },
      { test: { name: 'server', include: ['server/**/*.test.ts'], ...patience } },
    ],
  },
});
