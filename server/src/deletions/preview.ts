import type { DeletionPreview } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Counted under the rights of whoever asks: of projects that they do not see nothing is told, not even a number. */
export async function previewDeletion(work: Work, personId: string): Promise<DeletionPreview> {
  await demandContact(work, personId);
  const { rows } = await sql<DeletionPreview & { mayDelete: boolean; restore: boolean }>`
    with taken as materialized (
      select p.workspace_id, p.person_id, a.level <> 'none' or exists (
          select from grants g where g.workspace_id = p.workspace_id and g.person_id = p.person_id
            and g.active and (g.ends_at is null or g.ends_at > statement_timestamp())) as can_sign_in
      from lineage l
      join people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
      join external_accesses a on a.workspace_id = p.workspace_id and a.person_id = p.person_id
      where l.workspace_id = ${work.reader.workspaceId} and l.ancestor_id = ${personId}
    ), places as materialized (
      select c.project_id from project_clients c join taken using (workspace_id, person_id)
      union
      select m.project_id from project_members m join taken using (workspace_id, person_id)
    ), seen as (
      select count(*)::int as people, count(*) filter (where can_sign_in)::int as can_sign_in from taken
    )
    select s.people, s.can_sign_in,
      (select count(*)::int from places) as project_count, access.first_projects(array(select project_id from places)) as projects,
      access.everywhere('remove', 'contacts') as may_delete,
      access.everywhere('remove', 'contacts') and (s.can_sign_in = 0 or access.everywhere('change', 'access')) as restore
    from seen s`.execute(work.db);
  const { mayDelete, restore, ...told } = rows[0]!;
  if (!mayDelete) throw problem('forbidden', 'Ask an administrator, or an employee who may add clients.');
  return { ...told, may: { restore } };
}

/** @throws not-found, invalid */
export async function demandContact({ db }: Work, personId: string) {
  const person = await db.selectFrom('people').where('personId', '=', personId).select(['name', 'side']).executeTakeFirst();
  if (!person) throw problem('not-found');
  if (person.side === 'team') throw problem('invalid', 'Contacts are deleted; employees are not.');
  return person;
}
