import type { DB } from '@portico/database/rows';
import type { Kysely } from 'kysely';
import type { Transporter } from 'nodemailer';
import type { Access } from '../access/as.ts';
import { holdRecipient } from '../access/recipient.ts';
import type { Jobs } from '../jobs/later.ts';

const kindsWithSecret = ['invitation', 'grant', 'password-reset'];

/**
 * Hand one mail to the SMTP server. What fails is written down and thrown, so
 * that the queue tries again; the Message-ID stays the same, so that a mail
 * which arrives twice is one to its reader.
 */
export async function send({ access, transport, from, domain }: Sending, { workspaceId, mailId }: Jobs['send-mail']): Promise<void> {
  const mail = await access.asSystem('send a mail', (db) => takeMail(db, workspaceId, mailId));
  if (!mail) return;
  const note = (set: { sentAt?: Date; failure: string | null; html?: string; text?: string }) =>
    access.asSystem('send a mail', async (db) => {
      await db.updateTable('mails').set(set).where('workspaceId', '=', workspaceId).where('mailId', '=', mailId).execute();
    });

  try {
    await transport.sendMail({
      from,
      to: { name: '', address: mail.toAddress },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      messageId: `<${mailId}@${domain}>`,
      date: mail.createdAt,
      // RFC 3834: no holiday notice answers it.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } catch (error) {
    await note({ failure: (error as Error).message.slice(0, 500) });
    throw error;
  }
  // A link that is on its way to its owner is nobody else's to find in the outbox.
  const gone = kindsWithSecret.includes(mail.kind) ? { html: '', text: '' } : {};
  await note({ sentAt: new Date(), failure: null, ...gone });
}

export type Sending = { access: Access; transport: Pick<Transporter, 'sendMail'>; from: string; domain: string };

/** A mail that still waits, to somebody who may still come in. */
async function takeMail(db: Kysely<DB>, workspaceId: string, mailId: string) {
  const mail = await db
    .selectFrom('mails')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('mailId', '=', mailId)
    .where('sentAt', 'is', null)
    .executeTakeFirst();
  if (!mail?.personId || !(await holdRecipient(db, workspaceId, mail.personId))) return undefined;
  return mail;
}
