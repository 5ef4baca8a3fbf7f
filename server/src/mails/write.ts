import type { GrantLetter } from '@portico/contract';
import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { linkToProject, makeLink } from '../access/link.ts';
import { holdRecipient } from '../access/recipient.ts';
import { rightsOfProfile, ticksOf } from '../access/ticks.ts';
import { type Jobs, later } from '../jobs/later.ts';
import { newId } from '../work/id.ts';
import { grantLetter } from './grantLetter.ts';
import { invitation } from './invitation.ts';
import type { Letter } from './letter.ts';
import { passwordReset } from './passwordReset.ts';

/** Where links lead, and whether there is a server to hand mails to. */
export type Post = { ownUrl: string; goesOut: boolean };

/** Nothing is written to somebody who lost access meanwhile, or has come in already. */
export async function writeInvitation(
  db: Kysely<DB>,
  post: Post,
  { workspaceId, personId, invitedBy }: Jobs['mail-invitation'],
): Promise<void> {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient?.email || recipient.passwordSetAt) return;
  const { name, workspace, colour, email } = recipient;
  const side = recipient.side as 'team' | 'outside';
  const link = await makeLink(db, post.ownUrl, 'activation', { workspaceId, personId, side });
  const language = recipient.language ?? 'en';
  const by = await nameOf(db, workspaceId, invitedBy);
  const letter = invitation({ language, workspace, colour, name, side, invitedBy: by, ...link, reading: recipient });
  await put(db, post, letter, { workspaceId, personId, kind: 'invitation', toAddress: email });
}

export async function writePasswordReset(
  db: Kysely<DB>,
  post: Post,
  { workspaceId, personId }: Jobs['mail-password-reset'],
): Promise<void> {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient?.email) return;
  const { name, workspace, colour, email, side } = recipient;
  const link = await makeLink(db, post.ownUrl, 'password_reset', { workspaceId, personId, side });
  await put(db, post, passwordReset({ language: recipient.language ?? 'en', workspace, colour, name, ...link, reading: recipient }), {
    workspaceId,
    personId,
    kind: 'password-reset',
    toAddress: email,
  });
}

/** Nothing is written of a grant that was switched off meanwhile, or of a project that is hidden from contacts now. */
export async function writeGrant(db: Kysely<DB>, post: Post, { workspaceId, grantId, sentBy }: Jobs['mail-grant']): Promise<void> {
  const grant = await db
    .selectFrom('grants as g')
    .innerJoin('projects as p', (on) => on.onRef('p.workspaceId', '=', 'g.workspaceId').onRef('p.projectId', '=', 'g.projectId'))
    .where('g.workspaceId', '=', workspaceId)
    .where('g.grantId', '=', grantId)
    .where('g.active', '=', true)
    .where((it) => it.or([it('g.endsAt', 'is', null), it('g.endsAt', '>', sql<Date>`now()`)]))
    .where('p.hiddenFromContacts', '=', false)
    .select(['g.personId', 'g.projectId', 'g.endsOn', 'g.language', 'g.tone', 'g.message', 'p.name as project'])
    .select((of) => rightsOfProfile(of.ref('g.workspaceId'), of.ref('g.profileId')).as('rights'))
    .executeTakeFirst();
  if (!grant) return;
  const { personId, projectId, project, endsOn } = grant;
  const found = await linkToProject(db, post.ownUrl, { workspaceId, personId, projectId });
  if (!found?.recipient.email) return;
  const { recipient, ...link } = found;
  const letter = grantLetter({
    language: grant.language as GrantLetter['language'],
    tone: grant.tone as GrantLetter['tone'],
    message: grant.message,
    workspace: recipient.workspace,
    colour: recipient.colour,
    name: recipient.name,
    by: (await nameOf(db, workspaceId, sentBy)) ?? recipient.workspace,
    project,
    rights: ticksOf(grant.rights),
    endsOn,
    link,
    reading: recipient,
  });
  await put(db, post, letter, { workspaceId, personId, kind: 'grant', toAddress: found.recipient.email });
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

export async function put(db: Kysely<DB>, post: Post, letter: Letter, envelope: Envelope) {
  // React and its parts cost a second and 50 MB: not before the first mail.
  const { renderLetter } = await import('./letter.ts');
  const mailId = newId();
  await db
    .insertInto('mails')
    .values({ ...envelope, mailId, subject: letter.subject, ...(await renderLetter(letter)) })
    .execute();
  if (post.goesOut) await later(db, 'send-mail', { workspaceId: envelope.workspaceId, mailId });
}
