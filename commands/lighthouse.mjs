import { build, findChromium, install, run } from './install.mjs';

/** `npm run lighthouse`, `npm run lighthouse -- --json` */
install();
build();
process.exit(await run('e2e/lighthouse.ts', process.argv.slice(2), { environment: { CHROMIUM: findChromium() ?? '' } }));
