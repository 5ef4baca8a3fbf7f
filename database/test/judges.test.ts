import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disagreements } from './judges.ts';
import { type Connections, connect } from './reader.ts';
import { cloneDatabase } from './template.ts';
import { worlds } from './worlds.ts';

/**
 * Two judges: the rule in `database/access`, asked through the real login roles,
 * and the oracle. They agree on every person and every row, on who can see each
 * thing, and on what each person may do.
 *
 *   PORTICO_WORLDS=10000   how many worlds (500)
 *   PORTICO_SEED=-123      again, as a failure has printed it
 *   PORTICO_PATH=12:0:3    … and only the smallest failing world of it
 */
const howMany = Number(process.env.PORTICO_WORLDS || 500);
/** A failing world is made smaller for as long as there is time, and told then. */
const inTime = { interruptAfterTimeLimit: 30_000 + howMany * 1_800, markInterruptAsFailure: true };
const { PORTICO_SEED: seed, PORTICO_PATH: path } = process.env;

let db: Connections;
let worldsHere = 0;

beforeAll(async () => {
  db = await connect(await cloneDatabase());
});
afterAll(() => db.end());

/** Worlds live side by side, each in a workspace; now and then in a new database, so that the last is as fast as the first. */
async function room() {
  if (worldsHere++ < 500) return db;
  await db.end();
  worldsHere = 1;
  db = await connect(await cloneDatabase());
  return db;
}

test(`oracle and database agree in ${howMany} worlds`, { timeout: 60_000 + howMany * 2_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(worlds(), async ({ world, changes }) => {
      const happens = structuredClone(world); // a world that fails is made smaller from how it began
      expect(await disagreements(await room(), { world: { ...happens, workspace: crypto.randomUUID() }, changes })).toEqual([]);
    }),
    { numRuns: howMany, ...inTime, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) },
  );
});
