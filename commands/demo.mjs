import { build, install, run } from './install.mjs';

/** `npm run demo`: a folder of its own, unless another is set. */
install();
build();
const environment = { PORTICO_DATA: process.env.PORTICO_DATA || 'data/demo' };
process.exit(await run('server/src/demo.ts', process.argv.slice(2), { environment }));
