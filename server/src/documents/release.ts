import type { ReleasePreview } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';
import { getDocument } from './document.ts';

/** Only the class changes, and the database changes it: nobody else has a word for that. */
export async function releaseDocument(work: Work, documentId: string, released: boolean) {
  await getDocument(work, documentId);
  await sql`select access.release(${documentId}, ${released})`.execute(work.db);
  return getDocument(work, documentId);
}

/** The database releases, looks who sees it, and takes the release back. */
export async function previewDocumentRelease(work: Work, documentId: string, released: boolean) {
  await getDocument(work, documentId);
  const { rows } = await sql<{ preview: ReleasePreview }>`
    select access.preview_release(${documentId}, ${released}) as preview`.execute(work.db);
  return rows[0]!.preview;
}
