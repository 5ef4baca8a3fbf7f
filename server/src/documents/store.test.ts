import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './store.ts';

const kept = { workspaceId: '00000000-0000-7000-8000-000000000001', documentId: '00000000-0000-7000-8000-000000000002' };
const mayStill = async () => {};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'portico-store-')), 'documents');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const arriving = () => readdir(join(folder, 'arriving'));

test('what says nothing of its size ends where it becomes too large, and leaves nothing behind', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1000);
    })(),
  );
  await expect(openStore(folder).receive(endless, 5000, mayStill)).rejects.toMatchObject({ code: 'too-large' });
  expect(await arriving()).toEqual([]);
});

test('what stops coming is not waited for', async () => {
  const stalled = new Readable({ read() {} });
  stalled.push('The beginning');
  await expect(openStore(folder, 100).receive(stalled, 5000, mayStill)).rejects.toMatchObject({ code: 'malformed' });
  expect(await arriving()).toEqual([]);
});

test('whoever may no longer is asked for no more, and leaves nothing behind', async () => {
  const part = Buffer.alloc(1_000_000);
  let parts = 0;
  const long = Readable.from(
    (function* () {
      for (; ; parts++) yield part;
    })(),
  );
  const shutOut = new Error('Shut out');
  await expect(openStore(folder).receive(long, 250_000_000, () => Promise.reject(shutOut))).rejects.toBe(shutOut);
  expect(parts).toBeLessThan(60);
  expect(await arriving()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('nobody else at this machine looks into it', async () => {
  const arrived = await openStore(folder).receive(Readable.from([Buffer.from('Ours')]), 5000, mayStill);
  await arrived.keep(kept.workspaceId, kept.documentId);
  for (const path of [folder, join(folder, 'arriving'), join(folder, kept.workspaceId)]) expect((await stat(path)).mode & 0o077).toBe(0);
});
