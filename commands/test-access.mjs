import { install, run } from './install.mjs';

/** `npm run test:access -- --worlds 10000`: the two judges over many random worlds. */
install();
const at = process.argv.indexOf('--worlds');
const worlds = at < 0 ? '1000' : process.argv[at + 1];
process.exit(
  await run('node_modules/vitest/vitest.mjs', ['run', '--project', 'database', 'judges'], { environment: { PORTICO_WORLDS: worlds } }),
);
