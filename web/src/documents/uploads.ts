import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isProblem } from '../api/problem.ts';
import { besideField, notOnce } from '../api/queries.ts';
import { sendFile } from '../api/send-file.ts';
import { newKey } from '../api/sent-once.ts';
import type { Me } from '../api/shapes.ts';
import { meQuery, useMe } from '../frame/me.tsx';
import { untilSignOut } from '../parts/keeping.ts';
import { type Chosen, documentName, type Unfit } from './files.ts';

/** What the documents belong to. */
export type Place = { task: string } | { project: string };

export type Upload = {
  id: string;
  /** The same for every attempt, until there is an answer. */
  key: string;
  by: string;
  place: Place;
  file: File;
  name: string;
  /** How many bytes have gone up; `null` while it waits for those before it. */
  sent: number | null;
  /** Not even tried. */
  unfit: Unfit | null;
  /** Why it did not arrive. */
  error: unknown;
  /** Ends it while it runs. */
  stop: AbortController;
};

// Beside the pages: what is on its way goes on while one looks at something else, and what failed is still there afterwards.
let uploads: Upload[] = [];
const listeners = new Set<() => void>();
let line: Promise<void> = Promise.resolve();
/** The last one that is there. */
let arrived: Upload | null = null;

untilSignOut(() => {
  for (const { stop } of uploads) stop.abort();
  arrived = null;
  set([]);
});

/** The files that this person is sending to this place, and those of them that did not arrive. */
export function useUploads(place: Place) {
  const client = useQueryClient();
  const by = useMe().person.id;
  const all = useSyncExternalStore(listen, () => uploads);
  const isOurs = (it: Upload) => it.by === by && idOf(it.place) === idOf(place);
  return {
    uploads: all.filter(isOurs),
    arrived: arrived && isOurs(arrived) ? arrived.name : null,
    add: (files: Chosen[]) => {
      for (const { file, unfit } of files) {
        const upload = {
          id: newKey(),
          key: newKey(),
          by,
          place,
          file,
          name: documentName(file),
          sent: null,
          unfit,
          error: null,
          stop: new AbortController(),
        };
        set([...uploads, upload]);
        if (!unfit) queue(client, upload.id);
      }
    },
    again: ({ id, key, error }: Upload) => {
      // What was answered is a new attempt. What was not may have arrived all the same, and keeps its key.
      change(id, { key: isProblem(error) ? newKey() : key, sent: null, error: null, stop: new AbortController() });
      queue(client, id);
    },
    remove: ({ id, stop }: Upload) => {
      stop.abort();
      forget(id);
    },
  };
}

/** One after the other: each is there sooner than if all of them shared the wire. */
function queue(client: QueryClient, id: string): void {
  line = line.then(() => send(client, id));
}

async function send(client: QueryClient, id: string): Promise<void> {
  const upload = uploads.find((it) => it.id === id);
  if (!upload) return;
  // Somebody else has signed in at this machine meanwhile.
  if (client.getQueryData<Me>(meQuery().queryKey)?.person.id !== upload.by) return forget(id);
  change(id, { sent: 0 });
  const { key, file, name, place, stop } = upload;
  const address = `/api/documents?${new URLSearchParams({ ...place, name })}`;
  const sending = { key, signal: stop.signal, onProgress: (sent: number) => change(id, { sent }) };
  try {
    // As any other change: it is done when all that is on the screen knows of it.
    await client
      .getMutationCache()
      .build(client, { mutationFn: () => sendFile(address, file, sending), ...besideField })
      .execute(undefined);
    arrived = upload;
    forget(id);
  } catch (error) {
    change(id, { error });
    // It may have arrived, and only the answer did not: then it stands in the list.
    if (!isProblem(error)) void client.invalidateQueries({ predicate: notOnce });
  }
}

function change(id: string, part: Partial<Upload>): void {
  set(uploads.map((it) => (it.id === id ? { ...it, ...part } : it)));
}

function forget(id: string): void {
  set(uploads.filter((it) => it.id !== id));
}

function set(next: Upload[]): void {
  uploads = next;
  // Kept only as long as it is needed: some browsers do not keep a page that listens for its end.
  if (uploads.some(isUnderWay)) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
  for (const tell of listeners) tell();
}

export const isUnderWay = ({ unfit, error }: Upload) => unfit === null && error === null;

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

const idOf = (place: Place) => ('task' in place ? place.task : place.project);
