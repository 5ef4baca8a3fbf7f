import type { Comment } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

type Outside = { people: { id: string; name: string }[]; count: number };

/**
 * Who from outside reads a comment on one of these tasks: asked once for all of them. People from outside are told of
 * nobody, and a private comment names its readers itself.
 */
export async function readOutside(
  { db, reader }: Work,
  taskIds: string[],
): Promise<(comment: Pick<Comment, 'taskId' | 'class' | 'toTeam'>) => Outside | null> {
  if (reader.side === 'outside') return () => null;
  const { rows } = await sql<{ taskId: string; class: string; toTeam: boolean } & Outside>`
    select task_id, class, to_team, people, count from access.read_outside(${taskIds}::uuid[])`.execute(db);
  const found = new Map(rows.map(({ taskId, class: its, toTeam, people, count }) => [`${taskId} ${its} ${toTeam}`, { people, count }]));
  return ({ taskId, class: its, toTeam }) =>
    found.get(`${taskId} ${its} ${toTeam}`) ?? (its === 'internal' ? null : { people: [], count: 0 });
}
