import { install, run } from './install.mjs';

install();
process.exit(await run('commands/generate.ts', process.argv.slice(2)));
