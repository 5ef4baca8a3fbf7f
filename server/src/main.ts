import { run } from './run.ts';

/** `npm start` */
run(process.env, ({ url }) => console.log(`\n  Portico is ready on ${url}\n  Ctrl-C stops it.\n`));
