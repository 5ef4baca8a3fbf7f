import type { Readable } from 'node:stream';
import { addDocument as contract, mostDocumentBytes } from '@portico/contract';
import { onlyOnce } from '../http/idempotency.ts';
import type { Anew, Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { loadPerson } from '../work/person.ts';
import { takenBack } from '../work/takenBack.ts';
import type { Work } from '../work/work.ts';
import { getDocument } from './document.ts';
import { kindOf } from './kind.ts';
import { addressOf, demandOnePlace } from './place.ts';
import { type Arrived, type Store, tooLarge } from './store.ts';

/**
 * The bytes come in between two transactions, for they may take an hour: in the first it is tried whether the reader may
 * add a document here, in the second it is added under the rights of that later moment.
 */
export async function addDocument(anew: Anew, store: Store, { query: { name, ...place }, body, request }: Call<typeof contract>) {
  demandOnePlace(place);
  if (Number(request.headers['content-length'] ?? 0) > mostDocumentBytes) throw tooLarge(mostDocumentBytes);
  const nothingYet = { size: 1, sha256: Buffer.alloc(32), name, type: 'application/octet-stream' };
  await anew(async (work) => {
    const address = await addressOf(work, place);
    await takenBack(work, () => insert(work, address, nothingYet));
  });

  const arrived = await receive(store, body);
  try {
    const type = await kindOf({ path: arrived.path, name });
    let kept = false;
    const add = async (work: Work) => {
      const documentId = await insert(work, await addressOf(work, place), { ...arrived, name, type });
      // Before the row is there for anybody; what goes wrong after this takes the file with it, below.
      await arrived.keep(work.reader.workspaceId, documentId);
      kept = true;
      return getDocument(work, documentId);
    };
    const document = await anew((work) => onlyOnce(work, contract, request, () => add(work), arrived.sha256.toString('hex')));
    if (!kept) await arrived.drop(); // sent twice, and there already
    return document;
  } catch (error) {
    await arrived.drop();
    throw error;
  }
}

async function receive(store: Store, body: unknown): Promise<Arrived> {
  const arrived = body ? await store.receive(body as Readable, mostDocumentBytes) : undefined;
  if (arrived?.size) return arrived;
  await arrived?.drop();
  throw problem('file-empty', 'Choose a file that something stands in.');
}

async function insert(
  work: Work,
  address: Awaited<ReturnType<typeof addressOf>>,
  { size, sha256, name, type }: { size: number; sha256: Buffer; name: string; type: string },
): Promise<string> {
  const author = await loadPerson(work, work.reader.personId);
  const documentId = newId();
  await work.db
    .insertInto('documents')
    .values({
      ...address,
      documentId,
      name,
      size,
      type,
      sha256,
      authorId: author.personId,
      authorSide: author.side,
      authorName: author.name,
    })
    .execute();
  return documentId;
}
