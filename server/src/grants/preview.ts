import type { GrantPreview, NewGrant } from '@portico/contract';
import { sql } from 'kysely';
import { demandEndAhead } from '../work/endAhead.ts';
import { loadGrantee } from '../work/grantee.ts';
import type { Work } from '../work/work.ts';
import { demandProject } from './grant.ts';

type Counts = { tasks: number; comments: number; documents: number; released: number };
type Looked = { own: Counts; without: Counts; before: Counts; after: Counts };

/** The database gives the grant, looks as the contact, and takes it back: what it counts is what the rule would show. */
export async function previewGrant(
  work: Work,
  projectId: string,
  { personId, endsOn = null, active = true, ...rights }: NewGrant,
): Promise<GrantPreview> {
  const { db, reader } = work;
  await demandProject(work, projectId);
  const { name, company, email, language } = await loadGrantee(work, projectId, personId);
  await demandEndAhead(work, endsOn);

  const subProjects = await db
    .selectFrom('projects')
    .where('workspaceId', '=', reader.workspaceId)
    .where('parentId', '=', projectId)
    .select(['projectId as id', 'name'])
    .orderBy('name')
    .execute();
  const {
    rows: [row],
  } = await sql<{
    looked: Looked;
  }>`select access.preview_grant(${projectId}, ${personId}, ${{ ...rights, active, endsOn }}::jsonb) as looked`.execute(db);
  const { own, without, before, after } = row!.looked;
  const amount = (of: 'tasks' | 'comments' | 'documents') => ({ without: without[of], before: before[of], after: after[of], all: own[of] });
  return {
    person: { id: personId, name, company, email, language: language as GrantPreview['person']['language'] },
    tasks: amount('tasks'),
    comments: amount('comments'),
    documents: amount('documents'),
    released: own.released,
    subProjects,
  };
}
