import { build, install, run } from './install.mjs';

/** `npm start` */
install();
build();
process.exit(await run('server/src/main.ts'));
