import { install, run } from './install.mjs';

/** `npm run workspace` */
install();
process.exit(await run('server/src/workspaces/command.ts', process.argv.slice(2)));
