import type { getMail } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { line, opensOutbox } from './mail.ts';

export async function get(work: Work, { params: { mailId } }: Call<typeof getMail>) {
  // To somebody from outside the table itself is closed, which would answer otherwise than an empty one.
  const mail =
    (await opensOutbox(work)) &&
    (await work.db
      .selectFrom('mails')
      .select([...line, 'html', 'text'])
      .where('mailId', '=', mailId)
      .executeTakeFirst());
  if (!mail) throw problem('not-found');
  return mail;
}
