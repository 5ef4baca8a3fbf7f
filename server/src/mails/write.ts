import type { DB } from '@portico/database/rows';
import type { Kysely } from 'kysely';
import { type Jobs, later } from '../jobs/later.ts';
import { newId } from '../work/id.ts';
import { invitation } from './invitation.ts';
import type { Letter } from './letter.ts';
import { makeLink } from './link.ts';
import { passwordReset } from './passwordReset.ts';
import { holdRecipient } from './recipient.ts';

/** Where links lead, and whether there is a server to hand mails to. */
export type Post = { ownUrl: string; goesOut: boolean };

const language = 'en';

/** Nothing is written to somebody who lost access meanwhile, or has come in already. */
export async function writeInvitation(
  db: Kysely<DB>,
  post: Post,
  { workspaceId, personId, invitedBy }: Jobs['mail-invitation'],
): Promise<void> {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient || recipient.passwordSetAt) return;
  const { name, workspace, colour, email } = recipient;
  const side = recipient.side as 'team' | 'outside';
  const link = await makeLink(db, post.ownUrl, 'activation', { workspaceId, personId, side });
  const letter = invitation({ language, workspace, colour, name, side, invitedBy: await nameOf(db, workspaceId, invitedBy), ...link });
  await put(db, post, letter, { workspaceId, personId, kind: 'invitation', toAddress: email });
}

export async function writePasswordReset(
  db: Kysely<DB>,
  post: Post,
  { workspaceId, personId }: Jobs['mail-password-reset'],
): Promise<void> {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient) return;
  const { name, workspace, colour, email, side } = recipient;
  const link = await makeLink(db, post.ownUrl, 'password_reset', { workspaceId, personId, side });
  await put(db, post, passwordReset({ language, workspace, colour, name, ...link }), {
    workspaceId,
    personId,
    kind: 'password-reset',
    toAddress: email,
  });
}

async function nameOf(db: Kysely<DB>, workspaceId: string, personId: string | undefined) {
  if (!personId) return null;
  const person = await db
    .selectFrom('people')
    .select('name')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return person?.name ?? null;
}

type Envelope = { workspaceId: string; personId: string; kind: string; toAddress: string };

async function put(db: Kysely<DB>, post: Post, letter: Letter, envelope: Envelope) {
  // React and its parts cost a second and 50 MB: not before the first mail.
  const { renderLetter } = await import('./letter.ts');
  const mailId = newId();
  await db
    .insertInto('mails')
    .values({ ...envelope, mailId, subject: letter.subject, ...(await renderLetter(letter)) })
    .execute();
  if (post.goesOut) await later(db, 'send-mail', { workspaceId: envelope.workspaceId, mailId });
}
