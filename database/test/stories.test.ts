import { expect, test } from 'vitest';
import { makeCompany } from './company.ts';
import { faultsAtTheDoor } from './door.ts';
import { faultsInFacts } from './facts.ts';
import { connect } from './reader.ts';
import { faultsInStories } from './stories.ts';
import { cloneDatabase } from './template.ts';

test('each of the company may do what is told of them at every table, and nothing else', async () => {
  const db = await connect(await cloneDatabase());
  expect(await faultsInStories(db, await makeCompany(db))).toEqual([]);
  expect(await faultsAtTheDoor(db, await makeCompany(db))).toEqual([]);
  expect(await faultsInFacts(db)).toEqual([]);
  await db.end();
});
