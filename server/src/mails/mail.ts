import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

/** How a mail stands in the outbox. */
export const line = ['mailId as id', 'toAddress as to', 'subject', 'kind', 'createdAt', 'sentAt', 'failure'] as const;

/** Whether the outbox is there for this reader at all. */
export async function opensOutbox({ db }: Work): Promise<boolean> {
  const {
    rows: [held],
  } = await sql<{ opens: boolean }>`select access.everywhere('see', 'mails') as opens`.execute(db);
  return held!.opens;
}
