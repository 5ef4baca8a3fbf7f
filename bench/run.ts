import { readSettings } from '../server/src/settings.ts';
import { type Server, startServer, worker } from './children.ts';
import type { Floors, FloorUrls } from './floors.ts';
import type { Load, Measured } from './load.ts';
import { figuresOf, floors, type Line, machine, print } from './report.ts';
import { openTowns, secret } from './town.ts';
import { shownIds, type Visit, visits } from './visits.ts';

const json = process.argv.includes('--json');
const rounds = 3;
const seconds = 3;
/** As many connections to the database as Portico is shipped with, on both sides of each comparison. */
const { DATABASE_POOL: pool } = readSettings({});

const say = (words: string) => process.stderr.write(`${words}\n`);

async function main() {
  const { folder, cluster, full, small } = await openTowns();
  const stops: (() => Promise<void>)[] = [() => cluster.stop()];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopAll().finally(() => process.exit(1)));
  try {
    const serve = async (url: string): Promise<Server> => {
      const server = await startServer({ DATABASE_URL: url, PORTICO_SECRET: secret, PORTICO_DATA: folder });
      stops.push(server.stop);
      return server;
    };
    const town = { town: full, server: await serve(full.url) };
    const all = await visits(town, { town: small, server: await serve(small.url) });

    const floorWorker = worker<Floors, FloorUrls>('floors.ts');
    stops.push(floorWorker.stop);
    const urls = await floorWorker.ask({ databaseUrl: full.url, pool, ids: await shownIds(all[0]!) });
    const floor = (name: keyof FloorUrls): Visit => ({ name: floors[name], url: urls[name], requests: [{ path: '/' }] });

    const lines = await measure([floor('bare'), floor('pg'), ...all], stops);
    const serverMb = town.server.peakMb();
    await stopAll();

    const figures = figuresOf(lines, serverMb, await timeStart(folder));
    if (json) console.log(JSON.stringify({ machine: machine(), date: new Date().toISOString(), measurements: lines, figures }));
    else print(lines, figures);
  } finally {
    await stopAll();
  }
}

/** In rounds, everything once in each, so that a bad minute of the machine falls on all alike; of each number the median. */
async function measure(all: Visit[], stops: (() => Promise<void>)[]): Promise<Line[]> {
  const load = worker<Load, Measured>('load.ts');
  stops.push(load.stop);
  const taken = new Map<string, Measured[]>();
  for (let round = 0; round <= rounds; round++) {
    say(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
    for (const connections of [1, 16]) {
      for (const { name, url, requests, after } of all) {
        const measured = await load.ask({ url, connections, seconds: round === 0 ? 1 : seconds, requests });
        await after?.();
        if (measured.refused > 0) throw new Error(`${measured.refused} of the requests of “${name}” were refused`);
        if (round === 0) continue;
        const key = JSON.stringify([name, connections]);
        taken.set(key, [...(taken.get(key) ?? []), measured]);
      }
    }
  }
  return [...taken].map(([key, each]) => {
    const [what, connections] = JSON.parse(key) as [string, number];
    const median = (name: keyof Measured) => each.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(each.length / 2)]!;
    return {
      what,
      connections,
      perSecond: median('perSecond'),
      p50: median('p50'),
      p95: median('p95'),
      p99: median('p99'),
      views: median('views'),
      refused: Math.max(...each.map(({ refused }) => refused)),
    };
  });
}

/** From nothing running to the first ready answer, PostgreSQL included, on the data of the full town. */
async function timeStart(folder: string) {
  say('Starting it again, five times …');
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const server = await startServer({ PORTICO_DATA: folder, PORTICO_SECRET: secret });
    times.push(server.startMs);
    await server.stop();
  }
  return times.sort((a, b) => a - b)[2]!;
}

await main();
