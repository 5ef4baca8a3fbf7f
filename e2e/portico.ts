import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A Portico of one’s own, on an empty folder and a free port, as `npm start` runs it. */
export async function startPortico(): Promise<{ url: string; stop(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'portico-e2e-'));
  const server = spawn(join(root, 'node_modules/node/bin/node'), [join(root, 'server/src/main.ts')], {
    env: { ...process.env, PORT: '0', PORTICO_DATA: data, PORTICO_URL: '', DATABASE_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyAt(server);
  return {
    url,
    async stop() {
      await new Promise((done) => {
        server.on('exit', done);
        server.kill('SIGTERM');
      });
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readyAt(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const url = /ready on (\S+)/.exec(said)?.[1];
      if (url) done(url);
    });
    server.on('exit', (code) => failed(new Error(`Portico ended with ${code}:\n${said}`)));
  });
}
