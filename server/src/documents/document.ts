import type { Document } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Documents as they are shown. Their project and task are named to those who see these. */
export const documents = ({ db, reader }: Work) =>
  db
    .selectFrom('documents as d')
    .leftJoin('projects as p', (on) => on.onRef('p.workspaceId', '=', 'd.workspaceId').onRef('p.projectId', '=', 'd.placeId'))
    .leftJoin('tasks as t', (on) => on.onRef('t.workspaceId', '=', 'd.workspaceId').onRef('t.taskId', '=', 'd.taskId'))
    .where('d.workspaceId', '=', reader.workspaceId)
    .select([
      'd.documentId',
      'd.name',
      'd.size',
      'd.type',
      'd.class',
      'd.authorId',
      'd.authorName',
      'd.authorSide',
      'd.createdAt',
      'p.projectId',
      'p.name as projectName',
      't.taskId',
      't.title as taskTitle',
    ])
    .select([
      sql<boolean>`access.may_release(d.class, d.place_id, d.task_id, d.private, d.removed)`.as('mayRelease'),
      sql<boolean>`access.may('remove', 'documents', d.place_id, d.task_id, d.private)
        or d.author_id = access.person() and access.may('add', d.class, d.place_id, d.task_id, d.private)`.as('mayRemove'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];

export const presentDocument = (row: Row): Omit<Document, 'createdAt'> & { createdAt: Date } => ({
  id: row.documentId,
  name: row.name,
  size: Number(row.size),
  type: row.type,
  class: row.class as Document['class'],
  author: { id: row.authorId, name: row.authorName },
  authorSide: row.authorSide as Document['authorSide'],
  createdAt: row.createdAt,
  project: row.projectId && row.projectName ? { id: row.projectId, name: row.projectName } : null,
  task: row.taskId && row.taskTitle ? { id: row.taskId, title: row.taskTitle } : null,
  may: { release: row.mayRelease, remove: row.mayRemove },
});

/** @throws not-found */
export async function getDocument(work: Work, documentId: string) {
  const row = await documents(work).where('d.documentId', '=', documentId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return presentDocument(row);
}
