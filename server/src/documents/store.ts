import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problem } from '../problem.ts';

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
  /** @throws too-large, malformed where the connection ended before the file did */
  receive(bytes: Readable, most: number): Promise<Arrived>;
  /** The bytes from `start` to `end`, both included. */
  read(it: Kept, start: number, end: number): Readable;
  /** @throws not-found where the folder was lost */
  demand(it: Kept): Promise<void>;
  forget(it: Kept): Promise<void>;
  /** All that was kept before this moment; what is still arriving is not among it. */
  keptBefore(moment: Date): AsyncIterable<Kept>;
  /** What began to arrive before this moment never will. */
  forgetBroken(moment: Date): Promise<void>;
};

export function openStore(folder: string): Store {
  const arriving = join(folder, 'arriving');
  const pathOf = ({ workspaceId, documentId }: Kept) => join(folder, workspaceId, documentId);
  const remove = (path: string) => rm(path, { force: true });

  return {
    async receive(bytes, most) {
      await mkdir(arriving, { recursive: true });
      const path = join(arriving, randomUUID());
      const hash = createHash('sha256');
      let size = 0;
      const measured = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > most) throw tooLarge(most);
          hash.update(chunk);
          yield chunk;
        }
      };
      try {
        await pipeline(bytes, measured, createWriteStream(path, { flags: 'wx', flush: true }));
      } catch (error) {
        await remove(path);
        throw isCutOff(error) ? problem('malformed', 'The file did not arrive whole. Send it again.') : error;
      }
      let kept: string | undefined;
      return {
        path,
        size,
        sha256: hash.digest(),
        async keep(workspaceId, documentId) {
          await mkdir(join(folder, workspaceId), { recursive: true });
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
        if (workspaceId === 'arriving') continue;
        for (const documentId of await list(join(folder, workspaceId)))
          if (await isOlder(join(folder, workspaceId, documentId), moment)) yield { workspaceId, documentId };
      }
    },
    async forgetBroken(moment) {
      for (const name of await list(arriving)) if (await isOlder(join(arriving, name), moment)) await remove(join(arriving, name));
    },
  };
}

export const tooLarge = (most: number) => problem('too-large', `Send at most ${most / 1_000_000} MB.`);

const isCutOff = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));

const list = (folder: string) => readdir(folder).catch((): string[] => []);

const isOlder = async (path: string, moment: Date) => {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && there.mtime < moment;
};
