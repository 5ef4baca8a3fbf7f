import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problem } from '../problem.ts';
import { isId } from '../work/cursor.ts';

/** A file that has arrived whole, and is nobody's document yet. */
export type Arrived = {
  path: string;
  /** In bytes. */
  size: number;
  sha256: Buffer;
  /** Now it is the document with this id. */
  keep(workspaceId: string, documentId: string): Promise<void>;
  /** As if it had never come, kept or not. */
  drop(): Promise<void>;
};

export type Kept = { workspaceId: string; documentId: string };

/** The bytes of documents, in one folder for each workspace, under the ids of the documents: no name that somebody chose is ever a path. */
export type Store = {
  /**
   * `still` is asked again and again while the bytes come, and ends it where it throws.
   *
   * @throws too-large, malformed where the connection ended before the file did, or nothing came for a minute
   */
  receive(bytes: Readable, most: number, still: () => Promise<unknown>): Promise<Arrived>;
  /** The bytes from `start` to `end`, both included. */
  read(it: Kept, start: number, end: number): Readable;
  /** @throws not-found where the folder was lost */
  demand(it: Kept): Promise<void>;
  forget(it: Kept): Promise<void>;
  /** All that was kept before this moment; what is still arriving is not among it. */
  keptBefore(moment: Date): AsyncIterable<Kept>;
  /** Into the folder `stray`, from where whoever runs Portico can put it back. */
  setAside(it: Kept): Promise<void>;
  /** What was set aside before this moment. */
  forgetAside(moment: Date): Promise<void>;
  /** What began to arrive before this moment never will. */
  forgetBroken(moment: Date): Promise<void>;
};

const askedEvery = 32_000_000;

/** @param patience how long nothing may come of a file that is on its way, in milliseconds */
export function openStore(folder: string, patience = 60_000): Store {
  const arriving = join(folder, 'arriving');
  const stray = join(folder, 'stray');
  // Nobody else who is at home on this machine reads what clients have sent.
  const make = (path: string) => mkdir(path, { recursive: true, mode: 0o700 });
  // The ids of rows, as the database writes them: in an address the same id may be written otherwise.
  const pathOf = ({ workspaceId, documentId }: Kept) => {
    if (!isId.test(workspaceId) || !isId.test(documentId)) throw new Error(`Not the id of a row: ${documentId}`);
    return join(folder, workspaceId, documentId);
  };
  const remove = (path: string) => rm(path, { force: true });
  const removeBefore = async (moment: Date, inside: string) => {
    for (const name of await list(inside)) if (await isOlder(join(inside, name), moment)) await remove(join(inside, name));
  };

  return {
    async receive(bytes, most, still) {
      await make(arriving);
      const path = join(arriving, randomUUID());
      const hash = createHash('sha256');
      let size = 0;
      let askAt = askedEvery;
      const timer = setTimeout(() => bytes.destroy(new Stalled()), patience);
      const measured = async function* () {
        // Not destroyed where it is refused: whoever still sends could not hear why.
        for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          timer.refresh();
          size += chunk.length;
          if (size > most) throw tooLarge(most);
          if (size > askAt) {
            await still();
            askAt += askedEvery;
          }
          hash.update(chunk);
          yield chunk;
        }
      };
      try {
        await pipeline(measured, createWriteStream(path, { flags: 'wx', flush: true }));
      } catch (error) {
        await remove(path);
        throw isCutOff(error) ? problem('malformed', 'The file did not arrive whole. Send it again.') : error;
      } finally {
        clearTimeout(timer);
      }
      let kept: string | undefined;
      return {
        path,
        size,
        sha256: hash.digest(),
        async keep(workspaceId, documentId) {
          await make(join(folder, workspaceId));
          kept = pathOf({ workspaceId, documentId });
          await rename(path, kept);
        },
        drop: () => remove(kept ?? path),
      };
    },
    read: (it, start, end) => createReadStream(pathOf(it), { start, end }),
    async demand(it) {
      await stat(pathOf(it)).catch(() => {
        throw problem('not-found', 'Its bytes are missing in the data folder. Tell whoever runs this Portico.');
      });
    },
    forget: (it) => remove(pathOf(it)),
    async *keptBefore(moment) {
      for (const workspaceId of await list(folder)) {
        if (!isId.test(workspaceId)) continue;
        for (const documentId of await list(join(folder, workspaceId)))
          if (isId.test(documentId) && (await isOlder(join(folder, workspaceId, documentId), moment))) yield { workspaceId, documentId };
      }
    },
    async setAside(it) {
      await make(stray);
      const now = new Date();
      await utimes(pathOf(it), now, now);
      await rename(pathOf(it), join(stray, `${it.workspaceId}.${it.documentId}`));
    },
    forgetAside: (moment) => removeBefore(moment, stray),
    forgetBroken: (moment) => removeBefore(moment, arriving),
  };
}

export const tooLarge = (most: number) => problem('too-large', `Send at most ${most / 1_000_000} MB.`);

class Stalled extends Error {}

const isCutOff = (error: unknown) =>
  error instanceof Stalled ||
  (error instanceof Error && 'code' in error && ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code)));

const list = (folder: string) => readdir(folder).catch((): string[] => []);

const isOlder = async (path: string, moment: Date) => {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && there.mtime < moment;
};
