import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Import } from '@portico/contract';
import { startServer } from './children.ts';
import { machine } from './report.ts';

/** Contacts in a tree out of a file, into a Portico of its own: seconds of each step, as somebody meets them who imports. */
const rows = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 50_000);
const json = process.argv.includes('--json');

/** A hundred groups of companies; below each its companies, below each of those its people: the people first, as a file may have it. */
function file(): string {
  const groups = 100;
  const companies = Math.floor(rows / 10);
  const lines = Array.from({ length: rows }, (_, n) => {
    if (n < groups) return `Group ${n};;;`;
    if (n < companies) return `Company ${n};office${n}@company.example;+33 ${n};Group ${n % groups}`;
    return `Person ${n};person${n}@company.example;+33 ${n};Company ${groups + (n % (companies - groups))}`;
  });
  return ['Name;Email;Phone;Parent', ...lines.reverse()].join('\n');
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'portico-bench-import-'));
  const server = await startServer({ PORTICO_DATA: folder });
  try {
    const seconds = await measure(server.url);
    if (json) console.log(JSON.stringify({ machine: machine(), date: new Date().toISOString(), rows, seconds }));
    else {
      console.log(`\n${machine()}, ${new Date().toISOString().slice(0, 10)}: ${rows.toLocaleString('en')} rows, seconds\n`);
      for (const [step, taken] of Object.entries(seconds)) console.log(`${step.padEnd(12)}${taken.toFixed(1).padStart(8)}`);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url: string): Promise<Record<string, number>> {
  let cookie = '';
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const raw = typeof body === 'string';
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie,
        ...(raw && { 'content-type': 'application/octet-stream' }),
        ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as T) : ((await answer.text()) as T);
  };

  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    seconds[step] = (performance.now() - began) / 1000;
    return result;
  };

  await ask('POST', '/api/workspaces', { workspaceName: 'Bench', name: 'Ada', email: 'ada@bench.example', password: 'lyon window oak 7' });
  const { id } = await timed('upload', () => ask<Import>('POST', '/api/imports?fileName=bench.csv', file()));
  const checked = await timed('dry run', () => ask<Import>('PUT', `/api/imports/${id}/check`));
  await timed('import', async () => {
    await ask('PUT', `/api/imports/${id}/run`, { mode: 'all-or-nothing' });
    for (let it = checked; it.state !== 'done'; it = await ask<Import>('GET', `/api/imports/${id}`)) {
      if (it.state === 'failed') throw new Error(it.failure ?? 'It failed');
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await timed('result', () => ask('GET', `/api/imports/${id}/result`));
  const { count } = await ask<{ count: number }>('GET', '/api/people/count?side=outside');
  if (count !== rows) throw new Error(`${count} contacts are there, of ${rows}`);
  return { ...seconds, 'all of it': Object.values(seconds).reduce((sum, one) => sum + one, 0) };
}

await main();
