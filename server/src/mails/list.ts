import type { listMails } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { isId, pageOf, readCursor } from '../work/cursor.ts';
import type { Work } from '../work/work.ts';
import { line, opensOutbox } from './mail.ts';

export async function list(work: Work, { query: { limit = 50, cursor } }: Call<typeof listMails>) {
  if (!(await opensOutbox(work))) throw problem('forbidden', 'Only administrators open the outbox.');
  const after = readCursor(cursor, [isId]);
  const rows = await work.db
    .selectFrom('mails')
    .select(line)
    .$if(after !== undefined, (mails) => mails.where('mailId', '<', after![0]!))
    .orderBy('mailId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(
    rows,
    limit,
    ({ id }) => [id],
    (mail) => mail,
  );
}
