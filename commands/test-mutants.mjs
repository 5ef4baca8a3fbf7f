import { install, run } from './install.mjs';

install();
process.exit(await run('database/test/mutants.ts', process.argv.slice(2)));
