import { afterAll, beforeAll, expect, test } from 'vitest';
import { surprises } from './privileges.ts';
import { type Connections, connect } from './reader.ts';
import { cloneDatabase } from './template.ts';

let db: Connections;
beforeAll(async () => {
  db = await connect(await cloneDatabase());
});
afterAll(() => db.end());

test('nobody who faces people may touch anything but what is written down', async () => {
  expect(await surprises(db.admin)).toEqual([]);
});
