import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '@portico/database';
import { nodeFlags } from '../commands/install.mjs';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A file of this folder in a process of its own: it takes messages, and answers each with one. */
export function worker<Question, Answer>(name: string) {
  const child = fork(file(name), { stdio: ['ignore', 2, 2, 'ipc'] });
  const gone = once(child, 'exit');
  return {
    async ask(question: Question): Promise<Answer> {
      const answer = once(child, 'message');
      child.send(question as object);
      const [said] = await Promise.race([answer, gone.then(() => [])]);
      if (said === undefined) throw new Error(`${name} ended before it answered`);
      return said as Answer;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

export type Server = { url: string; startMs: number; peakMb(): number; stop(): Promise<void> };

/** Portico itself, as `npm start` runs it, up to its first ready answer. */
export async function startServer(environment: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, file('../server/src/main.ts')], {
    stdio: ['ignore', 'ignore', 2],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), LOG_LEVEL: 'warn', ...environment },
  });
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The server did not start');
    await new Promise((done) => setTimeout(done, 5));
  }
  return {
    url,
    startMs: performance.now() - began,
    peakMb: () => peakOf(child),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The most memory the process ever held; known on Linux only. */
function peakOf({ pid }: ChildProcess) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
