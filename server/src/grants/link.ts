import type { GrantLink } from '@portico/contract';
import { sql } from 'kysely';
import type { Access } from '../access/as.ts';
import { linkToProject } from '../access/link.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { loadLiveGrant } from './grant.ts';

/** A secret of somebody else: only jobs may make one, and only after the reader was shown to be allowed to hand it over. */
export async function makeGrantLink(
  access: Access,
  ownUrl: string,
  work: Work,
  { projectId, grantId }: { projectId: string; grantId: string },
): Promise<GrantLink> {
  const { person } = await loadLiveGrant(work, projectId, grantId);
  const { workspaceId } = work.reader;
  const {
    rows: [held],
  } = await sql<{ may: boolean }>`select access.may_hand_over(${person.id}, ${projectId}) as may`.execute(work.db);
  if (!held!.may) throw problem('forbidden', `${person.name} has other access as well. Mail the letter: it reaches nobody else.`);
  const link = await access.asSystem('make a link that is handed over', (db) =>
    linkToProject(db, ownUrl, { workspaceId, personId: person.id, projectId }),
  );
  if (!link) throw problem('grant-not-live', 'This contact cannot come in at present.');
  return { url: link.url, until: link.until?.toISOString() ?? null };
}
