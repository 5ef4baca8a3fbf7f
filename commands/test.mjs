import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, findChromium, install, node, root } from './install.mjs';

/** `npm test`: every check, each to its end, so that one run tells everything. */
install();
const chromium = findChromium();

const checks = [
  ['one formatter and linter', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  ['types', 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the web app', 'node_modules/typescript-native/bin/tsc', '-p', 'web/tsconfig.json'],
  [
    'arrows only go down',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'contract',
    'database',
    'server',
    'web/src',
    'e2e',
    'bench',
  ],
  ['no dead code', 'node_modules/knip/bin/knip.js'],
  ['generated files are those of today', 'commands/generate.ts', '--check'],
  ['the rule, the API, mails', 'node_modules/vitest/vitest.mjs', 'run'],
  ['in a real browser', 'node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
];

let failed = 0;
for (const [name, file, ...args] of checks) {
  console.log(`\n── ${name}`);
  if (name === 'in a real browser') build();
  const began = Date.now();
  const { status } = spawnSync(node, [join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, CHROMIUM: chromium ?? '' },
  });
  if (status !== 0) failed += 1;
  console.log(`   ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
}
console.log(`\nchecks: ${checks.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
