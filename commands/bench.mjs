import { install, run } from './install.mjs';

/** `npm run bench`, `npm run bench -- --json` */
install();
process.exit(await run('bench/run.ts', process.argv.slice(2)));
