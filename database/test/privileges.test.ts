import { afterAll, beforeAll, expect, test } from 'vitest';
import { surprises } from './privileges.ts';
import { type Connections, connect } from './reader.ts';
import { type Clone, cloneDatabase } from './template.ts';

let database: Clone;
let db: Connections;
beforeAll(async () => {
  database = await cloneDatabase();
  db = await connect(database);
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

test('nobody who faces people may touch anything but what is written down', async () => {
  expect(await surprises(db.admin)).toEqual([]);
});
