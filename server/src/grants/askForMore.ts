import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { demandProject } from './grant.ts';

/** Asked again it changes nothing; who gave the grant hears of it once. */
export async function askForMoreTime(work: Work, projectId: string): Promise<null> {
  await demandProject(work, projectId);
  if (work.reader.side === 'team') throw problem('grant-not-live', 'Employees are not here by a grant.');
  await sql`select access.ask_for_more_time(${projectId})`.execute(work.db);
  return null;
}
