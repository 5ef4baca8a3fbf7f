import { type Api, cast, loadSample, passwordOf, strangers } from '@portico/database/sample';
import type { Portico } from './portico.ts';
import { run } from './run.ts';
import { addWorkspace } from './workspaces/further.ts';
import { apiOf } from './workspaces/sampleJob.ts';

/** `npm run demo`: Portico with the sample company. Standard output is for whoever reads the people, all else goes to standard error. */
const json = process.argv.includes('--json');

run({ ...process.env, LOG_LEVEL: json ? 'silent' : (process.env['LOG_LEVEL'] ?? 'warn') }, async (portico) => {
  const api = apiOf(portico.app);
  await load(portico, api);
  if (json)
    console.log(
      JSON.stringify({ url: portico.url, people: cast.map(({ name, email, password, kind }) => ({ name, email, password, kind })) }),
    );
  else printCast(portico.url);
});

async function load({ url, access }: Portico, api: Api) {
  const { body } = await api({ method: 'GET', url: '/api/setup' });
  if ((body as { needed: boolean }).needed) {
    console.error('  Loading the sample company (only the first time) …');
    const start = performance.now();
    await loadSample(api, (it) => addWorkspace(access, url, it));
    console.error(`  Loaded in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    return;
  }
  const { name, email } = strangers.contact;
  const { status } = await api({ method: 'POST', url: '/api/session', body: { login: email, password: passwordOf(name) } });
  if (status >= 400) {
    console.error('  This folder holds something else than the whole sample company: not everybody below may be able to sign in.');
    console.error('  Remove the folder, or set PORTICO_DATA to an empty one, to begin again.');
  }
}

function printCast(url: string) {
  const rows = cast.map(({ name, kind, workspace, email, password }) => [
    name,
    kind,
    workspace,
    password ?? 'cannot sign in',
    password ? linkFor(url, email) : email,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`\n  Portico is ready on ${url}, with the sample company. A link and a password for everybody:\n`);
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`);
  console.log('\n  Ctrl-C stops it.\n');
}

const linkFor = (url: string, email: string) => `${url}/sign-in?login=${encodeURIComponent(email)}`;
