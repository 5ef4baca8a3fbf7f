import type { MovePreview, previewMove } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { demandThatItFits } from './fits.ts';
import { loadPerson } from './person.ts';

/** The database makes the move, looks, and takes it back: what it tells is what the rule would do. */
export async function preview(work: Work, { params: { personId }, body: { parentId } }: Call<typeof previewMove>) {
  const { side } = await loadPerson(work, personId);
  if (side === 'team') throw problem('invalid', 'Contacts are moved; employees stand in no tree.');
  await demandThatItFits(work, 'outside', { parentId });
  const { rows } = await sql<{ preview: MovePreview }>`select access.preview_move(${personId}, ${parentId}) as preview`.execute(work.db);
  return rows[0]!.preview;
}
