import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '@portico/database';
import { openPortico, type Portico } from './portico.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * PostgreSQL where none is given, then everything else, then what is `ready`.
 * A signal takes them down again in the other order, whenever it comes.
 */
export function run(environment: NodeJS.ProcessEnv, ready: (portico: Portico, settings: Settings) => void | Promise<void>): void {
  const running: (() => Promise<void>)[] = [];
  let stopping = false;
  const start = async () => {
    const settings = readSettings(environment);
    const { url, stop } = await reachDatabase(settings);
    running.push(stop);
    const portico = await openPortico(settings, url, secretOf(settings));
    running.push(portico.close);
    return { portico, settings };
  };
  const started = start();

  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await started.catch(() => {});
    for (const close of running.reverse()) await close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

  started
    .then(({ portico, settings }) => ready(portico, settings))
    .catch((error: Error) => {
      if (stopping) return;
      console.error(`\n  Portico could not start.\n  ${error.message}\n`);
      void stop(1);
    });
}

/** The database that is set, or our own. @throws DataInUse */
export async function reachDatabase({ DATABASE_URL, PORTICO_DATA }: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  mkdirSync(PORTICO_DATA, { recursive: true });
  return DATABASE_URL ? { url: DATABASE_URL, stop: async () => {} } : startCluster(PORTICO_DATA);
}

export function secretOf({ PORTICO_SECRET, PORTICO_DATA }: Settings): string {
  if (PORTICO_SECRET) return PORTICO_SECRET;
  const file = join(PORTICO_DATA, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
