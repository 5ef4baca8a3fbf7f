import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Portico = { url: string; stop(): Promise<void> };

/** A Portico of one’s own, on an empty folder and a free port, as `npm start` runs it. */
export const startPortico = () => serve(ownFolder());

/** The same with the sample company in it, a copy of what `sample.setup.ts` has loaded. */
export async function startSample(): Promise<Portico> {
  const data = ownFolder();
  // `-a`: the cluster's files belong to whom PostgreSQL runs as.
  execFileSync('cp', ['-a', `${process.env.PORTICO_SAMPLE}/.`, data]);
  return serve(data);
}

/** @returns a data folder with the sample company, at rest */
export async function loadSample(): Promise<string> {
  const data = ownFolder();
  const { ended } = await run('demo.ts', data, /"url":"[^"]+"/, '--json');
  await ended();
  return data;
}

async function serve(data: string): Promise<Portico> {
  const { said, ended } = await run('main.ts', data, /ready on \S+/);
  return {
    url: said.replace('ready on ', ''),
    async stop() {
      await ended();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const ownFolder = () => mkdtempSync(join(tmpdir(), 'portico-e2e-'));

async function run(file: string, data: string, ready: RegExp, ...args: string[]) {
  const server = spawn(join(root, 'node_modules/node/bin/node'), [join(root, 'server/src', file), ...args], {
    env: { ...process.env, PORT: '0', PORTICO_DATA: data, PORTICO_URL: '', DATABASE_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    said: await heard(server, ready),
    ended: () =>
      new Promise<void>((done) => {
        server.on('exit', () => done());
        server.kill('SIGTERM');
      }),
  };
}

function heard(server: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const found = ready.exec(said)?.[0];
      if (found) done(found);
    });
    server.on('exit', (code) => failed(new Error(`Portico ended with ${code}:\n${said}`)));
  });
}
