import pg from 'pg';
import { expect, test } from 'vitest';
import { loginRoles } from '../src/index.ts';
import { cloneDatabase } from './template.ts';

test('every login role reaches a clone of its own name', async () => {
  const database = await cloneDatabase();
  for (const role of loginRoles) {
    const client = new pg.Client(database.urls[role]);
    await client.connect();
    const { rows } = await client.query('select session_user as me');
    expect(rows).toEqual([{ me: role }]);
    await client.end();
  }
  await database.drop();
});

test('two clones know nothing of each other', async () => {
  const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  expect(one.admin).not.toBe(other.admin);
  const client = new pg.Client(one.admin);
  await client.connect();
  await client.query('create table only_here ()');
  await client.end();
  const stranger = new pg.Client(other.admin);
  await stranger.connect();
  expect((await stranger.query("select to_regclass('only_here') as found")).rows).toEqual([{ found: null }]);
  await stranger.end();
  await Promise.all([one.drop(), other.drop()]);
});
