import { install, run } from './install.mjs';

/** `npm run bench:import`, `npm run bench:import -- 10000`, `npm run bench:import -- --json` */
install();
process.exit(await run('bench/import.ts', process.argv.slice(2)));
