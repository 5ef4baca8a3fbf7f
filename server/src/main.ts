import { enableCompileCache } from 'node:module';

// Reading the sources anew would take longer than all the rest of a start.
enableCompileCache();
const { run } = await import('./run.ts');

/** `npm start` */
run(process.env, ({ url }) => console.log(`\n  Portico is ready on ${url}\n  Ctrl-C stops it.\n`));
