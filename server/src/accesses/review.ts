import type { Review } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import { newId } from '../work/id.ts';
import { authorOf } from '../work/me.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { describe, type Way } from './access.ts';

/** The decision is kept in words: what is confirmed or removed now may be something else next year. */
export async function reviewAccess(work: Work, accessId: string, decision: Review['decision']): Promise<Review> {
  const { db, reader } = work;
  const way = await loadWay(work, accessId);
  const [access] = await describe(work, [way]);
  const { person, projects, projectCount, through, rights, since, until, lastUsedAt } = access!;
  const more = projectCount - projects.length;
  const author = await authorOf(work);
  const { reviewId, createdAt } = await db
    .insertInto('reviews')
    .values({
      workspaceId: reader.workspaceId,
      reviewId: newId(),
      personId: person.id,
      name: person.name,
      grantId: way.grantId,
      projectId: way.projectId,
      private: way.private,
      decision,
      place: `${projects.map(({ name }) => name).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      through,
      rights,
      company: person.company?.name ?? null,
      email: person.email,
      since,
      until,
      lastUsedAt,
      ...author,
    })
    .returning(['reviewId', 'createdAt'])
    .executeTakeFirstOrThrow();
  if (decision === 'removed') await remove(work, way);
  return { id: reviewId, decision, by: { id: author.authorId, name: author.authorName }, at: createdAt.toISOString() };
}

type Found = Way & { projectId: string | null; private: boolean };

/** @throws not-found */
async function loadWay({ db, reader }: Work, accessId: string): Promise<Found> {
  const { rows } = await sql<Found>`
    select w.person_id, w.grant_id, w.way_id, nullif(w.last_used, '-infinity') as last_used_at, g.project_id, coalesce(g.private, false) as private
    from (select * from access.own_ways union all select * from access.granted_ways) w
    join people p on p.workspace_id = w.workspace_id and p.person_id = w.person_id
    left join grants g on g.workspace_id = w.workspace_id and g.grant_id = w.grant_id
    where w.workspace_id = ${reader.workspaceId} and w.way_id = ${accessId}`.execute(db);
  if (!rows[0]) throw problem('not-found');
  return rows[0];
}

/** With access of their own the database withdraws every grant and every secret. */
async function remove({ db, reader }: Work, { personId, grantId }: Way): Promise<void> {
  if (grantId) {
    exactlyOne(
      await db
        .updateTable('grants')
        .set({ active: false })
        .where('workspaceId', '=', reader.workspaceId)
        .where('grantId', '=', grantId)
        .executeTakeFirst(),
    );
    return;
  }
  exactlyOne(
    await db
      .updateTable('externalAccesses')
      .set({ level: 'none', since: null, givenBy: null })
      .where('workspaceId', '=', reader.workspaceId)
      .where('personId', '=', personId)
      .executeTakeFirst(),
  );
  await db.deleteFrom('credentials').where('workspaceId', '=', reader.workspaceId).where('personId', '=', personId).execute();
}
