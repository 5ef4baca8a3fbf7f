import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';

/** What is done later, and what each job is told: ids, never text and never a secret. */
export type Jobs = {
  'mail-invitation': { workspaceId: string; personId: string; invitedBy?: string };
  'mail-grant': { workspaceId: string; grantId: string; sentBy: string };
  'mail-asked-for-time': { workspaceId: string; grantId: string };
  'mail-mention': { workspaceId: string; commentId: string; personId: string };
  'mail-password-reset': { workspaceId: string; personId: string };
  'send-mail': { workspaceId: string; mailId: string };
  'import-contacts': { workspaceId: string; importId: string };
  'forget-stray-documents': object;
  'load-sample': object;
  'tell-of-ends': object;
  'forget-idempotency-keys': object;
  'forget-imports': object;
};

/** Adds a job in the transaction of the change that causes it: both happen, or neither. */
export async function later<Name extends keyof Jobs>(db: Kysely<DB>, job: Name, payload: Jobs[Name]): Promise<void> {
  await sql`select access.later(${job}, ${JSON.stringify(payload)}::jsonb)`.execute(db);
}
