import type { ImportMode } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { type Counts, judge } from './judge.ts';
import { writeOwn } from './writeOwn.ts';

export type Phase = 'hashing' | 'checking' | 'adding' | 'updating' | 'moving';
/** Told outside of the transaction: else nobody would see it before the end. */
export type Tell = (phase: Phase, done: number) => Promise<void>;

/** A few first, by which the planner is shown what is coming. */
const first = 500;
const most = 5_000;

/** The whole import, in the transaction of whoever began it. What was judged in the dry run is judged anew: the world may have moved on. */
export async function writeContacts(work: Work, importId: string, mode: ImportMode, tell: Tell): Promise<Counts> {
  const { db, reader } = work;
  await tell('checking', 0);
  await sql`select access.hold_tree(${reader.workspaceId})`.execute(db);
  const counts = await judge(work, importId);
  if (mode === 'all-or-nothing' && counts.refusedCount > 0)
    throw problem(
      'forbidden',
      `${counts.refusedCount === 1 ? 'One row is' : `${counts.refusedCount} rows are`} refused, and all or nothing was asked for.`,
    );

  let done = await addNew(work, importId, (added) => tell('adding', added));
  await tell('updating', done);
  done += await update(work, importId);
  await tell('moving', done);
  await move(work, importId);
  await writeOwn(work, importId);
  return counts;
}

/** Those above before those below. */
async function addNew({ db, reader }: Work, importId: string, tell: (added: number) => Promise<void>): Promise<number> {
  let added = 0;
  for (let after = [-1, 0]; ; ) {
    await tell(added);
    const {
      rows: [last],
    } = await sql<{ depth: number | null; line: number; count: number }>`
      with chunk as materialized (
        select line, depth, person_id, becomes, name, email, phone, parent_id from import_rows
        where workspace_id = ${reader.workspaceId} and import_id = ${importId} and outcome = 'new' and (depth, line) > (${after[0]}::int, ${after[1]}::int)
        order by depth, line limit ${added === 0 ? first : most}
      ), added as (
        insert into people (workspace_id, person_id, side, kind, name, email, phone, parent_id)
        select ${reader.workspaceId}, person_id, 'outside', becomes, name, email, phone, parent_id from chunk
      )
      select depth, line, (count(*) over ())::int as count from chunk order by depth desc, line desc limit 1`.execute(db);
    if (!last) return added;
    if (added === 0) await sql`select access.show_planner()`.execute(db);
    added += last.count;
    after = [last.depth!, last.line];
  }
}

/** An empty cell leaves what is there. */
async function update({ db, reader }: Work, importId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update people p
    set name = r.name, email = coalesce(r.email, p.email), phone = coalesce(r.phone, p.phone), kind = r.becomes
    from import_rows r
    where r.workspace_id = ${reader.workspaceId} and r.import_id = ${importId} and r.outcome = 'updated'
      and p.workspace_id = r.workspace_id and p.person_id = r.person_id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Apart from the rest, and only those that move: each takes everybody below it along. */
const move = ({ db, reader }: Work, importId: string) =>
  sql`
    update people p set parent_id = r.parent_id
    from import_rows r
    where r.workspace_id = ${reader.workspaceId} and r.import_id = ${importId} and r.outcome = 'updated' and r.parent_id is not null
      and p.workspace_id = r.workspace_id and p.person_id = r.person_id and p.parent_id is distinct from r.parent_id`.execute(db);
