import type { Readable } from 'node:stream';
import { addDocument as contract, mostDocumentBytes } from '@portico/contract';
import { keyOf, onlyOnce } from '../http/idempotency.ts';
import type { Anew, Call } from '../http/route.ts';
import { problem, Refusal } from '../problem.ts';
import { newId } from '../work/id.ts';
import { loadPerson } from '../work/person.ts';
import { takenBack } from '../work/takenBack.ts';
import type { Work } from '../work/work.ts';
import { getDocument } from './document.ts';
import { demandHarmlessName, kindOf } from './kind.ts';
import { addressOf, demandOnePlace } from './place.ts';
import { type Arrived, type Store, tooLarge } from './store.ts';

// More than anybody sends at once by hand, and few enough that one person alone does not fill the disk unseen.
const mostAtOnce = 8;
const underWay = new Map<string, number>();

/**
 * The bytes come in between two transactions, for they may take an hour: in the first it is tried whether the reader may
 * add a document here, in the second it is added under the rights of that later moment.
 */
export async function addDocument(anew: Anew, store: Store, { query: { name, ...place }, body, request }: Call<typeof contract>) {
  demandOnePlace(place);
  demandHarmlessName(name);
  keyOf(request);
  if (Number(request.headers['content-length'] ?? 0) > mostDocumentBytes) throw tooLarge(mostDocumentBytes);
  const nothingYet = { size: 1, sha256: Buffer.alloc(32), name, type: 'application/octet-stream' };
  const mayAdd = () =>
    anew(async (work) => {
      const address = await addressOf(work, place);
      await takenBack(work, () => insert(work, address, nothingYet));
      return work.reader.personId;
    });

  const arrived = await inTurn(await mayAdd(), () => receive(store, body, mayAdd));
  let kept = false;
  try {
    const type = await kindOf(arrived.path);
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
    // Where the connection was lost, the document may be there all the same: the night will know.
    if (!kept || error instanceof Refusal) await arrived.drop();
    throw error;
  }
}

async function inTurn<T>(personId: string, act: () => Promise<T>): Promise<T> {
  const others = underWay.get(personId) ?? 0;
  if (others >= mostAtOnce) throw problem('too-many-uploads', 'Wait until one of those that are on their way is there.');
  underWay.set(personId, others + 1);
  try {
    return await act();
  } finally {
    const left = underWay.get(personId)! - 1;
    if (left === 0) underWay.delete(personId);
    else underWay.set(personId, left);
  }
}

async function receive(store: Store, body: unknown, mayAdd: () => Promise<unknown>): Promise<Arrived> {
  const arrived = body ? await store.receive(body as Readable, mostDocumentBytes, mayAdd) : undefined;
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
