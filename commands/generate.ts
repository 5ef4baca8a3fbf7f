import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openapi } from '../contract/src/openapi.ts';
import { dumpSchema } from '../database/src/dump.ts';
import { prepareDatabase, startCluster } from '../database/src/index.ts';

/**
 * `npm run generate`: everything that is made from something else.
 *
 *   contract/openapi.json      from the operations
 *   web/src/api/schema.d.ts    from openapi.json
 *   database/schema.sql        from a database that was just prepared
 *   database/src/rows.ts       from the same
 *
 * With `--check` nothing is written, and a difference is an error.
 */
const check = process.argv.includes('--check');
const root = new URL('..', import.meta.url).pathname;
const made = mkdtempSync(join(tmpdir(), 'portico-generate-'));
const stale: string[] = [];

function put(path: string, text: string) {
  const there = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  if (there === text) return;
  if (check) stale.push(path);
  else writeFileSync(join(root, path), text);
}

/** A program of a workspace's package, which npm may have put with the workspace or with all others. */
function run(workspace: string, script: string, ...args: string[]) {
  const place = [join(root, workspace, 'node_modules'), join(root, 'node_modules')].find((it) => existsSync(join(it, script)));
  if (!place) throw new Error(`${script} is not installed`);
  execFileSync(process.execPath, [join(place, script), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

try {
  const document = join(made, 'openapi.json');
  writeFileSync(document, `${JSON.stringify(openapi(), null, 2)}\n`);
  put('contract/openapi.json', readFileSync(document, 'utf8'));

  run('web', 'openapi-typescript/bin/cli.js', document, '-o', join(made, 'schema.d.ts'));
  put('web/src/api/schema.d.ts', readFileSync(join(made, 'schema.d.ts'), 'utf8'));

  const cluster = await startCluster(made);
  try {
    await prepareDatabase(cluster.url, 'generate');
    put('database/schema.sql', await dumpSchema(cluster.url));
    run(
      'database',
      'kysely-codegen/dist/cli/bin.js',
      '--url',
      cluster.url,
      '--dialect',
      'postgres',
      '--camel-case',
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--date-parser',
      'string',
      '--log-level',
      'error',
      '--out-file',
      join(made, 'rows.ts'),
    );
    put('database/src/rows.ts', readFileSync(join(made, 'rows.ts'), 'utf8'));
  } finally {
    await cluster.stop();
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}

if (stale.length > 0) {
  console.error(`Made from something that has changed since: ${stale.join(', ')}. Run \`npm run generate\` and look at the difference.`);
  process.exit(1);
}
