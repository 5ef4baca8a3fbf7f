import type { Access } from '../access/as.ts';
import type { JobList } from '../jobs/worker.ts';
import type { Settings } from '../settings.ts';
import { tellOfEnds, writeAskedForTime } from './grantEnds.ts';
import { writeMention } from './mention.ts';
import { send } from './send.ts';
import { writeGrant, writeInvitation, writePasswordReset } from './write.ts';

type Given = { access: Access; settings: Settings /** Links are built from it, never from what a request says. */; ownUrl: string };

/** Writing and sending mails, for the queue. `close` lets go of the SMTP server. */
export async function mailJobs({ access, settings, ownUrl }: Given): Promise<{
  jobs: Pick<
    JobList,
    'mail-invitation' | 'mail-grant' | 'mail-asked-for-time' | 'mail-mention' | 'tell-of-ends' | 'mail-password-reset' | 'send-mail'
  >;
  close(): void;
}> {
  const transport = settings.SMTP_URL ? await openTransport(settings.SMTP_URL) : undefined;
  const post = { ownUrl, goesOut: transport !== undefined };
  const domain = new URL(ownUrl).hostname;
  return {
    jobs: {
      'mail-invitation': (payload) => access.asSystem('write a mail', (db) => writeInvitation(db, post, payload)),
      'mail-grant': (payload) => access.asSystem('write a mail', (db) => writeGrant(db, post, payload)),
      'mail-asked-for-time': (payload) => access.asSystem('write a mail', (db) => writeAskedForTime(db, post, payload)),
      'mail-mention': (payload) => access.asSystem('write a mail', (db) => writeMention(db, post, payload)),
      'tell-of-ends': () => access.asSystem('tell of grants that end', (db) => tellOfEnds(db, post)),
      'mail-password-reset': (payload) => access.asSystem('write a mail', (db) => writePasswordReset(db, post, payload)),
      'send-mail': async (payload) => {
        if (transport) await send({ access, transport, from: settings.MAIL_FROM, domain }, payload);
      },
    },
    close: () => transport?.close(),
  };
}

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ pool: true, url, connectionTimeout: 20_000, socketTimeout: 60_000 });
}
