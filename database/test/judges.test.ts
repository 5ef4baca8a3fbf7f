import fc from 'fast-check';
import { expect, test } from 'vitest';
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

/** Two rooms side by side: while one asks, the other reads what was answered. A failure that is seen again needs one. */
const rooms = seed ? 1 : 2;

/** Worlds live side by side, each in a workspace; now and then in a new database, so that the last is as fast as the first. */
function openRoom() {
  let db: Connections | undefined;
  let worldsHere = 0;
  return {
    async enter(): Promise<Connections> {
      if (worldsHere++ % 500 === 0) {
        await db?.end();
        db = await connect(await cloneDatabase());
      }
      return db!;
    },
    close: async () => db?.end(),
  };
}

test.concurrent.for(Array.from({ length: rooms }, (_, n) => n + 1))(
  `oracle and database agree in ${howMany} worlds, room %i of ${rooms}`,
  { timeout: 60_000 + howMany * 2_000 },
  async () => {
    const room = openRoom();
    try {
      await fc.assert(
        fc.asyncProperty(worlds(), async ({ world, changes }) => {
          const happens = structuredClone(world); // a world that fails is made smaller from how it began
          expect(await disagreements(await room.enter(), { world: { ...happens, workspace: crypto.randomUUID() }, changes })).toEqual([]);
        }),
        { numRuns: Math.ceil(howMany / rooms), ...inTime, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) },
      );
    } finally {
      await room.close();
    }
  },
);
