import { build, findChromium, install, run } from './install.mjs';

/** `npm run screenshots`, `npm run screenshots -- project` */
install();
build();
process.exit(await run('e2e/screenshots.ts', process.argv.slice(2), { environment: { CHROMIUM: findChromium() ?? '' } }));
