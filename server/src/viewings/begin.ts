import type { NewViewing, OpenedViewing } from '@portico/contract';
import { sql } from 'kysely';
import { hashOf, makeSecret } from '../access/secrets.ts';
import { problemOf } from '../problem.ts';
import { demandEndAhead } from '../work/endAhead.ts';
import type { Work } from '../work/work.ts';

/** Behind the `#`, where no server and no log reads it, stands the secret that the tab asks with. */
export async function beginViewing(work: Work, ownUrl: string, personId: string, { projectId, grant }: NewViewing): Promise<OpenedViewing> {
  if (grant && !projectId) throw problemOf('#/projectId', 'invalid', 'Say which project the grant is for.');
  await demandEndAhead(work, grant?.endsOn);
  const secret = makeSecret('c');
  const supposed = grant ? { active: true, ...grant } : null;
  const {
    rows: [row],
  } = await sql<{ until: Date }>`
    select access.begin_viewing(${personId}, ${projectId ?? null}, ${supposed}::jsonb, ${work.reader.tokenId}, ${hashOf(secret)}) as until`.execute(
    work.db,
  );
  return { url: `${ownUrl}/${projectId ? `projects/${projectId}` : ''}#view=${secret}`, until: row!.until.toISOString() };
}
