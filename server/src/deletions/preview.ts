import type { DeletionPreview } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Told under the rights of whoever asks: of what they do not see nothing is told, not even a number. */
export async function previewDeletion(work: Work, personId: string): Promise<DeletionPreview> {
  await demandContact(work, personId);
  const {
    rows: [taken],
  } = await sql<{ people: number; letIn: number; mayDelete: boolean; restore: boolean }>`
    select s.people, s.let_in, access.everywhere('remove', 'contacts') as may_delete,
      s.let_in = 0 or access.everywhere('change', 'access') as restore
    from (
      select count(*)::int as people, count(*) filter (where access.was_let_in(p.workspace_id, p.person_id))::int as let_in
      from lineage l
      join people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
      where l.workspace_id = ${work.reader.workspaceId} and l.ancestor_id = ${personId}) s`.execute(work.db);
  const { people, letIn, mayDelete, restore } = taken!;
  if (!mayDelete) throw problem('forbidden', 'Ask an administrator, or an employee who may add clients.');
  const {
    rows: [told],
  } = await sql<{ changes: Pick<DeletionPreview, 'changes' | 'affectedCount'> }>`
    select access.preview_deletion(${personId}) as changes`.execute(work.db);
  return { people, letIn, ...told!.changes, may: { restore } };
}

/** @throws not-found, invalid */
export async function demandContact({ db }: Work, personId: string) {
  const person = await db.selectFrom('people').where('personId', '=', personId).select(['name', 'side']).executeTakeFirst();
  if (!person) throw problem('not-found');
  if (person.side === 'team') throw problem('invalid', 'Contacts are deleted; employees are not.');
  return person;
}
